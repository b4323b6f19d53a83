import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { registrationState } from '../rules/registration-state.ts';
import type { JobSeekerRow } from '../store/tables.ts';
import { changeStanding, holdRecord, invalidByOwner } from './change-standing.ts';

/** REG-7: the person sets the registration to 無効; one that is invalid already stays as it is. */
export async function setInvalidByOwner(
  tx: Tx,
  number: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<JobSeekerRow> {
  const record = await holdRecord(tx, number);
  if (registrationState(record, now).kind !== 'valid') return record;
  const to = invalidByOwner(record.valid_through, now);
  return changeStanding(tx, record, { to, action: 'registration.set-invalid', actor, now });
}
