import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type JobSeekerRow, on } from './tables.ts';

type Waiting = Pick<JobSeekerRow, 'number' | 'name' | 'registered_at' | 'valid_through'>;

const living = (tx: Tx, officeNumber: string, kind: JobSeekerRow['kind']) =>
  on(tx)
    .selectFrom('job_seekers')
    .select(['number', 'name', 'registered_at', 'valid_through'])
    .where('office_number', '=', officeNumber)
    .where('kind', '=', kind)
    .where('joined_into', 'is', null)
    .where('invalid_since', 'is', null);

/** Whoever registered online, whom no counter has met yet, and whose registration is valid; the oldest first. */
export async function listToConfirm(
  tx: Tx,
  officeNumber: string,
  today: Temporal.PlainDate,
): Promise<readonly Waiting[]> {
  return living(tx, officeNumber, 'online')
    .where('valid_through', '>=', today)
    .orderBy('registered_at')
    .orderBy('number')
    .execute();
}

/** Registrations at the counter that end from today through a day; the first to end first. */
export async function listEndingSoon(
  tx: Tx,
  officeNumber: string,
  { from, through }: { readonly from: Temporal.PlainDate; readonly through: Temporal.PlainDate },
): Promise<readonly Waiting[]> {
  return living(tx, officeNumber, 'counter')
    .where('valid_through', '>=', from)
    .where('valid_through', '<=', through)
    .orderBy('valid_through')
    .orderBy('number')
    .execute();
}
