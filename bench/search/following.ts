import { copyFileSync, existsSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '#platform/database/database.ts';
import { ask, connections } from './asking.ts';
import { inFolder } from './bench-folder.ts';
import { type Change, type Changes, importSeed, openChanges } from './changes.ts';
import { stopped } from './children.ts';
import { say, shown, shuffled, spreadOf, table } from './figures.ts';
import {
  type BenchDatabase,
  generateVacancies,
  isFollowing,
  issueKey,
  portalData,
  type RunningPortal,
  snapshotOf,
  startPortal,
  startTool,
} from './portal.ts';
import { machine } from './report.ts';
import { settings } from './settings.ts';
import { allShapes, apart } from './shapes.ts';
import { startSearches } from './steady-searches.ts';

/** 50,000 changes in the eight hours in which offices work: milliseconds from one to the next. */
const changesEvery = (8 * 60 * 60 * 1000) / 50_000;
/** Milliseconds between two looks whether a change is found, and until it counts as lost. */
const looksEvery = 5;
const patience = 60_000;
/** An index takes so much more before it is made anew; that is another story. */
const importShare = 0.4;
const mostImported = 200_000;

interface Phase {
  readonly name: string;
  readonly seconds: number;
  readonly searches: readonly number[];
  /** Milliseconds from the commit until the search knew it. */
  readonly found: readonly number[];
  readonly written: number;
  /** Looks at which the index said of itself that it was not current. */
  readonly behind: number;
  readonly load: number;
}

/** Writes changes one after the other, and looks after each until the search knows it. */
function followChanges(portal: RunningPortal, changes: Changes) {
  const agent = connections(1);
  const found: number[] = [];
  let ended = false;
  async function untilKnown({ address, total }: Change): Promise<void> {
    const committed = performance.now();
    for (;;) {
      const { body } = await ask(portal.url(`${address}&apart=yes&size=10`), agent, portal.headers);
      const waited = performance.now() - committed;
      if ((JSON.parse(body.toString()) as { readonly total: number }).total === total) {
        found.push(waited);
        return;
      }
      if (waited > patience)
        throw new Error(`not found within ${patience} ms: ${decodeURIComponent(address)}`);
      await pause(looksEvery);
    }
  }
  async function run(): Promise<void> {
    while (!ended) {
      const begun = performance.now();
      await untilKnown(await changes.next());
      await pause(Math.max(0, changesEvery - (performance.now() - begun)));
    }
  }
  const running = run();
  running.catch(() => undefined);
  return {
    async end(): Promise<readonly number[]> {
      ended = true;
      await running;
      agent.destroy();
      return found;
    },
  };
}

function watchStanding() {
  let behind = 0;
  const timer = setInterval(() => {
    void isFollowing().then((follows) => {
      if (!follows) behind += 1;
    });
  }, 500);
  return {
    end(): number {
      clearInterval(timer);
      return behind;
    },
  };
}

interface Ground {
  readonly portal: RunningPortal;
  readonly changes: Changes;
}

/** Searches at a steady rate while something happens; answers how many vacancies were written by it. */
async function measurePhase(
  name: string,
  { portal, changes }: Ground,
  { following, work }: { readonly following: boolean; readonly work: () => Promise<number> },
): Promise<Phase> {
  const urls = shuffled(allShapes.map(apart), 1).map(portal.url);
  const begun = performance.now();
  const searches = startSearches(urls, portal.headers, settings.rate);
  const standing = watchStanding();
  const followed = following ? followChanges(portal, changes) : undefined;
  const written = await work();
  const found = (await followed?.end()) ?? [];
  const phase: Phase = {
    name,
    seconds: (performance.now() - begun) / 1000,
    searches: await searches.end(),
    found,
    written: written + found.length,
    behind: standing.end(),
    load: loadavg()[0] ?? 0,
  };
  say(`  ${name}: ${shown(phase.seconds)} s`);
  return phase;
}

const forAWhile = async (): Promise<number> => {
  await pause(settings.phase * 1000);
  return 0;
};

/** An import of vacancies that were not there, by the operators' tool: a thousand in each transaction. */
async function importFor(database: BenchDatabase, folder: string): Promise<number> {
  const count = Math.min(mostImported, Math.floor(settings.vacancies * importShare));
  const ids = async (): Promise<number> =>
    Number((await database.pool.query('select count(*) as count from vacancies')).rows[0]?.count ?? 0);
  const before = await ids();
  const child = startTool(database.url, folder, [
    ...['vacancies', 'generate', String(count)],
    ...['--seed', String(importSeed)],
  ]);
  const over = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await Promise.race([over, pause(settings.phase * 1000)]);
  await stopped(child);
  return (await ids()) - before;
}

async function measurePhases(
  ground: Ground,
  database: BenchDatabase,
  folder: string,
): Promise<readonly Phase[]> {
  // What is seen for the first time is another measurement.
  await measurePhase('to warm up', ground, {
    following: false,
    work: () => pause((allShapes.length / settings.rate) * 2000).then(() => 0),
  });
  return [
    await measurePhase('quiet', ground, { following: false, work: forAWhile }),
    await measurePhase('changes of a day', ground, { following: true, work: forAWhile }),
    await measurePhase('an import too', ground, { following: true, work: () => importFor(database, folder) }),
    await measurePhase('a third is closed', ground, {
      following: true,
      work: () => ground.changes.closeThird(),
    }),
    await measurePhase('quiet again', ground, { following: false, work: forAWhile }),
  ];
}

function tell(phases: readonly Phase[]): void {
  const quiet = spreadOf(phases[0]?.searches ?? []);
  const ratio = (value: number, of: number): string => `${shown(value / of)}×`;
  say(`\nms over HTTP, ${settings.rate} searches a second; from a commit until it is found`);
  say(
    table([
      [
        'while',
        's',
        'written',
        'p50',
        'of quiet',
        'p99',
        'of quiet',
        'changes',
        'found p50',
        'p99',
        'most',
        'not current',
        'load',
      ],
      ...phases.map(({ name, seconds, searches, found, written, behind, load }) => {
        const spread = spreadOf(searches);
        const known = spreadOf(found);
        return [
          name,
          shown(seconds),
          shown(written),
          shown(spread.p50),
          ratio(spread.p50, quiet.p50),
          shown(spread.p99),
          ratio(spread.p99, quiet.p99),
          shown(found.length),
          shown(known.p50),
          shown(known.p99),
          shown(known.most),
          String(behind),
          load.toFixed(1),
        ];
      }),
    ]),
  );
  const file = join(import.meta.dirname, 'search-following.json');
  const written = phases.map(({ searches, found, ...phase }) => ({
    ...phase,
    searches: spreadOf(searches),
    found: spreadOf(found),
  }));
  writeFileSync(file, `${JSON.stringify({ settings, machine: machine(), phases: written }, undefined, 2)}\n`);
  say(`\nall figures: ${file}`);
}

/** A folder of its own, so that the snapshot of the comparison stays as it is. */
function ownData(folder: string): string {
  const data = join(folder, 'following');
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  const [kept, own] = [snapshotOf(portalData(folder)), snapshotOf(data)];
  if (!existsSync(kept)) return data;
  try {
    // Snapshots are put in the place of older ones as a whole, never written into.
    linkSync(kept, own);
  } catch {
    copyFileSync(kept, own);
  }
  return data;
}

async function followIn(folder: string, bench: BenchDatabase): Promise<void> {
  await generateVacancies(bench, folder, settings.vacancies);
  const key = await issueKey(bench, folder);
  const data = ownData(folder);
  const portal = await startPortal({ url: bench.url, data, threads: settings.threads, key });
  const database = openDatabase(bench.url, { connections: 2, onIdleError: () => undefined });
  const changes = await openChanges(database, bench.pool);
  try {
    tell(await measurePhases({ portal, changes }, bench, folder));
  } finally {
    await portal.stop();
    await changes.undo();
    await database.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Searches while changes, an import and the end of a month are followed. See README.md beside this. */
export const measureFollowing = (): Promise<void> => inFolder('search-following', followIn);
