import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRunningEmbeddedPostgres } from '#platform/embedded-postgres/find-running.ts';
import { removeDataDir } from '../kit/data-dir.ts';
import { freePort } from '../kit/free-port.ts';
import { keyIn, type MailServer, startMailServer } from '../kit/mail-server.ts';
import { type PortalProcess, startPortalProcess, usedDataDir } from '../kit/portal-process.ts';
import { type Visitor, visitor } from '../kit/visitor.ts';

/** For each of the three that are killed. */
const rounds = 8;
const clients = 8;
const password = '@abcd1234';

interface Opening {
  readonly address: string;
  /** The screen that takes the key was shown: its mail was asked for. */
  keyRequested: boolean;
  /** The last answer was received: the account is open. */
  acknowledged: boolean;
}

let mail: MailServer;
let portal: PortalProcess;
let dataDir: string;
let port: number;
let nextPerson = 0;

const start = async (): Promise<void> => {
  portal = startPortalProcess(dataDir, port, {
    SMTP_URL: mail.url,
    MAIL_FROM: 'system@example.jp',
    REQUESTS_A_MINUTE: '1000000',
    // Everybody comes from an address of their own: two hundred mails an hour go to one network address.
    TRUSTED_PROXIES: '127.0.0.1,::1',
  });
  await portal.ready();
};

beforeAll(async () => {
  [mail, port] = await Promise.all([startMailServer(), freePort()]);
  dataDir = usedDataDir();
  await start();
});

afterAll(async () => {
  await portal.kill('SIGTERM');
  await mail.close();
  removeDataDir(dataDir);
});

async function askForKey(person: Visitor, address: string): Promise<boolean> {
  await person.open('/opening/online');
  await person.submit({ email: address, 'email-confirmation': address, open: 'privacy-policy' });
  await person.submit({});
  await person.submit({ open: 'terms-of-use' });
  await person.submit({});
  const screen = await person.submit({ 'agree-privacy-policy': 'yes', 'agree-terms-of-use': 'yes' });
  return screen.status === 200 && screen.heading === 'パスワード登録';
}

const homeOf = (person: number): string => `10.1.${person >> 8}.${person & 255}`;

async function openOne(opening: Opening): Promise<void> {
  const person = visitor(portal.baseUrl, undefined, homeOf(nextPerson));
  opening.keyRequested = await askForKey(person, opening.address);
  if (!opening.keyRequested) return;
  const key = keyIn(await mail.waitFor(opening.address, 'アカウント仮登録完了通知'));
  const done = await person.submit({ password, 'password-confirmation': password, key });
  opening.acknowledged = done.status === 200 && done.heading === '求職者マイページアカウント登録完了';
}

/** Opens one account after the other until the round is over; a broken connection leaves one opening in doubt. */
async function keepOpening(openings: Opening[], isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    nextPerson += 1;
    const opening = { address: `person${nextPerson}@example.jp`, keyRequested: false, acknowledged: false };
    openings.push(opening);
    await Promise.race([openOne(opening).catch(() => undefined), overIn(isOver)]);
  }
}

async function overIn(isOver: () => boolean): Promise<void> {
  while (!isOver()) await new Promise((resume) => setTimeout(resume, 20));
}

const kills: Readonly<Record<string, () => Promise<void>>> = {
  'the server': async () => {
    await portal.kill('SIGKILL');
    await start();
  },
  PostgreSQL: async () => {
    process.kill(portal.postgresPid(), 'SIGKILL');
    await new Promise((resume) => setTimeout(resume, 300));
    await portal.ready();
  },
  both: async () => {
    process.kill(portal.postgresPid(), 'SIGKILL');
    await portal.kill('SIGKILL');
    await start();
  },
};

async function expectEveryMail(openings: readonly Opening[]): Promise<void> {
  for (const { address } of openings.filter(({ keyRequested }) => keyRequested)) {
    await mail.waitFor(address, 'アカウント仮登録完了通知', 60_000);
    const copies = mail.mails.filter(({ to }) => to === address);
    expect(new Set(copies.map(({ messageId }) => messageId)).size, `Message-IDs to ${address}`).toBe(1);
    expect(new Set(copies.map(keyIn)).size, `keys to ${address}`).toBe(1);
  }
}

async function expectLogin(address: string): Promise<void> {
  const person = visitor(portal.baseUrl);
  await person.open('/login');
  const next = await person.submit({ address, password });
  expect(next.heading, address).toBe('ワンタイムパスワード');
}

async function expectNoHalfAccount(): Promise<void> {
  const running = findRunningEmbeddedPostgres(dataDir);
  const client = new pg.Client({ connectionString: running?.url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select a.address_key from accounts a
        where a.password_hash is null
           or (select count(*) from consents c where c.account_id = a.id) <> 2
           or (select count(*) from audit_trail t where t.subject_id = a.id::text and t.action = 'accounts.open.online') <> 1
           or (select count(*) from authentication_keys k where k.address_key = a.address_key and k.end_reason = 'spent') <> 1`,
    );
    expect(rows).toEqual([]);
  } finally {
    await client.end();
  }
}

describe.each(Object.entries(kills))('when %s is killed while eight people open accounts', (_what, kill) => {
  it(`loses nothing that was acknowledged, ${rounds} times`, { timeout: 900_000 }, async () => {
    let acknowledged = 0;
    for (let round = 0; round < rounds; round += 1) {
      const openings: Opening[] = [];
      let over = false;
      const busy = Array.from({ length: clients }, () => keepOpening(openings, () => over));
      // Somebody came through; then at any moment of an opening.
      const isOpen = (): boolean => openings.some((one) => one.acknowledged);
      await expect.poll(isOpen, { timeout: 60_000, interval: 20 }).toBe(true);
      await new Promise((resume) => setTimeout(resume, Math.random() * 1000));
      const killed = kill();
      over = true;
      await killed;
      await Promise.all(busy);
      await expectEveryMail(openings);
      for (const opening of openings.filter((one) => one.acknowledged)) {
        acknowledged += 1;
        await expectLogin(opening.address);
      }
    }
    await expectNoHalfAccount();
    expect(acknowledged).toBeGreaterThan(rounds);
  });
});
