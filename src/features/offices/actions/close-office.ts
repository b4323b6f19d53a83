import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { countStaffOf, findOffice, lockOffice, noteClosed } from '../store/offices.store.ts';
import type { ChangeOfficeFault } from './change-office.ts';

export type CloseOfficeFault =
  | ChangeOfficeFault
  | 'offices.close.serves-municipalities'
  | 'offices.close.has-staff';

/** An office closes once others serve its municipalities and its staff have moved; its records stay. */
export async function closeOffice(
  tx: Tx,
  number: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, CloseOfficeFault>> {
  await lockOffice(tx, number);
  const office = await findOffice(tx, number);
  if (office === undefined) return fail('offices.unknown');
  if (office.closedAt !== null) return fail('offices.closed');
  if (office.municipalities.length > 0) return fail('offices.close.serves-municipalities');
  if ((await countStaffOf(tx, number)) > 0) return fail('offices.close.has-staff');
  await noteClosed(tx, number, now);
  await record(tx, {
    at: now,
    actor,
    action: 'offices.close',
    result: 'done',
    subject: { kind: 'office', id: number },
  });
  return ok(undefined);
}
