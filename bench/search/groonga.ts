import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Temporal } from '#kernel/time.ts';
import { askedBy } from './asked.ts';
import { ask, connections } from './asking.ts';
import { stopped } from './children.ts';
import type { HttpEngine } from './engine.ts';
import { answerOf, selectOf } from './groonga-asked.ts';
import type { GroongaProgram } from './groonga-program.ts';
import {
  dayNumber,
  figureColumns,
  listColumns,
  type PublicRow,
  stepColumns,
  textColumns,
  wordColumns,
} from './public-rows.ts';

const port = 3923;
/** Milliseconds in which it may end by itself. */
const patience = 10_000;

/** kind → Kind_kind: a table of values for each column that is filtered and counted by. */
const valuesOf = (column: string): string => `Of_${column}`;

/** What is chosen from a list is a reference: Groonga counts and filters those quickest. */
const schema = [
  ...[...wordColumns, ...listColumns].map(
    (column) => `table_create ${valuesOf(column)} TABLE_HASH_KEY ShortText`,
  ),
  'table_create Vacancies TABLE_HASH_KEY ShortText',
  ...wordColumns.map((column) => `column_create Vacancies ${column} COLUMN_SCALAR ${valuesOf(column)}`),
  ...listColumns.map((column) => `column_create Vacancies ${column} COLUMN_VECTOR ${valuesOf(column)}`),
  ...figureColumns.map((column) => `column_create Vacancies ${column} COLUMN_SCALAR Int32`),
  ...stepColumns.map((column) => `column_create Vacancies ${column} COLUMN_SCALAR UInt8`),
  ...textColumns.map((column) => `column_create Vacancies ${column} COLUMN_SCALAR Text`),
];

/**
 * The texts are folded already (NFKC, lower case), so that no normalizer may change them again; every character is part
 * of a pair, symbols, figures and blanks too: what is found is what holds the words, letter by letter.
 */
const indexes = [
  ...[...wordColumns, ...listColumns].map(
    (column) => `column_create ${valuesOf(column)} vacancies COLUMN_INDEX Vacancies ${column}`,
  ),
  ...figureColumns.flatMap((column) => [
    `table_create ${valuesOf(column)} TABLE_PAT_KEY Int32`,
    `column_create ${valuesOf(column)} vacancies COLUMN_INDEX Vacancies ${column}`,
  ]),
  ...textColumns.flatMap((column) => [
    `table_create ${valuesOf(column)} TABLE_PAT_KEY ShortText --default_tokenizer TokenBigramSplitSymbolAlphaDigit`,
    `column_create ${valuesOf(column)} vacancies COLUMN_INDEX|WITH_POSITION Vacancies ${column}`,
  ]),
];

const columns = [...wordColumns, ...listColumns, ...figureColumns, ...stepColumns, ...textColumns] as const;

export interface Loading {
  add(rows: readonly PublicRow[]): Promise<void>;
  /** Ends when every index is made. */
  finish(): Promise<void>;
}

const said = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^\[\[-\d+/u.test(line));

/** A database that is made anew in a folder. */
export function openLoading({ path, environment }: GroongaProgram, folder: string): Loading {
  mkdirSync(folder, { recursive: true });
  const log = join(folder, 'said.txt');
  const child = spawn('sh', ['-c', `exec "$0" -n "$1" > "$2"`, path, join(folder, 'db'), log], {
    env: environment,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const ended = once(child, 'exit');
  const write = async (text: string): Promise<void> => {
    if (child.stdin.write(text)) return;
    await Promise.race([once(child.stdin, 'drain'), ended]);
    if (child.exitCode !== null) throw new Error('Groonga ended while it was given vacancies');
  };
  const opened = write(
    `${schema.join('\n')}\nload --table Vacancies\n[\n["_key",${columns.map((one) => `"${one}"`)}]`,
  );
  return {
    async add(rows) {
      await opened;
      const lines = rows.map((row) => JSON.stringify([row.number, ...columns.map((column) => row[column])]));
      await write(lines.map((line) => `,\n${line}`).join(''));
    },
    async finish() {
      await write(`\n]\n${indexes.join('\n')}\n`);
      child.stdin.end();
      await ended;
      const [fault] = said(log);
      if (child.exitCode !== 0 || fault !== undefined) throw new Error(`Groonga: ${fault ?? child.exitCode}`);
      writeFileSync(join(folder, 'done'), '');
    },
  };
}

export const isLoaded = (folder: string): boolean => existsSync(join(folder, 'done'));

/** Bytes. */
export const sizeOf = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).blocks * 512, 0);

export interface RunningGroonga extends HttpEngine {
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** Groonga's own HTTP server with as many threads as ours. */
export async function startGroonga(
  { path, environment, version }: GroongaProgram,
  folder: string,
  threads: number,
  today: Temporal.PlainDate,
): Promise<RunningGroonga> {
  const child = spawn(
    path,
    [
      ...['-s', '--protocol', 'http', '--bind-address', '127.0.0.1', '-p', String(port)],
      ...['-t', String(threads), '--cache-limit', '0', '--log-path', join(folder, 'log'), join(folder, 'db')],
    ],
    { env: environment, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const base = `http://127.0.0.1:${port}/d/`;
  const agent = connections(1);
  await untilAnswering(`${base}status`);
  const url = (address: string): string => `${base}select?${selectOf(askedBy(address, today))}`;
  return {
    name: `Groonga ${version}`,
    process: child,
    headers: {},
    url,
    async ask(address) {
      const { unit } = askedBy(address, today);
      const { took, body } = await ask(url(address), agent);
      return { took, answer: () => answerOf(body, unit, dayNumber(today)) };
    },
    async stop() {
      agent.destroy();
      // It goes on with what it was asked though nobody waits any more. Whoever only reads may be killed.
      const timer = setTimeout(() => child.kill('SIGKILL'), patience);
      await stopped(child);
      clearTimeout(timer);
    },
  };
}

async function untilAnswering(url: string): Promise<void> {
  for (let left = 100; ; left -= 1) {
    const agent = connections(1);
    try {
      await ask(url, agent);
      return;
    } catch (error) {
      if (left === 0) throw error;
      await pause(100);
    } finally {
      agent.destroy();
    }
  }
}
