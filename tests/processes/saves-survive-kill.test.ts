import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAccount } from '#features/accounts/index.ts';
import { consentDocuments } from '#features/help/index.ts';
import { systemClock } from '#kernel/time.ts';
import { type Database, openDatabase } from '#platform/database/database.ts';
import { findRunningEmbeddedPostgres } from '#platform/embedded-postgres/find-running.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { beginSession } from '#platform/security/sessions.ts';
import { removeDataDir } from '../kit/data-dir.ts';
import { freePort } from '../kit/free-port.ts';
import { formsOf } from '../kit/page-parts.ts';
import { type PortalProcess, startPortalProcess, usedDataDir } from '../kit/portal-process.ts';
import { type Visitor, visitor } from '../kit/visitor.ts';

const people = 8;

/** Somebody who saves one screen again and again. */
interface Saver {
  readonly browser: Visitor;
  /** The last saving that was answered. */
  answered: number;
  /** The last one that was sent: whether it arrived is in doubt. */
  sent: number;
}

let portal: PortalProcess;
let dataDir: string;
let port: number;
let savers: readonly Saver[];

const start = async (): Promise<void> => {
  portal = startPortalProcess(dataDir, port, { REQUESTS_A_MINUTE: '1000000' });
  await portal.ready();
};

beforeAll(async () => {
  port = await freePort();
  dataDir = usedDataDir();
  await start();
  const url = findRunningEmbeddedPostgres(dataDir)?.url ?? '';
  const database = openDatabase(url, { connections: 2, onIdleError: () => undefined });
  savers = await Promise.all(Array.from({ length: people }, (_, number) => aSaver(database, number)));
  await database.close();
});

afterAll(async () => {
  await portal.kill('SIGTERM');
  removeDataDir(dataDir);
});

async function aSaver(database: Database, number: number): Promise<Saver> {
  const now = systemClock().now();
  const { privacy, terms } = consentDocuments;
  const { token } = await database.transaction(async (tx) => {
    const opening = {
      address: `saver${number}@example.jp`,
      jobSeekerNumber: null,
      passwordHash: 'none',
      face: 'mypage' as const,
      by: 'online',
      consents: { [privacy.key]: privacy.version, [terms.key]: terms.version },
    } as const;
    const opened = await openAccount(tx, opening, { kind: 'system' }, now);
    if (!opened.ok) throw new Error(opened.fault);
    return beginSession(tx, { face: 'mypage', ownerId: opened.value, device: 'Firefox' }, now);
  });
  const browser = visitor(portal.baseUrl);
  browser.cookies.set(cookieJar(portal.baseUrl).nameOf('mypage'), token);
  await browser.open('/mypage/registration/introduction');
  await browser.submit({ 'self-introduction': `わたしは${number}番です。`, save: 'yes' });
  expect(browser.page.heading).toBe('一時保存しました');
  return { browser, answered: 0, sent: 0 };
}

const path = '/mypage/registration/remarks';

async function saveOnce(saver: Saver): Promise<void> {
  const { browser } = saver;
  await browser.open(path);
  saver.sent += 1;
  await browser.submit({ 'other-remarks': String(saver.sent), save: 'yes' }, path);
  if (browser.page.heading === '一時保存しました') saver.answered = saver.sent;
}

/** A broken connection leaves one saving in doubt. */
async function keepSaving(saver: Saver, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const done = await saveOnce(saver).then(
      () => true,
      () => false,
    );
    if (!done) return;
  }
}

const fieldIn = ({ page }: Visitor, name: string): string =>
  formsOf(page.html)
    .flatMap(({ fields }) => fields)
    .find(([field]) => field === name)?.[1] ?? '';

async function expectNothingLost({ browser, answered, sent }: Saver, number: number): Promise<void> {
  await browser.open(path);
  const kept = Number(fieldIn(browser, 'other-remarks'));
  expect(kept, `of ${sent} sent`).toBeGreaterThanOrEqual(answered);
  expect(kept).toBeLessThanOrEqual(sent);
  await browser.open('/mypage/registration/introduction');
  expect(fieldIn(browser, 'self-introduction')).toBe(`わたしは${number}番です。`);
}

const killServer = async (): Promise<void> => {
  await portal.kill('SIGKILL');
  await start();
};

const killBoth = async (): Promise<void> => {
  process.kill(portal.postgresPid(), 'SIGKILL');
  await portal.kill('SIGKILL');
  await start();
};

const answeredByNow = (): number => savers.reduce((sum, { answered }) => sum + answered, 0);

const rounds = [killServer, killBoth, killServer, killBoth, killServer];

it('loses no answered saving of a screen when everything is killed while eight people save, five times [REG-4]', {
  timeout: 180_000,
}, async () => {
  for (const kill of rounds) {
    let over = false;
    const before = answeredByNow();
    const busy = savers.map((saver) => keepSaving(saver, () => over));
    // Everybody is at it; then at any moment of a saving.
    await expect.poll(answeredByNow, { timeout: 30_000 }).toBeGreaterThanOrEqual(before + people);
    await new Promise((resume) => setTimeout(resume, Math.random() * 500));
    const killed = kill();
    over = true;
    await killed;
    await Promise.all(busy);
    for (const [number, saver] of savers.entries()) await expectNothingLost(saver, number);
  }
});
