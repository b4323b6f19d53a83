import type { RegisteredItem } from '../items/registered-item.ts';

/** How much of an answer staff see only when they ask for it, which is written down (s-stf4). */
export type Hiding = 'nothing' | 'parts' | 'all';

/** By what the item is; of one that has parts, by what was answered. */
export function hidingOf(item: RegisteredItem<unknown>, value: unknown): Hiding {
  if (item.sensitive === true || item.contact === true) return 'all';
  if (value === undefined || value === null) return 'nothing';
  const [whole, usual] = [true, false].map((sensitive) => item.show(value, { sensitive }).join('\n'));
  return whole === usual ? 'nothing' : 'parts';
}
