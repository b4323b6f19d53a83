import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import type { Temporal } from '#kernel/time.ts';
import { say, shown } from './figures.ts';
import { isLoaded, openLoading } from './groonga.ts';
import type { GroongaProgram } from './groonga-program.ts';
import { keepTimes, type Took } from './kept-times.ts';
import { isPostgresLoaded, openPostgresLoading } from './postgres-peer.ts';
import { type PublicRow, publicRows } from './public-rows.ts';

interface Loading {
  add(rows: readonly PublicRow[]): Promise<void>;
  finish(): Promise<void>;
}

/** One peer takes all public vacancies and makes its indexes. */
async function load(
  loading: Loading,
  pool: pg.Pool,
  today: Temporal.PlainDate,
): Promise<{ readonly given: Took; readonly indexed: Took }> {
  const begun = performance.now();
  for await (const rows of publicRows(pool, today)) await loading.add(rows);
  const given = took(begun);
  const indexing = performance.now();
  await loading.finish();
  return { given, indexed: took(indexing) };
}

const took = (begun: number): Took => ({
  seconds: (performance.now() - begun) / 1000,
  load: loadavg()[0] ?? 0,
});

export interface Peers {
  readonly groonga: GroongaProgram | undefined;
  readonly postgres: boolean;
}

const told = (name: string, given: Took, indexed: Took): void =>
  say(`  ${name}: given all in ${shown(given.seconds)} s, its indexes made in ${shown(indexed.seconds)} s`);

/** From the very same vacancies, each by itself so that its times are its own; what was kept is left as it is. */
export async function loadPeers(
  { groonga, postgres }: Peers,
  pool: pg.Pool,
  folder: string,
  today: Temporal.PlainDate,
): Promise<void> {
  const ofGroonga = join(folder, 'groonga');
  if (groonga !== undefined && !isLoaded(ofGroonga)) {
    rmSync(ofGroonga, { recursive: true, force: true });
    const { given, indexed } = await load(openLoading(groonga, ofGroonga), pool, today);
    keepTimes(folder, { groongaGiven: given, groongaIndexed: indexed });
    told('Groonga', given, indexed);
  }
  if (postgres && !(await isPostgresLoaded(pool))) {
    const { given, indexed } = await load(await openPostgresLoading(pool), pool, today);
    keepTimes(folder, { postgresGiven: given, postgresIndexed: indexed });
    told('PostgreSQL', given, indexed);
  }
}
