import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DataDirInUse, EmbeddedPostgresFailure } from './failure.ts';
import type { Home } from './home.ts';
import { endLeftovers, socketAnswers } from './leftovers.ts';
import type { EmbeddedPostgresLog } from './log.ts';
import { processesNaming } from './processes.ts';
import type { ServerProcess } from './server-process.ts';

/** How long a server that ends at once, as it can right after a crash, is started again. */
const RETRIES_MS = 30_000;
/** How long a living server may take to repair what a crash left. */
const RECOVERY_MS = 600_000;

/** Starts the server and returns it once it answers a query; undefined when asked to give up meanwhile. */
export async function startUntilReady(
  home: Home,
  spawnServer: () => ServerProcess,
  address: string,
  log: EmbeddedPostgresLog,
  mayGoOn: () => boolean,
): Promise<ServerProcess | undefined> {
  const began = performance.now();
  for (;;) {
    await clearTheWay(home, log);
    if (!mayGoOn()) return undefined;
    const server = spawnServer();
    if (await answersOrStops(server, address, mayGoOn)) return server;
    if (!mayGoOn()) return undefined;
    if (performance.now() - began > RETRIES_MS) throw neverReady(server);
    log.warn(
      { postgres: server.lastWords() },
      'PostgreSQL の起動をやり直します (PostgreSQL did not start: once more)',
    );
    await pause(300);
  }
}

async function clearTheWay(home: Home, log: EmbeddedPostgresLog): Promise<void> {
  const began = performance.now();
  while (processesNaming(home.tag).length === 0 && (await socketAnswers(home))) {
    // Nobody to be seen, yet somebody answers: a server in another container on the same folder.
    if (performance.now() - began > RETRIES_MS) throw new DataDirInUse(home.folder, {});
    await pause(500);
  }
  await endLeftovers(home, log);
}

async function answersOrStops(
  server: ServerProcess,
  address: string,
  mayGoOn: () => boolean,
): Promise<boolean> {
  let ready = false;
  try {
    ready = await answers(server, address, mayGoOn);
  } finally {
    if (!ready && !server.hasEnded()) await server.stop();
  }
  return ready;
}

async function answers(server: ServerProcess, address: string, mayGoOn: () => boolean): Promise<boolean> {
  const began = performance.now();
  while (!server.hasEnded() && mayGoOn() && performance.now() - began < RECOVERY_MS) {
    if (await canQuery(address)) return true;
    await pause(25);
  }
  return false;
}

async function canQuery(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    // Anything but "not there yet" will not get better by waiting.
    if (code === '28P01' || code === '28000' || code === '3D000') throw error;
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function neverReady(server: ServerProcess): EmbeddedPostgresFailure {
  return new EmbeddedPostgresFailure(
    'database.server.not-ready',
    `PostgreSQL を起動できませんでした。\nPostgreSQL did not start:\n${server.lastWords()}`,
  );
}
