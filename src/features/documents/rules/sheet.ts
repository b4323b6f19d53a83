import { type Registration, registeredItems } from '#features/job-seekers/index.ts';
import type { Item, ItemTable } from '#kernel/items/item.ts';
import { showItems } from '#kernel/items/read-items.ts';
import { japaneseDateBothCalendars, type Temporal } from '#kernel/time.ts';
import { type Choices, type MadeKind, madeDocuments } from './made-documents.ts';

/** A line of a list: when, and what. */
export interface SheetRow {
  readonly when: string;
  readonly lines: readonly string[];
}

export interface SheetSection {
  readonly heading: string;
  readonly rows: readonly SheetRow[];
  /** Instead of rows: a text, or the line of an answer. */
  readonly text: string;
}

/** A 履歴書 or 職務経歴書 as it is read, on the page and on paper alike. */
export interface Sheet {
  readonly title: string;
  readonly on: string;
  readonly name: string;
  readonly kana: string;
  readonly facts: readonly (readonly [string, readonly string[]])[];
  readonly sections: readonly SheetSection[];
}

type Values = Readonly<Record<string, unknown>>;

/** Parts of a row that say when. */
const months = ['from', 'to', 'month'];
/** Pay is between a person and the former employer; reasons for leaving are sensitive and stay out anyway. */
const leftOut = ['wage'];

/** Everything comes out of the table of items, and of these only what was chosen and may be shown. */
export function sheetOf(
  kind: MadeKind,
  answers: Registration,
  choices: Choices,
  today: Temporal.PlainDate,
): Sheet {
  const { label, texts, offered } = madeDocuments[kind];
  const table = registeredItems();
  const values: Values = answers;
  const chosen = offered.filter((key) => choices.items.includes(key) && values[key] !== undefined);
  const lines = (key: string): readonly string[] => table[key]?.show(values[key], { sensitive: false }) ?? [];
  const written = texts
    .map(({ key, label: heading }) => ({ heading, rows: [], text: choices.texts[key] ?? '' }))
    .filter(({ text }) => text !== '');
  const [head, body] = [chosen.filter(isHead), chosen.filter((key) => !isHead(key))];
  const made = body.map((key) => sectionOf(kind, key, table[key], values[key], lines));
  return {
    title: label,
    on: japaneseDateBothCalendars(today),
    name: String(values['name'] ?? ''),
    kana: head.includes('kana') ? String(values['kana'] ?? '') : '',
    facts: head.filter((key) => key !== 'kana').map((key) => [table[key]?.label ?? '', lines(key)]),
    sections:
      kind === 'work-history'
        ? [...written.slice(0, 1), ...made, ...written.slice(1)]
        : [...made, ...written],
  };
}

const headKeys = new Set([
  'kana',
  'birth-date',
  'sex',
  'address',
  'nearest-station',
  'telephone',
  'other-telephone',
  'email',
]);
const isHead = (key: string): boolean => headKeys.has(key);

function sectionOf(
  kind: MadeKind,
  key: string,
  item: Item<unknown> | undefined,
  value: unknown,
  lines: (key: string) => readonly string[],
): SheetSection {
  const heading = key === 'work-history' ? '職歴' : (item?.label ?? '');
  const control = item?.control;
  if (control?.kind !== 'rows') return { heading, rows: [], text: lines(key).join('\n') };
  const rows = (value as readonly Values[]).map((row) => rowOf(control.items, row, kind));
  // A 履歴書 begins with what was first; the record holds the newest first.
  return { heading, rows: kind === 'resume' ? rows.reverse() : rows, text: '' };
}

/** 「2019年04月から2023年03月まで」 and the other parts of the row; the first of them stands alone, the others with their labels. */
function rowOf(items: ItemTable, row: Values, kind: MadeKind): SheetRow {
  const shown = showItems(items, row, { sensitive: false });
  const partOf = (key: string): string => shown.find((one) => one.key === key)?.lines.join(' ') ?? '';
  const isPeriod = items['from'] !== undefined;
  const others = shown.filter((one) => ![...months, ...leftOut].includes(one.key));
  const isShort = (one: { readonly key: string }): boolean =>
    kind === 'work-history' || one.key !== 'contents';
  return {
    when: isPeriod ? periodWords(partOf('from'), partOf('to')) : partOf('month'),
    lines: wordsOf(others.filter(isShort)),
  };
}

const periodWords = (from: string, to: string): string =>
  from === '' && to === '' ? '' : `${from}から${to === '' ? '今まで' : `${to}まで`}`;

const wordsOf = (
  parts: readonly { readonly key: string; readonly lines: readonly string[] }[],
): readonly string[] => {
  const head = parts.filter(({ key }) => key !== 'contents').flatMap(({ lines }) => lines);
  return [head.join('　'), ...parts.filter(({ key }) => key === 'contents').flatMap(({ lines }) => lines)];
};
