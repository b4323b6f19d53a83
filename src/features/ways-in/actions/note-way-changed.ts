import { type AccountRow, revokeTrustedDevices, sendNotice } from '#features/accounts/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';

export interface WayChange {
  readonly event: 'way-in-added' | 'way-in-removed';
  /** Of the audit trail. */
  readonly action: string;
}

/** What goes with every change of a way in: no device is trusted any more (s-dev1), the owner is told, it is recorded. */
export async function noteWayChanged(
  tx: Tx,
  parts: Parts,
  account: AccountRow,
  { event, action }: WayChange,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> {
  await revokeTrustedDevices(tx, account.id, now);
  await sendNotice(tx, parts, account, { event }, now);
  await record(tx, { at: now, actor, action, result: 'done', subject: { kind: 'account', id: account.id } });
}
