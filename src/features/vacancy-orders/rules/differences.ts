import type { ItemTable } from '#kernel/items/item.ts';
import { type OrderAnswers, orderItems } from '../items/order-table.ts';

export interface Difference {
  readonly key: string;
  readonly label: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export function linesOf(item: ItemTable[string] | undefined, value: unknown): readonly string[] {
  return item === undefined || value === undefined || value === null
    ? []
    : item.show(value, { sensitive: true });
}

/** The items of which two versions of an order say something else, as people read them. */
export function differencesOf(before: OrderAnswers, after: OrderAnswers): readonly Difference[] {
  return Object.entries(orderItems).flatMap(([key, item]) => {
    const [one, other] = [linesOf(item, before[key]), linesOf(item, after[key])];
    return one.join('\n') === other.join('\n') ? [] : [{ key, label: item.label, before: one, after: other }];
  });
}
