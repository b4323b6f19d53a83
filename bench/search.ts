import { loadavg } from 'node:os';
import {
  countChoices,
  countVacancies,
  readQuery,
  type Searcher,
  searchVacancies,
  settleVacancies,
} from '#features/vacancies/index.ts';
import { japanDay } from '#kernel/time.ts';
import { openBenchPortal } from './bench-portal.ts';
import { searchQueries } from './search-queries.ts';

const port = 3918;
const vacancies = Number(process.env['BENCH_VACANCIES'] ?? 50_000);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);

type Act = () => Promise<unknown>;

/** Milliseconds of each round, the first of which only warms up. */
async function times(act: Act): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const begun = performance.now();
    await act();
    if (round > 0) taken.push(performance.now() - begun);
  }
  return taken;
}

function at(share: number, values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** How busy the machine is: beside other work the figures say little. */
const load = (): string => `load ${loadavg()[0]?.toFixed(1)}`;

const shown = (values: readonly number[]): string =>
  `${at(0.5, values).toFixed(0).padStart(6)} ${at(0.95, values).toFixed(0).padStart(6)}`;

interface Taken {
  readonly http: readonly number[];
  readonly found: readonly number[];
  readonly counted: readonly number[];
}

/**
 * The search in SQL over made-up vacancies, the same for every run: p50 and p95 in ms over HTTP, of the statement that
 * finds a page and of the one that counts beside every choice, by class of query.
 */
export async function measureSearch(): Promise<void> {
  const { portal, close } = await openBenchPortal(port);
  const { parts } = portal;
  const { reading, pool } = parts.database;
  try {
    await settleVacancies(parts, vacancies, 1);
    await pool.query('vacuum analyze');
    const searcher: Searcher = { viewer: 'anybody', today: japanDay(parts.clock.now()) };
    const server = await portal.createServer();
    await server.listen({ port, host: '127.0.0.1' });
    process.stdout.write(
      `search: ${vacancies} vacancies, ms as p50 p95 of ${rounds} rounds, one client, ${load()}\n`,
    );
    process.stdout.write(
      'the page makes both statements at once; where nothing is found, it counts the ways out too\n',
    );
    process.stdout.write(`${'results'.padStart(8)}   page over HTTP   found   counted\n`);
    for (const [name, queries] of Object.entries(searchQueries)) {
      const all: Taken[] = [];
      for (const text of queries) {
        const query = readQuery(new URLSearchParams(text));
        const total = await countVacancies(reading, query, searcher);
        const http = await times(async () => {
          const answer = await fetch(`http://127.0.0.1:${port}/jobs?${text}`);
          if (answer.status !== 200) throw new Error(`${text}: ${answer.status}`);
          await answer.arrayBuffer();
        });
        const found = await times(() => searchVacancies(reading, query, searcher));
        const counted = await times(() => countChoices(reading, query, searcher));
        all.push({ http, found, counted });
        process.stdout.write(
          `${String(total).padStart(8)} ${shown(http)} ${shown(found)} ${shown(counted)}  ${text}\n`,
        );
      }
      const together = (pick: keyof Taken): string => shown(all.flatMap((one) => one[pick]));
      process.stdout.write(
        `${name.padStart(8)} ${together('http')} ${together('found')} ${together('counted')}  (all of the class, ${load()})\n`,
      );
    }
    await server.close();
  } finally {
    await close();
  }
}
