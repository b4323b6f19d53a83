import { japanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { registrationState } from '../rules/registration-state.ts';
import { changeStanding, holdRecord } from './change-standing.ts';

/**
 * Who has found work looks for none: the registration ends, and its owner may make it valid again as after ending it
 * alone [REG-7]. False: it was not valid any more.
 */
export async function endByHiring(
  tx: Tx,
  number: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<boolean> {
  const record = await holdRecord(tx, number);
  if (registrationState(record, now).kind !== 'valid') return false;
  const { valid_through } = record;
  const to = { valid_through, invalid_since: japanDay(now), invalid_reason: 'hired' } as const;
  await changeStanding(tx, record, { to, action: 'registration.hired', actor, now });
  return true;
}
