import { listField } from '#kernel/items/coded-item.ts';
import type { Control, Fields, Option, OptionGroup } from '#kernel/items/item.ts';
import { foldWidth, searchKey } from '#kernel/text-input.ts';

type Meant = ReadonlyMap<string, string>;

/** The first option that is called so counts. */
const meantBy = (options: readonly Option[]): Meant =>
  new Map(
    options
      .flatMap(({ value, label }) => [value, label].map((words) => [searchKey(words), value] as const))
      .reverse(),
  );

/** Every cell of a column is held against the same options: their words are prepared once. */
function preparedOnce<List extends object>(optionsOf: (list: List) => readonly Option[]) {
  const prepared = new WeakMap<List, Meant>();
  return (list: List): Meant => {
    const known = prepared.get(list) ?? meantBy(optionsOf(list));
    prepared.set(list, known);
    return known;
  };
}

const inOptions = preparedOnce((options: readonly Option[]) => options);
const inGroups = preparedOnce((groups: readonly OptionGroup[]) => groups.flatMap(({ options }) => options));

const valueMeant = (options: readonly Option[], typed: string): string =>
  inOptions(options).get(searchKey(typed)) ?? typed;

const between = /[、,，|｜;；/／\n]+/u;

function chosen(options: readonly Option[], cell: string): readonly string[] {
  const whole = valueMeant(options, cell.trim());
  if (options.some(({ value }) => value === whole)) return [whole];
  return cell
    .split(between)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => valueMeant(options, one));
}

const dates = [
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u,
  /^(?<year>(?:[A-Za-z]|\p{Script=Han}{1,2})?\.?\s*(?:\d{1,4}|元))年?[-/.]?(?<month>\d{1,2})月?[-/.]?(?<day>\d{1,2})日?$/u,
];

/** 2026-11-01, 2026/11/1, 20261101, 令和8年11月1日, R8.11.1 */
function dateFields(name: string, cell: string): Fields {
  const folded = foldWidth(cell).replace(/（.*?）|\(.*?\)/gu, '');
  const parts = dates.map((one) => one.exec(folded)?.groups).find((groups) => groups !== undefined);
  const { year = folded, month = '', day = '' } = parts ?? {};
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: day };
}

function codedFields(control: Extract<Control, { kind: 'coded' }>, name: string, cell: string): Fields {
  const key = searchKey(cell);
  for (const [list, { groups }] of Object.entries(control.lists)) {
    const found = inGroups(groups).get(key);
    if (found !== undefined) return { [listField(name, list)]: found };
  }
  return { [name]: cell };
}

/** The form that a cell stands for: what the item reads is what a person would have typed. */
export function fieldsOfCell(control: Control | undefined, name: string, cell: string): Fields {
  switch (control?.kind) {
    case 'radio':
    case 'select':
      return { [name]: valueMeant(control.options, cell) };
    case 'checkboxes':
      return { [name]: chosen(control.options, cell) };
    case 'date':
      return dateFields(name, cell);
    case 'coded':
      return codedFields(control, name, cell);
    default:
      return { [name]: cell };
  }
}
