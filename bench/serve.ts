import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, type Portal } from '#composition/compose.ts';
import { openAccount } from '#features/accounts/index.ts';
import { consentDocuments } from '#features/help/index.ts';
import { systemClock } from '#kernel/time.ts';
import { openDatabase } from '#platform/database/database.ts';
import { migrate } from '#platform/database/migrate.ts';
import { startEmbeddedPostgres } from '#platform/embedded-postgres/start-embedded-postgres.ts';
import { openLog } from '#platform/recording/log.ts';
import { beginSession } from '#platform/security/sessions.ts';

/** What the serving process tells the one that measures. */
export interface ServingBench {
  readonly baseUrl: string;
  readonly cookie: string;
}

const project = join(import.meta.dirname, '..');
const port = 3917;

/** The portal as it is built, beside pages that are only sent: the peer of the measurement. */
export async function serve(): Promise<void> {
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
    mailFrom: 'system@example.jp',
    smtpUrl: undefined,
    assetsFolder: join(project, 'dist/assets'),
    trustedProxies: [],
    officeNetworks: [],
    requestsAMinute: 100_000_000,
  });
  const cookie = await signedInCookie(portal);
  const server = await portal.createServer();
  const statics = new Map<string, string>();
  server.get('/peer', async (request, reply) => {
    const { path = '/' } = request.query as { path?: string };
    return reply.type('text/html; charset=utf-8').send(statics.get(path));
  });
  for (const path of ['/', '/login', '/mypage']) {
    const headers = path === '/mypage' ? { cookie } : {};
    statics.set(path, (await server.inject({ url: path, headers })).body);
  }
  await server.listen({ port, host: '127.0.0.1' });
  process.send?.({ baseUrl: `http://127.0.0.1:${port}`, cookie } satisfies ServingBench);
  process.on('message', () => {
    void server
      .close()
      .then(() => database.close())
      .then(() => postgres.stop())
      .then(() => {
        rmSync(dataDir, { recursive: true, force: true });
        process.exit(0);
      });
  });
}

async function signedInCookie({ parts }: Portal): Promise<string> {
  const now = parts.clock.now();
  const { privacy, terms } = consentDocuments;
  const token = await parts.database.transaction(async (tx) => {
    const account = await openAccount(
      tx,
      {
        address: 'bench@bench.example',
        jobSeekerNumber: null,
        passwordHash: 'none',
        by: 'online',
        consents: { [privacy.key]: privacy.version, [terms.key]: terms.version },
      },
      { kind: 'system' },
      now,
    );
    if (!account.ok) throw new Error(account.fault);
    return (await beginSession(tx, { face: 'mypage', ownerId: account.value, device: 'bench' }, now)).token;
  });
  return `${parts.cookies.nameOf('mypage')}=${token}`;
}
