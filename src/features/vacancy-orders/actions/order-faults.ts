import { fail, ok, type Result } from '#kernel/result.ts';
import { afterMove, type OrderMove, type OrderSide, type OrderState } from '../rules/order-moves.ts';
import type { OrderRow } from '../store/tables.ts';

/** What an order is by now, for whoever came second. */
export interface TooLate {
  readonly key: 'order.too-late';
  readonly state: OrderState;
}

export type MoveFault = TooLate | { readonly key: 'order.unknown' };

/** Where a move leads an order that this side may see; `theirs` is the establishment or the office. */
export function moved(
  order: OrderRow | undefined,
  move: OrderMove,
  { side, theirs }: { readonly side: OrderSide; readonly theirs: string },
): Result<OrderRow, MoveFault> {
  const whose = side === 'office' ? order?.office_number : order?.establishment_number;
  if (order === undefined || whose !== theirs) return fail({ key: 'order.unknown' });
  return afterMove(order.state, move, side) === undefined
    ? fail({ key: 'order.too-late', state: order.state })
    : ok(order);
}
