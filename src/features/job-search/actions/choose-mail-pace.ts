import { newestVacancyId } from '#features/vacancies/index.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type MailPace, nextMailOn } from '../rules/mail-pace.ts';
import { updateSavedSearch } from '../store/saved-searches.store.ts';
import type { SavedSearchRow } from '../store/tables.ts';

/** Mails tell of what comes in after they were chosen. */
export async function chooseMailPace(
  tx: Tx,
  saved: SavedSearchRow,
  pace: MailPace,
  now: Temporal.Instant,
): Promise<void> {
  if (pace === saved.mail) return;
  const from = pace === 'none' ? null : (saved.mail_from_vacancy_id ?? (await newestVacancyId(tx)));
  await updateSavedSearch(tx, saved.id, {
    mail: pace,
    next_mail_on: nextMailOn(pace, japanDay(now)),
    mail_from_vacancy_id: from,
  });
}
