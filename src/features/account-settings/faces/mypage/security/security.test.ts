import { afterAll, beforeAll, expect, it } from 'vitest';
import { trustDevice } from '#features/accounts/index.ts';
import { anEmployer, signInEmployer } from '#kit/employers.ts';
import { aKeptPasskey } from '#kit/passkeys.ts';
import { aRegisteredPerson } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { visitor } from '#kit/visitor.ts';
import { beginSession } from '#platform/security/sessions.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const security = '/mypage/settings/security';

async function somebody() {
  portal.clock.set('2026-11-21T10:00');
  const person = await aRegisteredPerson(portal.parts);
  const browser = visitor(portal.baseUrl);
  await signIn(browser, portal.parts, person.id);
  return { ...person, browser };
}

it('shows every way in with when it was used, each session with how it began, each trusted device [s-ses4]', async () => {
  const { id, address, browser } = await somebody();
  await aKeptPasskey(portal.parts, { kind: 'account', id });
  const elsewhere = { face: 'mypage', ownerId: id, device: 'iPhone の Safari', by: 'passkey' } as const;
  await portal.parts.database.transaction(async (tx) => {
    await beginSession(tx, elsewhere, portal.clock.now());
    await trustDevice(tx, id, 'Mac の Chrome', portal.clock.now());
  });
  const { heading, text } = await browser.open(security);
  expect(heading).toBe('ログインの安全');
  for (const words of [
    address,
    '認証アプリありません',
    'リカバリーコードありません',
    'パスキー1個',
    '最後に使った日時：2026年11月21日 10時00分',
    'ログイン中の端末（2台）',
    'この端末',
    '入り方パスキー',
    'ワンタイムパスワードを省略中の端末（1台）',
  ]) {
    expect(text).toContain(words);
  }
});

it('stands where the devices stood before', async () => {
  const { browser } = await somebody();
  expect((await browser.open('/mypage/settings/devices')).url).toBe(security);
});

it('ends a session that stands open elsewhere, and trust in a device [s-ses4]', async () => {
  const { id, browser } = await somebody();
  await portal.parts.database.transaction(async (tx) => {
    await beginSession(tx, { face: 'mypage', ownerId: id, device: 'iPhone の Safari' }, portal.clock.now());
    await trustDevice(tx, id, 'Mac の Chrome', portal.clock.now());
  });
  await browser.open(security);
  await browser.submit({ 'end-other-sessions': 'yes' }, security);
  expect(browser.page.text).toContain('ほかの端末のログインを終わらせました');
  expect(browser.page.text).toContain('ログイン中の端末（1台）');
  await browser.submit({ 'end-devices': 'yes' }, security);
  expect(browser.page.text).toContain('省略中の端末はありません。');
});

it('is there for employers too, who have no slips from the counter', async () => {
  const { id } = await anEmployer(portal.parts);
  const browser = visitor(portal.baseUrl);
  await signInEmployer(browser, portal.parts, id);
  const { heading, text, html } = await browser.open('/employer/settings/security');
  expect(heading).toBe('ログインの安全');
  expect(text).not.toContain('一時コード');
  expect(html).toContain('href="/employer/settings/security/passkeys"');
});
