import { expect } from 'vitest';
import { itemFaultWords } from '#kernel/items/fault-words.ts';
import type { Fields, Item } from '#kernel/items/item.ts';
import { Temporal } from '#kernel/time.ts';

export const today = Temporal.PlainDate.from('2021-09-21');

/** The value, or the key of the fault. */
export function read<Value>(item: Item<Value>, fields: Fields): Value | string | undefined {
  const result = item.read(fields, 'x', { today });
  if (result.ok) return result.value;
  for (const fault of result.fault) expect(itemFaultWords(item.label, fault), fault.key).toBeDefined();
  return result.fault[0]?.key;
}

export const typed = <Value>(item: Item<Value>, value: string) => read(item, { x: value });

/** What is kept reads the same again, and people can read it. */
export function comesBack<Value>(item: Item<Value>, value: Value): readonly string[] {
  expect(item.read(item.write(value, 'x'), 'x', { today })).toEqual({ ok: true, value });
  return item.show(value);
}
