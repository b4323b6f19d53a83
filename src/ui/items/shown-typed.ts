import { type Fields, type Item, type ItemTable, typedIn } from '#kernel/items/item.ts';
import { itemField } from '#kernel/items/read-items.ts';
import { isRemoved, rowCount, rowName } from '#kernel/items/rows-item.ts';
import type { Temporal } from '#kernel/time.ts';

const nothing = '（入力なし）';

type Typed = { item: Item<unknown>; name: string; fields: Fields; today: Temporal.PlainDate };

const partsOf = ({ control }: Item<unknown>): readonly string[] => {
  switch (control.kind) {
    case 'date':
      return ['-year', '-month', '-day'];
    case 'month':
      return ['-year', '-month'];
    case 'address':
      return ['-postal', ''];
    default:
      return [''];
  }
};

function rowsAsTyped({ item, name, fields, today }: Typed): readonly string[] {
  if (item.control.kind !== 'rows') return [];
  const { items, most } = item.control;
  return Array.from({ length: rowCount(fields, name, most) }, (_, index) => index + 1)
    .filter((row) => !isRemoved(fields, name, row))
    .map((row) => `${row}. ${itemsAsTyped(items, fields, today, rowName(name, row))}`);
}

const itemsAsTyped = (items: ItemTable, fields: Fields, today: Temporal.PlainDate, start: string): string =>
  Object.entries(items)
    .map(([key, item]) => {
      const lines = asTyped({ item, name: itemField(start, key), fields, today });
      return `${item.label}：${lines.join(' ')}`;
    })
    .join('／');

/** What a form says of one item: as it would be shown where it can be read, else as it was typed. */
export function asTyped(typed: Typed): readonly string[] {
  const { item, name, fields, today } = typed;
  const read = item.read(fields, name, { today });
  if (read.ok) return read.value === undefined ? [nothing] : item.show(read.value, { sensitive: true });
  if (item.control.kind === 'rows') return rowsAsTyped(typed);
  const parts = partsOf(item).map((part) => typedIn(fields, `${name}${part}`));
  const lines = parts.filter((part) => part !== '').join(' ');
  return lines.split(/\r?\n/u);
}

export type DifferingItem = { label: string; elsewhere: readonly string[]; here: readonly string[] };

/** The items of which two versions of a form say something else. */
export function differingItems(
  items: ItemTable,
  versions: { elsewhere: Fields; here: Fields },
  today: Temporal.PlainDate,
): readonly DifferingItem[] {
  return Object.entries(items).flatMap(([name, item]) => {
    const elsewhere = asTyped({ item, name, fields: versions.elsewhere, today });
    const here = asTyped({ item, name, fields: versions.here, today });
    return elsewhere.join('\n') === here.join('\n') ? [] : [{ label: item.label, elsewhere, here }];
  });
}
