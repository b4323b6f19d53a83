import { statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { japanDay, systemClock } from '#kernel/time.ts';
import { inFolder } from './bench-folder.ts';
import { peakOf, residentOf, usedByMachine } from './children.ts';
import { say, shown } from './figures.ts';
import { sizeOf, startGroonga } from './groonga.ts';
import { findGroonga, type GroongaProgram } from './groonga-program.ts';
import { measureInProcess } from './in-process.ts';
import { groundTimes, keepTimes } from './kept-times.ts';
import { loadPeers, type Peers } from './load-peers.ts';
import { type Engines, measureTimes } from './measure.ts';
import {
  type BenchDatabase,
  generateVacancies,
  issueKey,
  portalData,
  type RunningPortal,
  snapshotOf,
  startPortal,
} from './portal.ts';
import { postgresSize, startPostgresPeer } from './postgres-peer.ts';
import { type Measured, report } from './report.ts';
import { settings } from './settings.ts';

function groongaOrWhyNot(folder: string): GroongaProgram | undefined {
  if (!settings.peers.includes('groonga')) return undefined;
  const found = findGroonga(join(folder, 'debian'));
  if (typeof found !== 'string') return found;
  say(`  Groonga is left out: ${found}`);
  return undefined;
}

const today = japanDay(systemClock().now());

/** What the portal says when it has built its index. */
function secondsOfBuilding(line: string): number | undefined {
  if (!line.includes('the search index is complete')) return undefined;
  return (JSON.parse(line) as { readonly seconds?: number }).seconds;
}

/** The portal twice: as it starts with what there is, and with what that left behind, its snapshot. */
async function startTwice(database: BenchDatabase, folder: string): Promise<RunningPortal> {
  const key = await issueKey(database, folder);
  const data = portalData(folder);
  const ground = { url: database.url, data, threads: settings.threads, key };
  let built: number | undefined;
  const first = await startPortal({
    ...ground,
    onLine(line) {
      built = secondsOfBuilding(line) ?? built;
    },
  });
  const { memory } = first;
  await first.stop();
  if (built !== undefined) {
    say(`  Musubi: its index built in ${shown(built)} s, ready ${shown(first.readyAfter)} s after its start`);
    keepTimes(folder, {
      indexBuilt: { seconds: built, load: loadavg()[0] ?? 0 },
      peakWhileBuilding: memory.family,
      machineWhileBuilding: memory.machine,
    });
  }
  const portal = await startPortal(ground);
  say(`  Musubi: ready from its snapshot after ${shown(portal.readyAfter)} s`);
  return portal;
}

/** Vacancies and peers, as far as they are not there yet. */
async function fill(folder: string, database: BenchDatabase): Promise<Peers> {
  await generateVacancies(database, folder, settings.vacancies);
  const { generated } = groundTimes(folder);
  say(`  ${shown(settings.vacancies)} vacancies, made in ${shown(generated?.seconds)} s`);
  const peers: Peers = { groonga: groongaOrWhyNot(folder), postgres: settings.peers.includes('postgres') };
  await loadPeers(peers, database.pool, folder, today);
  return peers;
}

async function startPeers(
  { groonga, postgres }: Peers,
  folder: string,
  { url }: BenchDatabase,
): Promise<Pick<Engines, 'groonga' | 'postgres'>> {
  return {
    groonga: groonga === undefined ? undefined : await startGroonga(groonga, folder, settings.threads, today),
    postgres: postgres ? await startPostgresPeer(url, today) : undefined,
  };
}

async function compareIn(folder: string, database: BenchDatabase): Promise<Measured | undefined> {
  const peers = await fill(folder, database);
  if (settings.onlyFills) return undefined;
  const atRest = usedByMachine();
  const portal = await startTwice(database, folder);
  const { pid = 0 } = portal.process;
  const ready = { process: residentOf(pid), machine: usedByMachine() };
  const groongaFolder = join(folder, 'groonga');
  const started = await startPeers(peers, groongaFolder, database);
  const engines: Engines = { portal, ...started };
  try {
    const times = await measureTimes(engines, database, today);
    const resting = { process: residentOf(pid), machine: usedByMachine() };
    const memory = { atRest, ready, resting, peak: peakOf(pid), machine: portal.memory.machine };
    await portal.stop();
    // It may still be busy with what its clients did not wait for.
    await started.groonga?.stop();
    const inProcess = measureInProcess(snapshotOf(portalData(folder)), times, today);
    return {
      ground: groundTimes(folder),
      readyAgain: portal.readyAfter,
      memory,
      snapshotSize: (statSync(snapshotOf(portalData(folder))).size ?? 0) / 2 ** 20,
      groongaSize: started.groonga === undefined ? undefined : sizeOf(groongaFolder) / 2 ** 20,
      postgresSize:
        started.postgres === undefined ? undefined : (await postgresSize(database.pool)) / 2 ** 20,
      times,
      inProcess,
    };
  } finally {
    await started.groonga?.stop();
    await started.postgres?.stop();
    await portal.stop();
  }
}

/**
 * The search with all its counts, over HTTP, beside Groonga's own server and PostgreSQL's best index on the same
 * vacancies: it fails where one of them answers otherwise. See README.md beside this.
 */
export async function compareSearch(): Promise<void> {
  await inFolder('search', async (folder, database) => {
    const measured = await compareIn(folder, database);
    if (measured !== undefined) report(measured);
  });
}
