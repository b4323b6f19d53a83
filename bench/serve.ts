import type { Portal } from '#composition/compose.ts';
import { openAccount } from '#features/accounts/index.ts';
import { consentDocuments } from '#features/help/index.ts';
import { beginSession } from '#platform/security/sessions.ts';
import { openBenchPortal } from './bench-portal.ts';

/** What the serving process tells the one that measures. */
export interface ServingBench {
  readonly baseUrl: string;
  readonly cookie: string;
}

const port = 3917;

/** The portal as it is built, beside pages that are only sent: the peer of the measurement. */
export async function serve(): Promise<void> {
  const { portal, close } = await openBenchPortal(port);
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
      .then(close)
      .then(() => process.exit(0));
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
