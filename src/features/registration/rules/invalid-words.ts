import type { RegistrationState } from '#features/job-seekers/index.ts';
import { isPastJapanDay, japaneseDate, type Temporal } from '#kernel/time.ts';

export type InvalidState = Exclude<RegistrationState, { kind: 'valid' }>;

/** Why it is invalid, as the beginning of a sentence: 「求職登録が2021年11月30日で無効になったため」 */
export function becauseInvalid(state: InvalidState): string {
  if (state.kind === 'lapsed') {
    return `求職登録が${japaneseDate(state.since.subtract({ days: 1 }))}で無効になったため`;
  }
  switch (state.reason) {
    case 'owner':
      return `求職登録を${japaneseDate(state.since)}に無効にしたため`;
    case 'left':
      return `退会して、求職登録が${japaneseDate(state.since)}に無効になったため`;
    case 'joined':
      return 'この求職登録をほかの登録にまとめたため';
    case 'hired':
      return `採用されて、求職登録が${japaneseDate(state.since)}に無効になったため`;
  }
}

/** Whether its owner may make it valid again without the office. */
export const mayReactivate = ({ mayReactivateUntil: until }: InvalidState, now: Temporal.Instant): boolean =>
  until !== undefined && !isPastJapanDay(until, now);
