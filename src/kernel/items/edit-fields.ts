import { type Fields, type Item, type ItemTable, typedIn } from './item.ts';
import { nameOfItem } from './read-items.ts';
import { countField, removedField, rowCount, rowName } from './rows-item.ts';

/** What a button inside a form asks for: nothing is lost by it, nothing judged. */
export type FormEdit =
  | { readonly kind: 'add'; readonly name: string }
  | { readonly kind: 'remove' | 'restore' | 'up' | 'down'; readonly name: string; readonly row: number }
  /** 「住所を入れる」, 「さがす」 */
  | { readonly kind: 'look-up'; readonly name: string };

const written = /^(add|look-up):([a-z0-9-]+)$|^(remove|restore|up|down):([a-z-]+):(\d{1,2})$/u;

/** The value of a button named `edit`: `add:work-history`, `up:work-history:2`, `look-up:address`. */
export function readEdit(value: string): FormEdit | undefined {
  const [, kind, name, rowKind, rowsName, row] = written.exec(value) ?? [];
  if (rowKind !== undefined && rowsName !== undefined) {
    return { kind: rowKind as 'remove' | 'restore' | 'up' | 'down', name: rowsName, row: Number(row) };
  }
  return kind === undefined || name === undefined ? undefined : { kind: kind as 'add' | 'look-up', name };
}

export interface EditedFields {
  readonly fields: Fields;
  /** The id of what the person is brought to. */
  readonly at: string;
}

const unchanged = (fields: Fields, at: string): EditedFields => ({ fields, at });

/** The form after a button inside it was pressed. */
export function editFields(table: ItemTable, fields: Fields, edit: FormEdit): EditedFields {
  if (edit.kind === 'look-up') return lookUp(table, fields, edit.name);
  const control = table[edit.name]?.control;
  if (control?.kind !== 'rows') return unchanged(fields, edit.name);
  const { name } = edit;
  const count = rowCount(fields, name, control.most);
  if (edit.kind === 'add') {
    const next = Math.min(control.most, count + 1);
    return { fields: { ...fields, [countField(name)]: String(next) }, at: rowName(name, next) };
  }
  const { row } = edit;
  if (row < 1 || row > count) return unchanged(fields, name);
  const kept = { ...fields, [countField(name)]: String(count) };
  switch (edit.kind) {
    case 'remove':
      return { fields: { ...kept, [removedField(name, row)]: 'yes' }, at: rowName(name, row) };
    case 'restore':
      return { fields: without(kept, removedField(name, row)), at: rowName(name, row) };
    case 'up':
      return swap(kept, name, row, row - 1, count);
    case 'down':
      return swap(kept, name, row, row + 1, count);
  }
}

const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([one]) => one !== name));

function swap(fields: Fields, name: string, row: number, other: number, count: number): EditedFields {
  if (other < 1 || other > count) return unchanged(fields, rowName(name, row));
  const [one, two] = [`${rowName(name, row)}-`, `${rowName(name, other)}-`];
  const renamed = Object.entries(fields).map(([field, value]) => {
    if (field.startsWith(one)) return [`${two}${field.slice(one.length)}`, value];
    return field.startsWith(two) ? [`${one}${field.slice(two.length)}`, value] : [field, value];
  });
  return { fields: Object.fromEntries(renamed), at: rowName(name, other) };
}

/** The names of an address item's further fields. */
export const postalField = (name: string): string => `${name}-postal`;
export const townField = (name: string): string => `${name}-town`;

/** Also an item of a row: `schools-2-address`. */
function itemNamed(table: ItemTable, name: string): Item<unknown> | undefined {
  const own = nameOfItem(Object.keys(table), name);
  const item = own === undefined ? undefined : table[own];
  if (own === undefined || name === own || item?.control.kind !== 'rows') return item;
  const inRow = /^\d+-(.+)$/u.exec(name.slice(own.length + 1))?.[1];
  return inRow === undefined ? undefined : itemNamed(item.control.items, inRow);
}

function lookUp(table: ItemTable, fields: Fields, name: string): EditedFields {
  const control = itemNamed(table, name)?.control;
  if (control?.kind !== 'address') return unchanged(fields, name);
  const { address } = control.lookUp({
    postal: typedIn(fields, postalField(name)),
    address: typedIn(fields, name),
    town: typedIn(fields, townField(name)),
  });
  return { fields: { ...fields, [name]: address }, at: name };
}
