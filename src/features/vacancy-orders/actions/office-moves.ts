import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import type { RefusalGround } from '../rules/refusal-grounds.ts';
import type { Remark } from '../rules/remarks.ts';
import { addEvent } from '../store/events.store.ts';
import { lockOrder, updateOrder } from '../store/orders.store.ts';
import type { OrderRow } from '../store/tables.ts';
import { type MoveFault, moved } from './order-faults.ts';
import type { OrderParts } from './order-parts.ts';
import { tellUsers } from './tell-users.ts';

export interface AtOffice {
  readonly orderId: string;
  readonly officeNumber: string;
  /** The revision that the member of staff saw. */
  readonly seen: number;
}

export interface OfficeVisit {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
}

export type OfficeFault = MoveFault | { readonly key: 'order.changed-meanwhile' };

/** The order, held, if the office may do this with what the member of staff saw. */
export async function heldForOffice(
  tx: Tx,
  { orderId, officeNumber, seen }: AtOffice,
  move: 'send-back' | 'receive' | 'refuse',
): Promise<Result<OrderRow, OfficeFault>> {
  const order = moved(await lockOrder(tx, orderId), move, { side: 'office', theirs: officeNumber });
  if (!order.ok) return order;
  return order.value.revision === seen ? order : fail({ key: 'order.changed-meanwhile' } as const);
}

export const officeEntry = (order: OrderRow, action: string, { actor, now }: OfficeVisit) => ({
  at: now,
  actor,
  action: `vacancy-order.${action}`,
  result: 'done',
  subject: { kind: 'establishment' as const, id: order.establishment_number },
  detail: { order: order.id, kind: order.kind },
});

/** STAFF-1: back to the employer, with what is to be put right at which item. */
export function sendBackOrder(
  parts: OrderParts,
  at: AtOffice,
  remarks: readonly Remark[],
  visit: OfficeVisit,
): Promise<Result<OrderRow, OfficeFault | { readonly key: 'order.no-remarks' }>> {
  return parts.database.transaction(async (tx) => {
    if (remarks.length === 0) return fail({ key: 'order.no-remarks' } as const);
    const order = await heldForOffice(tx, at, 'send-back');
    if (!order.ok) return order;
    await updateOrder(tx, at.orderId, { state: 'sent-back', remarks }, visit.now);
    const event = { orderId: at.orderId, kind: 'send-back', detail: { remarks: remarks.length } };
    await addEvent(tx, event, visit.actor, visit.now);
    await record(tx, officeEntry(order.value, 'send-back', visit));
    await tellUsers(tx, parts, { order: order.value, news: 'sent-back' }, visit.now);
    return ok(order.value);
  });
}

/** STAFF-1: not received, for one of the reasons that the law allows. */
export function refuseOrder(
  parts: OrderParts,
  at: AtOffice,
  { ground, reason }: { readonly ground: RefusalGround; readonly reason: string },
  visit: OfficeVisit,
): Promise<Result<OrderRow, OfficeFault>> {
  return parts.database.transaction(async (tx) => {
    const order = await heldForOffice(tx, at, 'refuse');
    if (!order.ok) return order;
    await updateOrder(tx, at.orderId, { state: 'refused', refusal_ground: ground, reason }, visit.now);
    await addEvent(tx, { orderId: at.orderId, kind: 'refuse', detail: { ground } }, visit.actor, visit.now);
    await record(tx, officeEntry(order.value, 'refuse', visit));
    await tellUsers(tx, parts, { order: order.value, news: 'refused' }, visit.now);
    return ok(order.value);
  });
}
