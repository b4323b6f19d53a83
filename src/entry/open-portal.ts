import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compose, type Portal } from '#composition/compose.ts';
import type { Settings } from '#composition/settings.ts';
import { dataSecret } from '#entry/data-secret.ts';
import type { SearchWorkerData } from '#entry/search-worker.ts';
import { systemClock } from '#kernel/time.ts';
import { type Database, openDatabase, pageTimeouts } from '#platform/database/database.ts';
import { migrate } from '#platform/database/migrate.ts';
import type { PaperGround } from '#platform/papers/papers.ts';
import type { Log } from '#platform/recording/log.ts';
import { startSearchIndex } from '#platform/search-index/index.ts';

/** The folder of the project, seen from the built file in dist/. */
const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** What the build made of the papers. */
export const builtPapers: PaperGround = {
  worker: join(projectFolder, 'dist/paper-worker.mjs'),
  templates: join(projectFolder, 'dist/papers'),
};

const connections = 16;
/** Four jobs at once, their listener, a sweep, and some to spare. */
const workConnections = 8;

/**
 * Opens the database at this address, brings it up to date and puts the portal together on it. For the web, pages have
 * connections of their own that wait for nothing too long.
 */
export async function openPortal(
  settings: Settings,
  databaseUrl: string,
  log: Log,
  use: 'web' | 'tool',
): Promise<Portal> {
  const onIdleError = (error: Error): void => log.warn({ error }, 'a database connection broke');
  const work = openDatabase(databaseUrl, { connections: workConnections, onIdleError });
  const applied = await migrate(work, join(projectFolder, 'database/migrations'));
  for (const name of applied) log.info({ migration: name }, 'migrated');
  const [first = dataSecret(settings.dataDir), ...older] = settings.secretKeys;
  const pages = (): Database =>
    openDatabase(databaseUrl, { connections, onIdleError, timeouts: pageTimeouts });
  return compose({
    ...settings,
    database: use === 'web' ? pages() : work,
    workDatabase: work,
    clock: systemClock(settings.clockOffset),
    log,
    secretKeys: [first, ...older],
    assetsFolder: join(projectFolder, 'dist/assets'),
    papers: builtPapers,
    searchIndex: use === 'web' ? searchIndexOf(settings, databaseUrl, log) : undefined,
  });
}

/** A thread of its own keeps the index, with its snapshot beside the other data of this node. */
function searchIndexOf({ dataDir, logLevel }: Settings, databaseUrl: string, log: Log) {
  const data: SearchWorkerData = {
    databaseUrl,
    kernelFile: join(projectFolder, 'dist/search-kernel.wasm'),
    folder: dataDir,
    logLevel,
  };
  return startSearchIndex({ worker: join(projectFolder, 'dist/search-worker.mjs'), data, log });
}
