import { fail, ok, type Result } from '#kernel/result.ts';
import { japanDay, Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { validThroughFor } from '../rules/validity.ts';
import type { JobSeekerRow } from '../store/tables.ts';
import { changeStanding, holdRecord, validThrough } from './change-standing.ts';

/** REG-5: a new application at the counter, at any time; only a record that lives on in another takes none. */
export async function renewAtCounter(
  tx: Tx,
  number: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<JobSeekerRow, 'registration.joined'>> {
  const record = await holdRecord(tx, number);
  if (record.invalid_reason === 'joined') return fail('registration.joined');
  const renewed = validThroughFor(japanDay(now));
  // A renewal takes nothing from a term that is longer.
  const runsLonger = Temporal.PlainDate.compare(record.valid_through, renewed) > 0;
  const to = validThrough(runsLonger ? record.valid_through : renewed);
  return ok(await changeStanding(tx, record, { to, action: 'registration.renew', actor, now }));
}
