import type { JobSeekerRow, RegistrationState } from '#features/job-seekers/index.ts';
import { japaneseDateBothCalendars } from '#kernel/time.ts';

export const registrationPaperTitle = '求職登録票';

export const receptionPaperTitle = 'ハローワーク受付票';

export const kindWords: Readonly<Record<JobSeekerRow['kind'], string>> = {
  online: 'オンライン登録者',
  counter: 'ハローワーク利用登録者',
};

/** Until when the registration runs, or since when it does not; days in both calendars. */
export const validityWords = (state: RegistrationState): string =>
  state.kind === 'valid'
    ? `${japaneseDateBothCalendars(state.through)}まで`
    : `${japaneseDateBothCalendars(state.since)}から無効です`;
