import { createReadStream } from 'node:fs';
import { columnOfHeader, type ImportColumn, importColumns } from './columns.ts';
import { type CsvRecord, csvReader } from './csv.ts';
import { cellsOfJson } from './json-cells.ts';
import type { CellFault, Cells } from './read-row.ts';

export interface FileRow {
  readonly line: number;
  readonly cells: Cells;
  /** What is wrong with the row before its cells are read. */
  readonly faults: readonly CellFault[];
}

/** A file that cannot be read at all, with the sentences to say. */
export class UnreadableFile extends Error {
  readonly sentences: readonly string[];
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.sentences = sentences;
  }
}

const notUtf8 = [
  '文字コードがUTF-8ではありません（Shift_JISのようです）。',
  '「CSV UTF-8」で保存し直してから、もう一度取り込んでください。',
];

/** The text of a file in pieces, without its mark of byte order; stops at the first byte that is no UTF-8. */
async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(path)) yield decoder.decode(bytes as Buffer, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new UnreadableFile(notUtf8);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw /^E[A-Z]+$/u.test(code) ? new UnreadableFile([`ファイルを開けません: ${path}（${code}）`]) : error;
  }
}

/** Reads the whole file once, so that nothing goes in of one in another encoding. */
export async function checkText(path: string): Promise<void> {
  for await (const text of textOf(path)) if (text.includes('\0')) throw new UnreadableFile(notUtf8);
}

const rowFault = (words: string): CellFault => ({ key: '', label: '', words });

async function* linesOf(path: string): AsyncGenerator<{ readonly line: number; readonly text: string }> {
  let line = 0;
  let rest = '';
  for await (const text of textOf(path)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const one of lines) {
      line += 1;
      yield { line, text: one };
    }
  }
  yield { line: line + 1, text: rest };
}

async function* rowsOfJson(path: string): AsyncGenerator<FileRow> {
  for await (const { line, text } of linesOf(path)) {
    if (text.trim() === '') continue;
    const read = cellsOfJson(text);
    const faults =
      read === undefined
        ? [rowFault('この行は、JSONとして読めません。')]
        : read.unknown.map((key) => rowFault(`知らない項目です: ${key}`));
    yield { line, cells: read?.cells ?? new Map(), faults };
  }
}

async function* recordsOf(path: string): AsyncGenerator<CsvRecord> {
  const reader = csvReader();
  for await (const text of textOf(path)) yield* reader.push(text);
  yield* reader.end();
}

/** Every column must be known: one that is misspelt would be lost without a word. */
function readHeader({ cells }: CsvRecord): readonly ImportColumn[] {
  const columns = cells.map((cell) => columnOfHeader(cell));
  const unknown = cells.filter((_, index) => columns[index] === undefined);
  const keys = columns.map((column) => column?.key);
  const twice = columns.filter((column, index) => column !== undefined && keys.indexOf(column.key) < index);
  const missing = importColumns.filter(
    ({ key, of, required }) => required && of !== 'establishment' && !keys.includes(key),
  );
  const sentences = [
    ...unknown.map((cell) => `知らない列です: 「${cell}」`),
    ...twice.map((column) => `同じ列が2つあります: 「${column?.label}」`),
    ...missing.map(({ label, key }) => `必要な列がありません: 「${label}」（${key}）`),
  ];
  if (sentences.length > 0) throw new UnreadableFile([...sentences, '何も取り込んでいません。']);
  return columns.filter((column) => column !== undefined);
}

function rowOf({ line, cells, broken }: CsvRecord, columns: readonly ImportColumn[]): FileRow {
  const faults = [
    ...(broken ? [rowFault('引用符（"）の使い方が合っていません。')] : []),
    ...(cells.length > columns.length
      ? [rowFault(`列が${columns.length}個のところに、${cells.length}個の値があります。`)]
      : []),
  ];
  const pairs = columns.map(({ key }, index) => [key, cells[index] ?? ''] as const);
  return { line, cells: new Map(pairs), faults };
}

async function* rowsOfCsv(path: string): AsyncGenerator<FileRow> {
  let columns: readonly ImportColumn[] | undefined;
  for await (const record of recordsOf(path)) {
    if (columns === undefined) columns = readHeader(record);
    else yield rowOf(record, columns);
  }
  if (columns === undefined) throw new UnreadableFile(['ファイルに何も入っていません。']);
}

/** The rows of a file: JSON lines where its name or its first letter says so, CSV otherwise. */
export async function* rowsOfFile(path: string): AsyncGenerator<FileRow> {
  yield* (await isJson(path)) ? rowsOfJson(path) : rowsOfCsv(path);
}

async function isJson(path: string): Promise<boolean> {
  if (/\.(jsonl|ndjson|json)$/iu.test(path)) return true;
  for await (const text of textOf(path)) if (text.trim() !== '') return text.trimStart().startsWith('{');
  return false;
}
