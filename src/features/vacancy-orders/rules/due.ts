import { policy } from '#kernel/policy.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import { type OrderState, turnOf } from './order-moves.ts';

/** By when the side whose turn it is should have acted; undefined: no day is set. */
export function dueOf(order: {
  readonly state: OrderState;
  readonly sent_at: Temporal.Instant | null;
  readonly changed_at: Temporal.Instant;
}): Temporal.PlainDate | undefined {
  if (order.state === 'draft' || turnOf(order.state) === undefined) return undefined;
  const { checkDays, answerDays } = policy.vacancyOrders;
  return order.state === 'sent'
    ? japanDay(order.sent_at ?? order.changed_at).add({ days: checkDays })
    : japanDay(order.changed_at).add({ days: answerDays });
}
