import { itemFaultWords } from '#kernel/items/fault-words.ts';
import type { Fields, ItemFault, ItemTable } from '#kernel/items/item.ts';
import { readItems } from '#kernel/items/read-items.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { foldWidth, plainHyphens, searchKey } from '#kernel/text-input.ts';
import { Temporal } from '#kernel/time.ts';
import {
  type EstablishmentFacts,
  establishmentItems,
  type VacancyFacts,
  vacancyItems,
} from '../items/vacancy-table.ts';
import type { GivenVacancy, VacancyState } from '../rules/prepare-vacancy.ts';
import { parseVacancyNumber } from '../rules/vacancy-number.ts';
import { usualValidThrough } from '../rules/validity.ts';
import { fieldsOfCell } from './cell-fields.ts';
import { type ImportColumn, importColumns, stateWords } from './columns.ts';
import { contradictionsOf } from './contradictions.ts';
import { withTags } from './tag-answers.ts';

export interface CellFault {
  /** Of the column; empty where the row as a whole is meant. */
  readonly key: string;
  readonly label: string;
  readonly words: string;
}

/** A row as read; without facts of its employer it means one that is known already. */
export type ReadVacancy = Omit<GivenVacancy, 'establishment'> & {
  readonly establishmentNumber: string;
  readonly establishment: EstablishmentFacts | undefined;
};

/** Cells by the keys of their columns; empty ones may be left out. */
export type Cells = ReadonlyMap<string, string>;

type Given = { readonly today: Temporal.PlainDate };

const ownWords: Readonly<Record<string, (label: string) => string>> = {
  'postal.empty': (label) => `「${label}」の郵便番号が入っていません。`,
  'postal.digits': (label) => `「${label}」は、7けたの数字で入れてください。`,
  'address.empty': (label) => `「${label}」の住所が入っていません。`,
  'item.unknown-choice': (label) => `「${label}」に、選べない言葉が入っています。`,
  'item.choose-candidate': (label) =>
    `「${label}」に当てはまるものが2つ以上あります。分類の番号で入れてください。`,
};

const columnOfFault = (of: ImportColumn['of'], name: string): ImportColumn | undefined => {
  const all = importColumns.filter((column) => column.of === of);
  return (
    all.find(({ field }) => field === name) ??
    all.filter(({ field }) => name.startsWith(`${field}-`)).sort((a, b) => b.field.length - a.field.length)[0]
  );
};

function faultOf(of: ImportColumn['of'], fault: ItemFault, cells: Cells): CellFault {
  const { key = fault.name, label = fault.name } = columnOfFault(of, fault.name) ?? {};
  const words =
    ownWords[fault.key]?.(label) ??
    itemFaultWords(label, fault) ??
    `「${label}」を読めません。（${fault.key}）`;
  const cell = cells.get(key);
  return { key, label, words: cell === undefined ? words : `${words}（値: ${cell.slice(0, 40)}）` };
}

function fieldsOf(of: ImportColumn['of'], cells: Cells): Fields {
  const fields = importColumns
    .filter((column) => column.of === of && cells.has(column.key))
    .map(({ control, field, key }) => fieldsOfCell(control, field, cells.get(key) ?? ''));
  return Object.assign({}, ...fields);
}

function readTable(table: ItemTable, of: ImportColumn['of'], cells: Cells, given: Given) {
  const { values, faults } = readItems(table, fieldsOf(of, cells), given);
  return { values, faults: faults.map((fault) => faultOf(of, fault, cells)) };
}

const fileFault = (key: string, words: string): CellFault => {
  const { label = key } = importColumns.find((column) => column.key === key) ?? {};
  return { key, label, words };
};

function establishmentNumberOf(typed: string): string | undefined {
  const match = /^(\d{4})-?(\d{6})-?(\d)$/u.exec(plainHyphens(typed).replace(/\s/gu, ''));
  return match === null ? undefined : match.slice(1).join('-');
}

function stateOf(typed: string): VacancyState | undefined {
  const key = searchKey(typed);
  if (key === '') return 'open';
  const found = Object.entries(stateWords).find(
    ([state, words]) => state === key || searchKey(words) === key,
  );
  return found?.[0] as VacancyState | undefined;
}

function readOwn(cells: Cells) {
  const number = parseVacancyNumber(foldWidth(cells.get('number') ?? ''));
  const establishmentNumber = establishmentNumberOf(cells.get('establishment.number') ?? '');
  const state = stateOf(cells.get('state') ?? '');
  const faults = [
    ...(number === undefined
      ? [fileFault('number', '「求人番号」は、13010-1234567 のように入れてください。')]
      : []),
    ...(establishmentNumber === undefined
      ? [fileFault('establishment.number', '「事業所番号」は、1301-123456-7 のように入れてください。')]
      : []),
    ...(state === undefined
      ? [fileFault('state', `「状態」は、${Object.values(stateWords).join('・')}のどれかです。`)]
      : []),
  ];
  return { number, establishmentNumber, state, faults };
}

function readEstablishment(cells: Cells, given: Given) {
  const says = importColumns.some(({ of, key }) => of === 'establishment' && cells.has(key));
  if (!says) return { values: undefined, faults: [] };
  return readTable(establishmentItems, 'establishment', cells, given);
}

const unwritable = (cells: Cells): readonly CellFault[] =>
  [...cells]
    .filter(([, cell]) => cell.includes('\0') || !cell.isWellFormed())
    .map(([key]) => fileFault(key, '使えない文字が入っています。'));

/** A row of a file, read by the items themselves; everything that is wrong with it at once. */
export function readRow(all: Cells, given: Given): Result<ReadVacancy, readonly CellFault[]> {
  const cells = new Map([...all].filter(([, cell]) => cell.trim() !== ''));
  const own = readOwn(cells);
  const vacancy = readTable(vacancyItems, 'vacancy', cells, given);
  const establishment = readEstablishment(cells, given);
  const tagged = withTags(vacancy.values as VacancyFacts, cells.get('tags') ?? '');
  const facts = tagged.facts;
  const receivedOn =
    facts['received-on'] === undefined ? given.today : Temporal.PlainDate.from(facts['received-on']);
  const through = facts['valid-through'];
  const validThrough =
    through === undefined ? usualValidThrough(receivedOn) : Temporal.PlainDate.from(through);
  const { number, establishmentNumber, state } = own;
  const faults = [
    ...unwritable(cells),
    ...own.faults,
    ...vacancy.faults,
    ...establishment.faults,
    ...tagged.faults.map((words) => fileFault('tags', words)),
    ...contradictionsOf(facts, { receivedOn, validThrough }).map(({ key, words }) => fileFault(key, words)),
  ];
  if (faults.length > 0 || number === undefined || establishmentNumber === undefined || state === undefined)
    return fail(faults);
  const known = establishment.values as EstablishmentFacts | undefined;
  return ok({ number, establishmentNumber, state, receivedOn, validThrough, facts, establishment: known });
}
