import { copyFileSync, existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '#platform/database/database.ts';
import { inFolder } from './bench-folder.ts';
import { type Changes, importSeed, openChanges } from './changes.ts';
import { stopped } from './children.ts';
import { say, shown, shuffled } from './figures.ts';
import { followChanges, watchStanding } from './follow-changes.ts';
import { type Phase, reportFollowing } from './following-report.ts';
import {
  type BenchDatabase,
  generateVacancies,
  issueKey,
  portalData,
  type RunningPortal,
  snapshotOf,
  startPortal,
  startTool,
} from './portal.ts';
import { settings } from './settings.ts';
import { allShapes, apart } from './shapes.ts';
import { startSearches } from './steady-searches.ts';

/** An index takes so much more before it is made anew; that is another story. */
const importShare = 0.4;
const mostImported = 200_000;

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

/**
 * An import of vacancies that were not there, by the operators' tool, a thousand in each transaction; it is under way
 * when this returns.
 */
async function startImport({ changes }: Ground, database: BenchDatabase, folder: string) {
  const count = Math.min(mostImported, Math.floor(settings.vacancies * importShare));
  const child = startTool(database.url, folder, [
    ...['vacancies', 'generate', String(count)],
    ...['--seed', String(importSeed)],
  ]);
  const over = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  while (child.exitCode === null && (await changes.imported()) === 0) await pause(200);
  return async (): Promise<number> => {
    await Promise.race([over, pause(settings.phase * 1000)]);
    await stopped(child);
    return changes.imported();
  };
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
  const phases = [
    await measurePhase('quiet', ground, { following: false, work: forAWhile }),
    await measurePhase('changes of a day', ground, { following: true, work: forAWhile }),
  ];
  if (settings.followed.includes('import')) {
    const endImport = await startImport(ground, database, folder);
    phases.push(await measurePhase('an import too', ground, { following: true, work: endImport }));
  }
  if (settings.followed.includes('closing')) {
    const closing = (): Promise<number> => ground.changes.closeThird();
    phases.push(await measurePhase('a third is closed', ground, { following: true, work: closing }));
  }
  phases.push(await measurePhase('quiet again', ground, { following: false, work: forAWhile }));
  return phases;
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
    reportFollowing(await measurePhases({ portal, changes }, bench, folder));
  } finally {
    await portal.stop();
    await changes.undo();
    await database.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Searches while changes, an import and the end of a month are followed. See README.md beside this. */
export const measureFollowing = (): Promise<void> => inFolder('search-following', followIn);
