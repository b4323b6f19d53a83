import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#platform/database/database.ts';
import { migrate } from '#platform/database/migrate.ts';
import { startEmbeddedPostgres } from '#platform/embedded-postgres/start-embedded-postgres.ts';
import { openLog } from '#platform/recording/log.ts';
import { copyDataDir, makeDataDir, newDataDir, removeDataDir } from './data-dir.ts';

export const templateName = 'musubi_template';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser and portal addresses of the cluster all test files share, and a stopped one to be copied. */
    cluster: { adminUrl: string; url: string; madeDataDir: string };
  }
}

/** One real PostgreSQL for the whole run; each test file clones the migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [madeDataDir, dataDir] = [await makeDataDir(), newDataDir()];
  copyDataDir(madeDataDir, dataDir);
  const postgres = await startEmbeddedPostgres({ dataDir, log: openLog('warn') });
  const template = new URL(postgres.url);
  await makeTemplate(postgres.adminUrl, template);
  project.provide('cluster', { adminUrl: postgres.adminUrl, url: postgres.url, madeDataDir });
  return async () => {
    await postgres.stop();
    for (const folder of [dataDir, madeDataDir]) removeDataDir(folder);
  };
}

async function makeTemplate(adminUrl: string, portalUrl: URL): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const role = decodeURIComponent(portalUrl.username);
  await admin.query(`create database ${templateName} owner ${role}`);
  // Nobody cuts the power of this cluster: those that are killed belong to the tests of processes.
  await admin.query(`alter role ${role} set synchronous_commit = off`);
  await admin.end();
  portalUrl.pathname = `/${templateName}`;
  const database = openDatabase(portalUrl.href, { connections: 2, onIdleError: () => undefined });
  await migrate(database, join(import.meta.dirname, '../../database/migrations'));
  await database.close();
  // A template is cloned only while nobody is in it.
  const closer = new pg.Client({ connectionString: adminUrl });
  await closer.connect();
  await closer.query(`alter database ${templateName} with allow_connections false`);
  await closer.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
    templateName,
  ]);
  await closer.end();
}
