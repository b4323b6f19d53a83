import pg from 'pg';
import type { Temporal } from '#kernel/time.ts';
import { askedBy } from './asked.ts';
import type { Engine } from './engine.ts';
import { answerOfRow, gramsOf, type StatementRow, statementOf } from './postgres-asked.ts';
import {
  dayNumber,
  figureColumns,
  listColumns,
  type PublicRow,
  stepColumns,
  textColumns,
  wordColumns,
} from './public-rows.ts';

const types: Readonly<Record<string, string>> = {
  id: 'int',
  number: 'text',
  ...Object.fromEntries([...wordColumns, ...textColumns].map((column) => [column, 'text'])),
  ...Object.fromEntries([...figureColumns, ...stepColumns].map((column) => [column, 'int'])),
  ...Object.fromEntries(listColumns.map((column) => [column, 'text[]'])),
  grams: 'int[]',
};

/** Lists are handed over as text: lists of lists must be as long as each other. */
const isList = (column: string): boolean => types[column]?.endsWith('[]') === true;

const made = `create unlogged table bench_vacancies (${Object.entries(types)
  .map(([column, type]) => `${column} ${type} not null`)
  .join(', ')})`;

const inserted = `insert into bench_vacancies (${Object.keys(types).join(', ')})
  select ${Object.entries(types)
    .map(([column, type]) => (isList(column) ? `${column}::${type}` : column))
    .join(', ')}
    from unnest(${Object.entries(types)
      .map(([column, type], index) => `$${index + 1}::${isList(column) ? 'text' : type}[]`)
      .join(', ')}) as given(${Object.keys(types).join(', ')})`;

const indexes = [
  'create index bench_grams on bench_vacancies using gin (grams) with (fastupdate = off)',
  'create index bench_tags on bench_vacancies using gin (tags, days_off, insurance) with (fastupdate = off)',
  ...[
    'prefecture',
    'municipality',
    'occupation',
    'industry',
    'employment',
    'yearly_holidays',
    'received_on',
  ].map((column) => `create index bench_${column} on bench_vacancies (${column})`),
];

const givenValue = (row: PublicRow, column: string): unknown => {
  if (column === 'grams') return `{${gramsOf(row.words).join(',')}}`;
  const value = row[column as keyof PublicRow];
  return Array.isArray(value) ? `{${value.map((one) => `"${one}"`).join(',')}}` : value;
};

/** A table of its own with the pairs of characters of every text, and the best indexes that PostgreSQL has for them. */
export async function openPostgresLoading(pool: pg.Pool) {
  await pool.query('drop table if exists bench_vacancies, bench_vacancies_done');
  await pool.query(made);
  // Statistics of the pairs cost minutes and tell nothing that the statement needs.
  await pool.query('alter table bench_vacancies alter grams set statistics 0');
  return {
    async add(rows: readonly PublicRow[]): Promise<void> {
      const columns = Object.keys(types).map((column) => rows.map((row) => givenValue(row, column)));
      await pool.query(inserted, columns);
    },
    async finish(): Promise<void> {
      const client = await pool.connect();
      await client.query(`set maintenance_work_mem = '1GB'`);
      for (const index of indexes) await client.query(index);
      await client.query('vacuum analyze bench_vacancies');
      await client.query('create unlogged table bench_vacancies_done ()');
      await client.query('reset all');
      client.release();
    },
  };
}

export async function isPostgresLoaded(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query(`select to_regclass('bench_vacancies_done') is not null as done`);
  return rows[0]?.done === true;
}

/** Bytes: the table and its indexes. */
export async function postgresSize(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query(`select pg_total_relation_size('bench_vacancies')::float8 as size`);
  return Number(rows[0]?.size ?? 0);
}

export interface PostgresPeer extends Engine {
  stop(): Promise<void>;
}

/** One connection, asked with prepared values; with words, never by reading the whole table. */
export async function startPostgresPeer(url: string, today: Temporal.PlainDate): Promise<PostgresPeer> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`set work_mem = '256MB'`);
  await client.query('set jit = off');
  return {
    name: 'PostgreSQL',
    async ask(address) {
      const asked = askedBy(address, today);
      const { text, values, asksForWords } = statementOf(asked);
      await client.query(`set enable_seqscan = ${asksForWords ? 'off' : 'on'}`);
      const begun = performance.now();
      const { rows } = await client.query<StatementRow>(text, [...values]);
      const took = performance.now() - begun;
      const [row = { total: 0, numbers: null, counts: null }] = rows;
      return { took, answer: () => answerOfRow(row, asked.unit, dayNumber(today)) };
    },
    stop: () => client.end(),
  };
}
