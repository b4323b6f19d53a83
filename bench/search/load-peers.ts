import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import type { Temporal } from '#kernel/time.ts';
import { say } from './figures.ts';
import { isLoaded, openLoading } from './groonga.ts';
import type { GroongaProgram } from './groonga-program.ts';
import { isPostgresLoaded, openPostgresLoading } from './postgres-peer.ts';
import { type PublicRow, publicRows } from './public-rows.ts';

interface Loading {
  add(rows: readonly PublicRow[]): Promise<void>;
  finish(): Promise<void>;
}

export interface LoadSeconds {
  readonly given: number;
  readonly indexed: number;
}

/** One peer takes all public vacancies and makes its indexes. */
async function load(loading: Loading, pool: pg.Pool, today: Temporal.PlainDate): Promise<LoadSeconds> {
  const begun = performance.now();
  for await (const rows of publicRows(pool, today)) await loading.add(rows);
  const given = performance.now();
  await loading.finish();
  return { given: (given - begun) / 1000, indexed: (performance.now() - given) / 1000 };
}

export interface Peers {
  readonly groonga: GroongaProgram | undefined;
  readonly postgres: boolean;
}

export interface LoadedPeers {
  readonly groonga?: LoadSeconds;
  readonly postgres?: LoadSeconds;
}

const told = (name: string, { given, indexed }: LoadSeconds): void =>
  say(`  ${name}: given all in ${given.toFixed(0)} s, its indexes made in ${indexed.toFixed(0)} s`);

/** From the very same vacancies, each by itself so that its times are its own; what was kept is left as it is. */
export async function loadPeers(
  { groonga, postgres }: Peers,
  pool: pg.Pool,
  folder: string,
  today: Temporal.PlainDate,
): Promise<LoadedPeers> {
  const ofGroonga = join(folder, 'groonga');
  let took: LoadedPeers = {};
  if (groonga !== undefined && !isLoaded(ofGroonga)) {
    rmSync(ofGroonga, { recursive: true, force: true });
    took = { ...took, groonga: await load(openLoading(groonga, ofGroonga), pool, today) };
  }
  if (postgres && !(await isPostgresLoaded(pool)))
    took = { ...took, postgres: await load(await openPostgresLoading(pool), pool, today) };
  if (took.groonga !== undefined) told('Groonga', took.groonga);
  if (took.postgres !== undefined) told('PostgreSQL', took.postgres);
  return took;
}
