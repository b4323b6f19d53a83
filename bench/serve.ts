import type { Portal } from '#composition/compose.ts';
import { openAccount } from '#features/accounts/index.ts';
import { consentDocuments } from '#features/help/index.ts';
import { registerJobSeeker } from '#features/job-seekers/index.ts';
import { addOffice, nextJobSeekerNumber } from '#features/offices/index.ts';
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

const office = {
  number: '13010',
  name: 'ハローワーク飯田橋',
  postalCode: '1120004',
  address: '東京都文京区後楽1-9-20',
  telephone: '03-3812-8609',
  openingHours: '平日 08時30分～17時15分',
};

/** Home is of somebody whose registration is done. */
const registration = {
  name: '山田　花子',
  kana: 'ヤマダ　ハナコ',
  'birth-date': '1985-04-01',
  sex: 'female',
  address: { postalCode: '1020072', text: '東京都千代田区飯田橋1-1-1', municipalityCode: '13101' },
  telephone: '090-1234-5678',
  publication: 'public',
  'wished-employment': 'full-time',
  'wished-work': [{ occupation: { text: '介護職員', code: '049' } }],
} as const;

async function signedInCookie({ parts }: Portal): Promise<string> {
  const now = parts.clock.now();
  const { privacy, terms } = consentDocuments;
  const token = await parts.database.transaction(async (tx) => {
    await addOffice(tx, office, { kind: 'system' }, now);
    const number = await nextJobSeekerNumber(tx, office.number);
    const whole = { number, officeNumber: office.number, registration, checkedBy: null };
    await registerJobSeeker(tx, whole, now);
    const account = await openAccount(
      tx,
      {
        address: 'bench@bench.example',
        jobSeekerNumber: number,
        passwordHash: 'none',
        face: 'mypage' as const,
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
