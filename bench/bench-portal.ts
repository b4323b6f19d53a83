import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, type Portal } from '#composition/compose.ts';
import { systemClock } from '#kernel/time.ts';
import { openDatabase } from '#platform/database/database.ts';
import { migrate } from '#platform/database/migrate.ts';
import { startEmbeddedPostgres } from '#platform/embedded-postgres/start-embedded-postgres.ts';
import { openLog } from '#platform/recording/log.ts';

export interface BenchPortal {
  readonly portal: Portal;
  close(): Promise<void>;
}

const project = join(import.meta.dirname, '..');

/** The portal as it is built, on a database of its own that is gone afterwards. */
export async function openBenchPortal(port: number): Promise<BenchPortal> {
  const dataDir = mkdtempSync(join(tmpdir(), 'musubi-bench-'));
  const log = openLog('warn');
  const postgres = await startEmbeddedPostgres({ dataDir, log });
  const database = openDatabase(postgres.url, { connections: 16, onIdleError: () => undefined });
  await migrate(database, join(project, 'database/migrations'));
  const portal = compose({
    database,
    clock: systemClock(),
    log,
    secretKeys: ['a secret of thirty-two bytes and more, for the bench'],
    baseUrl: `http://localhost:${port}`,
    siteName: 'ハローワークインターネットサービス',
    helpDeskPhone: '0570-077450',
    trainingSearchUrl: 'https://training.example.jp/',
    eventSearchUrl: 'https://events.example.jp/',
    mailFrom: 'system@example.jp',
    smtpUrl: undefined,
    assetsFolder: join(project, 'dist/assets'),
    papers: { worker: join(project, 'dist/paper-worker.mjs'), templates: join(project, 'dist/papers') },
    trustedProxies: [],
    officeNetworks: [],
    requestsAMinute: 100_000_000,
  });
  return {
    portal,
    async close() {
      await database.close();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
