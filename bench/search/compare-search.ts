import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { japanDay, systemClock } from '#kernel/time.ts';
import { peakOf, residentOf } from './children.ts';
import { say, shown } from './figures.ts';
import { sizeOf, startGroonga } from './groonga.ts';
import { findGroonga, type GroongaProgram } from './groonga-program.ts';
import { loadPeers, type Peers } from './load-peers.ts';
import { type Engines, measureTimes } from './measure.ts';
import { type BenchDatabase, generateVacancies, issueKey, openBenchDatabase, startPortal } from './portal.ts';
import { postgresSize, startPostgresPeer } from './postgres-peer.ts';
import { type Measured, machine, report } from './report.ts';
import { settings } from './settings.ts';

function groongaOrWhyNot(folder: string): GroongaProgram | undefined {
  if (!settings.peers.includes('groonga')) return undefined;
  const found = findGroonga(join(folder, 'debian'));
  if (typeof found !== 'string') return found;
  say(`  Groonga is left out: ${found}`);
  return undefined;
}

const today = japanDay(systemClock().now());

/** The portal twice: as it starts for the first time, and with what that left behind. */
async function startTwice(database: BenchDatabase, folder: string) {
  const key = await issueKey(database, folder);
  const start = () => startPortal(database.url, folder, settings.threads, key);
  const first = await start();
  const { readyAfter, memory } = first;
  await first.stop();
  say(`  Musubi: ready after ${shown(readyAfter)} s`);
  const portal = await start();
  say(`  Musubi: started again, ready after ${shown(portal.readyAfter)} s`);
  return { portal, firstReady: readyAfter, building: memory };
}

async function compareIn(folder: string, database: BenchDatabase): Promise<Measured> {
  const { url, pool } = database;
  const generatedIn = await generateVacancies(database, folder, settings.vacancies);
  say(
    `  ${shown(settings.vacancies)} vacancies ${generatedIn === undefined ? 'are there' : `in ${shown(generatedIn)} s`}`,
  );
  const peers: Peers = { groonga: groongaOrWhyNot(folder), postgres: settings.peers.includes('postgres') };
  const { portal, firstReady, building } = await startTwice(database, folder);
  const pid = portal.process.pid ?? 0;
  const ready = residentOf(pid);
  const { machine: used } = portal.memory;
  const loaded = await loadPeers(peers, pool, folder, today);
  const groongaFolder = join(folder, 'groonga');
  const engines: Engines = {
    portal,
    groonga:
      peers.groonga === undefined
        ? undefined
        : await startGroonga(peers.groonga, groongaFolder, settings.threads, today),
    postgres: peers.postgres ? await startPostgresPeer(url, today) : undefined,
  };
  try {
    const times = await measureTimes(engines, database, today);
    return {
      generatedIn,
      peers: loaded,
      firstReady,
      readyAgain: portal.readyAfter,
      memory: {
        ready,
        resting: residentOf(pid),
        peak: peakOf(pid),
        peakWhileBuilding: building.family,
        machine: Math.max(building.machine, used),
      },
      groongaSize: engines.groonga === undefined ? undefined : sizeOf(groongaFolder) / 2 ** 20,
      postgresSize: engines.postgres === undefined ? undefined : (await postgresSize(pool)) / 2 ** 20,
      times,
    };
  } finally {
    await engines.groonga?.stop();
    await engines.postgres?.stop();
    await portal.stop();
  }
}

/**
 * The search with all its counts, over HTTP, beside Groonga's own server and PostgreSQL's best index on the same
 * vacancies: it fails where one of them answers otherwise. See README.md beside this.
 */
export async function compareSearch(): Promise<void> {
  const folder =
    settings.keep === undefined ? mkdtempSync(join(tmpdir(), 'musubi-search-')) : resolve(settings.keep);
  mkdirSync(folder, { recursive: true });
  // The database runs as another user where we are root.
  chmodSync(folder, 0o711);
  const { cores, gigabytes, processor, load } = machine();
  say(
    `search: ${shown(settings.vacancies)} vacancies; ${cores} cores, ${gigabytes} GB, ${processor}, load ${load.toFixed(1)}`,
  );
  const database = await openBenchDatabase(folder);
  try {
    report(await compareIn(folder, database));
  } finally {
    await database.stop();
    if (settings.keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}
