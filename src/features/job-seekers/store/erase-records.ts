import { sql } from 'kysely';
import { policy } from '#kernel/policy.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { DueSubject } from '#platform/jobs/deadline-sweeps.ts';
import { shownJobSeekerNumber } from '../rules/job-seeker-number.ts';
import { erasedOn } from '../rules/registration-state.ts';
import { type JobSeekerRow, on } from './tables.ts';

/**
 * Takes locked records away for good with their history. What other slices keep of them has to be gone before; those
 * that were joined into them are among the numbers.
 */
export async function eraseRecordRows(tx: Tx, numbers: readonly string[]): Promise<void> {
  const gone = [...numbers];
  await on(tx).deleteFrom('job_seeker_changes').where('job_seeker_number', 'in', gone).execute();
  await on(tx).deleteFrom('job_seeker_notices').where('job_seeker_number', 'in', gone).execute();
  await on(tx).deleteFrom('job_seekers').where('number', 'in', gone).execute();
}

/** LEAVE-4: five years invalid without a new application. A joined record lives and goes with the other. */
export const isToBeErased = (record: JobSeekerRow, now: Temporal.Instant): boolean =>
  record.joined_into === null && isReached(erasedOn(record), now);

const isReached = (day: Temporal.PlainDate, now: Temporal.Instant): boolean =>
  day.until(japanDay(now)).sign >= 0;

/** Those whom `isToBeErased` holds for. */
export async function listToBeErased(
  tx: Tx,
  now: Temporal.Instant,
  { after, most }: { readonly after?: string; readonly most: number },
): Promise<readonly DueSubject[]> {
  const lastInvalidFrom = japanDay(now).subtract({ years: policy.registeredData.erasedAfterYears });
  let query = on(tx)
    .selectFrom('job_seekers')
    .selectAll()
    .where('joined_into', 'is', null)
    // `invalidFrom` in the database's words; there is an index on it.
    .where(sql`least(invalid_since, valid_through + 1)`, '<=', lastInvalidFrom)
    .orderBy('number')
    .limit(most);
  if (after !== undefined) query = query.where('number', '>', after);
  return (await query.execute()).map((row) => ({
    id: row.number,
    label: shownJobSeekerNumber(row.number),
    since: erasedOn(row),
  }));
}
