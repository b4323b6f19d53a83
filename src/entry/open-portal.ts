import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compose, type Portal } from '#composition/compose.ts';
import type { Settings } from '#composition/settings.ts';
import { dataSecret } from '#entry/data-secret.ts';
import { systemClock } from '#kernel/time.ts';
import { openDatabase } from '#platform/database/database.ts';
import { migrate } from '#platform/database/migrate.ts';
import type { Log } from '#platform/recording/log.ts';

/** The folder of the project, seen from the built file in dist/. */
const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

const connections = 16;

/** Opens the database at this address, brings it up to date and puts the portal together on it. */
export async function openPortal(settings: Settings, databaseUrl: string, log: Log): Promise<Portal> {
  const database = openDatabase(databaseUrl, {
    connections,
    onIdleError: (error) => log.warn({ error }, 'a database connection broke'),
  });
  const applied = await migrate(database, join(projectFolder, 'database/migrations'));
  for (const name of applied) log.info({ migration: name }, 'migrated');
  const [first = dataSecret(settings.dataDir), ...older] = settings.secretKeys;
  return compose({
    ...settings,
    database,
    clock: systemClock(settings.clockOffset),
    log,
    secretKeys: [first, ...older],
    assetsFolder: join(projectFolder, 'dist/assets'),
  });
}
