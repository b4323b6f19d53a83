import { fail, ok } from '#kernel/result.ts';
import {
  type Fields,
  factsOf,
  type Item,
  type ItemFacts,
  type ItemFault,
  type ItemGiven,
  type ItemTable,
  type Seen,
  typedIn,
  type ValuesOf,
} from './item.ts';
import { readItems, showItems, writeItems } from './read-items.ts';

interface RowsFacts<Table extends ItemTable> extends ItemFacts {
  readonly items: Table;
  readonly most: number;
  /** 「経験した仕事」: each row bears it with its number. */
  readonly rowLabel: string;
  /** What is wrong with a row as a whole; names are those of its items. */
  check?(row: ValuesOf<Table>, given: ItemGiven): readonly ItemFault[];
}

/** Where a row's fields begin; the first row is 1. */
export const rowName = (name: string, row: number): string => `${name}-${row}`;
export const countField = (name: string): string => `${name}-count`;
/** A row that was taken out stays in the form until the next step, so that it can be put back. */
export const removedField = (name: string, row: number): string => `${rowName(name, row)}-removed`;

/** One row is there anyway: a form in which nothing was typed says nothing. */
const countFields = (name: string, count: number): Fields =>
  count > 1 ? { [countField(name)]: String(count) } : {};

export const isRemoved = (fields: Fields, name: string, row: number): boolean =>
  typedIn(fields, removedField(name, row)) === 'yes';

/** How many rows the form shows: one at least. */
export function rowCount(fields: Fields, name: string, most: number): number {
  const start = `${name}-`;
  const typed = Object.keys(fields)
    .filter((field) => field.startsWith(start) && typedIn(fields, field) !== '')
    .map((field) => Number.parseInt(field.slice(start.length), 10) || 0);
  const asked = Number.parseInt(typedIn(fields, countField(name)), 10) || 0;
  return Math.min(most, Math.max(1, asked, ...typed));
}

/** The same few items several times: schools, qualifications, work done. Rows left empty do not count. */
export function rows<Table extends ItemTable>(facts: RowsFacts<Table>): Item<readonly ValuesOf<Table>[]> {
  const { items, most, rowLabel } = facts;
  const isEmpty = (row: object): boolean => Object.keys(row).length === 0;
  return {
    ...factsOf(facts),
    control: { kind: 'rows', items, most, rowLabel },
    read(fields, name, given) {
      const kept: ValuesOf<Table>[] = [];
      const faults: ItemFault[] = [];
      for (let row = 1; row <= rowCount(fields, name, most); row += 1) {
        if (isRemoved(fields, name, row)) continue;
        const start = rowName(name, row);
        const read = readItems(items, fields, given, { start, answers: {} });
        if (isEmpty(read.values) && read.typedNothing) continue;
        const values = read.values as ValuesOf<Table>;
        const wrong = (facts.check?.(values, given) ?? []).map((fault) => ({
          ...fault,
          name: `${start}-${fault.name}`,
        }));
        faults.push(...read.faults, ...wrong);
        kept.push(values);
      }
      if (faults.length > 0) return fail(faults);
      return ok(kept.length === 0 ? undefined : kept);
    },
    write(value, name) {
      const written = value.map((row, index) => writeItems(items, row, rowName(name, index + 1)));
      return Object.assign(countFields(name, value.length), ...written);
    },
    show: (value, seen) => value.map((row, index) => shownRow(items, row, index, seen)),
  };
}

const shownRow = (items: ItemTable, row: object, index: number, seen: Seen | undefined): string =>
  `${index + 1}. ${showItems(items, row, seen)
    .map(({ label, lines }, at) => (at === 0 ? lines.join(' ') : `${label}：${lines.join(' ')}`))
    .join('／')}`;
