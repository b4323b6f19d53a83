import { endPresence, findAccountOfJobSeeker } from '#features/accounts/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { record } from '#platform/recording/audit.ts';
import { aboutRecord, type Desk } from './desk.ts';

/** Ends every session and every trusted device of a person (s-ses4). */
export async function endPresenceByStaff(
  tx: Tx,
  desk: Desk,
  number: string,
  now: Temporal.Instant,
): Promise<{ readonly sessions: number; readonly devices: number }> {
  const account = await findAccountOfJobSeeker(tx, number);
  const ended =
    account === undefined
      ? { sessions: 0, devices: 0 }
      : await endPresence(tx, account.id, 'ended-by-staff', now);
  await record(tx, {
    at: now,
    actor: desk.actor,
    action: 'counter.end-presence',
    result: 'done',
    subject: aboutRecord(number),
    detail: ended,
  });
  return ended;
}
