import { fail, ok, type Result } from '#kernel/result.ts';
import { isPastJapanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { registrationState } from '../rules/registration-state.ts';
import { validAgainThrough } from '../rules/validity.ts';
import type { JobSeekerRow } from '../store/tables.ts';
import { changeStanding, holdRecord, validThrough } from './change-standing.ts';

export type ReactivationFault =
  /** Pressed twice, or in two tabs. */
  | 'registration.valid'
  /** The office does it now. */
  | 'registration.too-late'
  | 'registration.joined';

/**
 * REG-7: the person sets the registration to 有効 again. While its term runs it has that term; afterwards this is a new
 * application of this day.
 */
export async function reactivateByOwner(
  tx: Tx,
  number: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<JobSeekerRow, ReactivationFault>> {
  const record = await holdRecord(tx, number);
  const state = registrationState(record, now);
  if (state.kind === 'valid') return fail('registration.valid');
  if (state.mayReactivateUntil === undefined) return fail('registration.joined');
  if (isPastJapanDay(state.mayReactivateUntil, now)) return fail('registration.too-late');
  const to = validThrough(validAgainThrough(record.valid_through, now));
  return ok(await changeStanding(tx, record, { to, action: 'registration.reactivate', actor, now }));
}
