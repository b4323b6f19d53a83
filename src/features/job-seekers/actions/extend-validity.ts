import { japanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { registrationState } from '../rules/registration-state.ts';
import { extendedThrough } from '../rules/validity.ts';
import type { JobSeekerRow } from '../store/tables.ts';
import { changeStanding, holdRecord, validThrough } from './change-standing.ts';

/**
 * A consultation, a referral or an own application lets a registration run on by a month when it is in its last one.
 * Call it whenever one happens: at any other time, and for an invalid registration, it changes nothing.
 */
export async function extendValidity(
  tx: Tx,
  number: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<JobSeekerRow> {
  const record = await holdRecord(tx, number);
  if (registrationState(record, now).kind !== 'valid') return record;
  const to = validThrough(extendedThrough(record.valid_through, japanDay(now)));
  return changeStanding(tx, record, { to, action: 'registration.extend', actor, now });
}
