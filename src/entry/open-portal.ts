import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compose, type Ground, type Portal, type ServerThread } from '#composition/compose.ts';
import type { PortalAccess } from '#composition/portal-settings.ts';
import type { Settings } from '#composition/settings.ts';
import { dataSecret } from '#entry/data-secret.ts';
import type { SearchWorkerData } from '#entry/search-worker.ts';
import { systemClock } from '#kernel/time.ts';
import { type Database, openDatabase, pageTimeouts } from '#platform/database/database.ts';
import { migrate } from '#platform/database/migrate.ts';
import { newRequestCounts } from '#platform/http/flood-guard.ts';
import type { PaperGround } from '#platform/papers/papers.ts';
import type { Log } from '#platform/recording/log.ts';
import { type SearchIndex, type SharedIndex, startSearchIndex } from '#platform/search-index/index.ts';

/** The folder of the project, seen from the built file in dist/. */
const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** What the build made of the papers. */
export const builtPapers: PaperGround = {
  worker: join(projectFolder, 'dist/paper-worker.mjs'),
  templates: join(projectFolder, 'dist/papers'),
};

/** For pages, of the thread that has everything, and of each server thread beside it. */
const connections = { first: 16, further: 8 } as const;
/** Four jobs at once, their listener, a sweep, and some to spare. */
const workConnections = 8;

const onIdleErrorOf =
  (log: Log) =>
  (error: Error): void =>
    log.warn({ error }, 'a database connection broke');

const databaseForWork = (url: string, log: Log): Database =>
  openDatabase(url, { connections: workConnections, onIdleError: onIdleErrorOf(log) });

/** Pages wait for nothing too long. */
const databaseForPages = (url: string, log: Log, most: number): Database =>
  openDatabase(url, { connections: most, onIdleError: onIdleErrorOf(log), timeouts: pageTimeouts });

async function bringUpToDate(database: Database, log: Log): Promise<void> {
  const applied = await migrate(database, join(projectFolder, 'database/migrations'));
  for (const name of applied) log.info({ migration: name }, 'migrated');
}

function portalOn(
  settings: Settings,
  log: Log,
  ground: Pick<Ground, 'database' | 'workDatabase' | 'searchIndex' | 'serverThread'>,
  ownPortal?: PortalAccess,
): Portal {
  const [first = dataSecret(settings.dataDir), ...older] = settings.secretKeys;
  return compose({
    ...settings,
    ...ground,
    portal: settings.portal ?? ownPortal,
    isDemonstrationPortal: ownPortal !== undefined,
    clock: systemClock(settings.clockOffset),
    log,
    secretKeys: [first, ...older],
    assetsFolder: join(projectFolder, 'dist/assets'),
    papers: builtPapers,
  });
}

/** For the operators' tool: brings the database at this address up to date and puts the portal together on it. */
export async function openPortal(settings: Settings, databaseUrl: string, log: Log): Promise<Portal> {
  const database = databaseForWork(databaseUrl, log);
  await bringUpToDate(database, log);
  return portalOn(settings, log, { database });
}

export interface WebPortal extends Portal {
  readonly searchIndex: SharedIndex;
  readonly requestCounts: SharedArrayBuffer;
}

/** For the thread of a node that has everything: pages have connections of their own, and the index is begun. */
export async function openWebPortal(
  settings: Settings,
  databaseUrl: string,
  log: Log,
  ownPortal: PortalAccess | undefined,
): Promise<WebPortal> {
  const workDatabase = databaseForWork(databaseUrl, log);
  await bringUpToDate(workDatabase, log);
  const database = databaseForPages(databaseUrl, log, connections.first);
  const searchIndex = searchIndexOf(settings, databaseUrl, log);
  const requestCounts = newRequestCounts();
  const of = settings.serverThreads;
  const serverThread = of > 1 ? { number: 1, of, requestCounts } : undefined;
  const ground = { database, workDatabase, searchIndex, serverThread };
  return { ...portalOn(settings, log, ground, ownPortal), searchIndex, requestCounts };
}

/** For a server thread beside that one: pages alone. */
export function openPagesPortal(
  settings: Settings,
  databaseUrl: string,
  log: Log,
  {
    ownPortal,
    ...rest
  }: {
    readonly searchIndex: SearchIndex;
    readonly serverThread: ServerThread;
    readonly ownPortal: PortalAccess | undefined;
  },
): Portal {
  const database = databaseForPages(databaseUrl, log, connections.further);
  return portalOn(settings, log, { database, ...rest }, ownPortal);
}

/** A thread of its own keeps the index, with its snapshot beside the other data of this node. */
function searchIndexOf(settings: Settings, databaseUrl: string, log: Log): SharedIndex {
  mkdirSync(settings.dataDir, { recursive: true });
  const data: SearchWorkerData = {
    databaseUrl,
    kernelFile: join(projectFolder, 'dist/search-kernel.wasm'),
    draftingFile: join(projectFolder, 'dist/drafting-worker.mjs'),
    folder: settings.dataDir,
    logLevel: settings.logLevel,
    clockOffset: settings.clockOffset?.toString(),
    readers: settings.jobs === 'only' ? 1 : settings.serverThreads,
  };
  return startSearchIndex({ worker: join(projectFolder, 'dist/search-worker.mjs'), data, log });
}
