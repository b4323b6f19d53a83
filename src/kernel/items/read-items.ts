import type { Fields, ItemFault, ItemGiven, ItemTable, Seen } from './item.ts';

/** What a form says, item by item. */
export interface ReadItems {
  /** Only items that apply and were answered. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly ItemFault[];
  /** Not even something wrong. */
  readonly typedNothing: boolean;
}

interface ReadingAt {
  /** Goes before the name of every item: `work-history-2`. */
  readonly start?: string;
  /** Answers from elsewhere that the items may ask for. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

export const itemField = (start: string | undefined, key: string): string =>
  start === undefined ? key : `${start}-${key}`;

/** Reads every item of a table that applies, in its order. */
export function readItems(
  table: ItemTable,
  fields: Fields,
  given: ItemGiven,
  { start, answers = {} }: ReadingAt = {},
): ReadItems {
  const values: Record<string, unknown> = {};
  const faults: ItemFault[] = [];
  const missing: ItemFault[] = [];
  for (const [key, item] of Object.entries(table)) {
    if (item.appliesWhen?.({ ...answers, ...values }) === false) continue;
    const name = itemField(start, key);
    const read = item.read(fields, name, given);
    if (!read.ok) faults.push(...read.fault);
    else if (read.value !== undefined) values[key] = read.value;
    else if (item.required === true) missing.push({ name, key: 'item.empty' });
  }
  const typedNothing = faults.length === 0 && Object.keys(values).length === 0;
  return { values, faults: inOrder(table, start, [...faults, ...missing]), typedNothing };
}

/** Whose field it is: `birth-date-year` belongs to `birth-date`, `name-kana` not to `name` where both are items. */
export const nameOfItem = (names: readonly string[], field: string): string | undefined =>
  names.filter((own) => field === own || field.startsWith(`${own}-`)).sort((a, b) => b.length - a.length)[0];

/** As the items stand on the page. */
function inOrder(
  table: ItemTable,
  start: string | undefined,
  faults: readonly ItemFault[],
): readonly ItemFault[] {
  const names = Object.keys(table).map((key) => itemField(start, key));
  const place = ({ name }: ItemFault): number => names.indexOf(nameOfItem(names, name) ?? '');
  return [...faults].sort((a, b) => place(a) - place(b));
}

/** The tidied form of values; items without one are left out. */
export function writeItems(table: ItemTable, values: object, start?: string): Fields {
  const written = Object.entries(table).map(([key, item]) => {
    const value = (values as Record<string, unknown>)[key];
    return value === undefined ? {} : item.write(value, itemField(start, key));
  });
  return Object.assign({}, ...written);
}

export interface ShownItem {
  readonly key: string;
  readonly label: string;
  readonly lines: readonly string[];
  readonly sensitive: boolean;
}

const everything: Seen = { sensitive: true };

/** What people read of values, in the table's order. What is hidden until asked for is left out unless seen. */
export function showItems(table: ItemTable, values: object, seen: Seen = everything): readonly ShownItem[] {
  return Object.entries(table).flatMap(([key, item]) => {
    const value = (values as Record<string, unknown>)[key];
    const sensitive = item.sensitive === true;
    if (value === undefined || (sensitive && !seen.sensitive)) return [];
    return [{ key, label: item.label, lines: item.show(value, seen), sensitive }];
  });
}

const fieldsOfItem = (table: ItemTable, fields: Fields, name: string): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([field]) => nameOfItem(Object.keys(table), field) === name),
  );

/** The items that do not apply though something stands in them: kept, but not used. */
export function unusedItems(
  table: ItemTable,
  fields: Fields,
  answers: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.entries(table)
    .filter(([, item]) => item.appliesWhen?.(answers) === false)
    .filter(([name]) => Object.values(fieldsOfItem(table, fields, name)).some((value) => value.length > 0))
    .map(([name]) => name);
}

/** The form as it stands once its items were read: tidied, and what does not apply just as it was typed. */
export function tidyItems(
  table: ItemTable,
  fields: Fields,
  values: object,
  answers: Readonly<Record<string, unknown>>,
): Fields {
  const unused = unusedItems(table, fields, { ...answers, ...values });
  return Object.assign(
    {},
    ...unused.map((name) => fieldsOfItem(table, fields, name)),
    writeItems(table, values),
  );
}
