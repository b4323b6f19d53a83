import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from '#platform/embedded-postgres/start-embedded-postgres.ts';
import { openLog } from '#platform/recording/log.ts';
import { ask, connections, type Reply } from './asking.ts';
import { type MemoryWatch, type Streams, startProgram, stopped, untilDone, watchMemory } from './children.ts';
import type { Answer, Counts, HttpEngine } from './engine.ts';
import { keepTimes, type Took } from './kept-times.ts';
import { settings } from './settings.ts';

const { port } = settings;
const base = `http://127.0.0.1:${port}`;
/** The programs lie beside this one. */
const programs = import.meta.dirname;

export interface BenchDatabase {
  readonly url: string;
  readonly pool: pg.Pool;
  stop(): Promise<void>;
}

/** The database of the portal, and of the peer that lives in PostgreSQL too. */
export async function openBenchDatabase(folder: string): Promise<BenchDatabase> {
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'database'), log: openLog('warn') });
  const pool = new pg.Pool({ connectionString: postgres.url, max: 2 });
  return {
    url: postgres.url,
    pool,
    async stop() {
      await pool.end();
      await postgres.stop();
    },
  };
}

/** Where the portal keeps its snapshot. */
export const snapshotOf = (data: string): string => join(data, 'search-index');
export const portalData = (folder: string): string => join(folder, 'portal');

const environmentOf = (url: string, data: string, threads = 1, log = 'error'): NodeJS.ProcessEnv => ({
  DATABASE_URL: url,
  SECRET_KEY: 'a-secret-of-thirty-two-bytes-and-more-for-the-bench',
  DATA_DIR: data,
  PORT: String(port),
  DEMO_DATA: 'off',
  JOBS: 'off',
  LOG_LEVEL: log,
  REQUESTS_A_MINUTE: '100000000',
  SERVER_THREADS: String(threads),
});

const took = (begun: number): Took => ({
  seconds: (performance.now() - begun) / 1000,
  load: loadavg()[0] ?? 0,
});

/** Made by the operators' tool as anybody would make them, where they are not there yet. */
export async function generateVacancies(
  { url, pool }: BenchDatabase,
  folder: string,
  count: number,
): Promise<void> {
  const there = await pool.query(`select to_regclass('vacancies') is not null as made`);
  if (there.rows[0]?.made === true) {
    const { rows } = await pool.query('select count(*)::int as total from vacancies');
    if (rows[0]?.total === count) return;
    // What was broken off is gone on with.
    if (rows[0]?.total > count)
      throw new Error(`there are ${rows[0]?.total} vacancies in ${folder}, not ${count}`);
  }
  const begun = performance.now();
  const words = ['vacancies', 'generate', String(count), '--seed', '1'];
  await untilDone(startTool(url, folder, words), 'musubi vacancies generate');
  const generated = took(begun);
  const analysing = performance.now();
  // What is read without looking at the rows needs to know that all of them can be seen.
  await pool.query('vacuum (analyze, process_toast false) vacancies');
  await pool.query('analyze vacancy_texts, establishments');
  keepTimes(folder, { generated, analysed: took(analysing) });
}

export interface RunningPortal extends HttpEngine {
  readonly process: ChildProcess;
  readonly memory: MemoryWatch;
  /** Seconds from its start until /readyz says that its index is current. */
  readonly readyAfter: number;
  pageUrl(address: string): string;
  /** Milliseconds that the server itself says it took, where it says so. */
  readonly serverTimes: number[];
  stop(): Promise<void>;
}

interface Searched {
  readonly total: number;
  readonly numbers: readonly string[];
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

function answerOf(body: Buffer): Answer {
  const { total, numbers, counts } = JSON.parse(body.toString()) as Searched;
  const read = Object.entries(counts).map(([group, values]) => [group, new Map(Object.entries(values))]);
  return { total, numbers, counts: Object.fromEntries(read) as Counts };
}

/** `total;dur=1.2` among others of a Server-Timing header, else the first that has a duration. */
export function serverTimeOf(header: string | readonly string[] | undefined): number | undefined {
  const all = [...String(header ?? '').matchAll(/([\w-]+)[^,]*?;\s*dur=([\d.]+)/gu)];
  const found = all.find(([, name]) => name === 'total') ?? all[0];
  return found === undefined ? undefined : Number(found[2]);
}

/** The operators' tool beside the portal. */
export const startTool = (
  url: string,
  folder: string,
  words: readonly string[],
  streams: Streams = {},
): ChildProcess =>
  startProgram(join(programs, 'musubi.mjs'), words, environmentOf(url, portalData(folder)), streams);

/** The bench asks more often than anybody else may. */
export async function issueKey({ url, pool }: BenchDatabase, folder: string): Promise<string> {
  const child = startTool(url, folder, ['api-key', 'add', '--holder', 'bench'], { output: 'pipe' });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await untilDone(child, 'musubi api-key add');
  const key = /^キー: (\S+)$/mu.exec(said)?.[1];
  if (key === undefined) throw new Error('no key was issued');
  await pool.query('update api_keys set most_a_minute = 1000000000');
  return key;
}

export interface PortalGround {
  readonly url: string;
  /** A folder of its own. */
  readonly data: string;
  readonly threads: number;
  readonly key: string;
  /** Whoever wants to hear what it says of itself. */
  readonly onLine?: (line: string) => void;
}

/** The portal as it is shipped, with so many threads. */
export async function startPortal({ url, data, threads, key, onLine }: PortalGround): Promise<RunningPortal> {
  mkdirSync(data, { recursive: true });
  const begun = performance.now();
  const [level, log] = onLine === undefined ? (['error', 'inherit'] as const) : (['info', 'pipe'] as const);
  const child = startProgram(join(programs, 'web.mjs'), [], environmentOf(url, data, threads, level), {
    log,
  });
  if (child.stderr !== null && onLine !== undefined)
    createInterface({ input: child.stderr }).on('line', onLine);
  const memory = watchMemory(child.pid ?? 0);
  await untilReady(child);
  const readyAfter = (performance.now() - begun) / 1000;
  const agent = connections(1);
  const serverTimes: number[] = [];
  const sent = { authorization: `Bearer ${key}` };
  const urlOf = (address: string): string => `${base}/api/v1/search?${address}`;
  return {
    name: 'Musubi',
    process: child,
    memory,
    readyAfter,
    serverTimes,
    headers: sent,
    url: urlOf,
    pageUrl: (address) => `${base}/jobs?${address}`,
    async ask(address) {
      const { took, body, headers } = await ask(urlOf(address), agent, sent);
      const said = serverTimeOf(headers['server-timing']);
      if (said !== undefined) serverTimes.push(said);
      return { took, answer: () => answerOf(body) };
    },
    async stop() {
      memory.stop();
      agent.destroy();
      await stopped(child);
    },
  };
}

/** Building an index of a million takes minutes. */
const mostPatience = 1_800_000;

/** Searches are answered from the index: until then it is the database that answers them. */
const isCurrent = ({ body }: Reply): boolean => {
  const { searchIndex } = JSON.parse(body.toString()) as { readonly searchIndex?: string };
  return searchIndex === 'current';
};

/** Whether searches are answered from the index at this moment. */
export async function isFollowing(): Promise<boolean> {
  const agent = connections(1);
  const follows = await ask(`${base}/readyz`, agent).then(isCurrent, () => false);
  agent.destroy();
  return follows;
}

async function untilReady(child: ChildProcess): Promise<void> {
  const begun = performance.now();
  while (performance.now() - begun < mostPatience) {
    if (child.exitCode !== null) throw new Error(`the portal ended with ${child.exitCode}`);
    if (await isFollowing()) return;
    await pause(50);
  }
  throw new Error('the portal did not become ready');
}
