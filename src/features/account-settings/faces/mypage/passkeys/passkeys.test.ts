import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { listTrustedDevices, trustDevice } from '#features/accounts/index.ts';
import { listPasskeys } from '#features/ways-in/index.ts';
import { anEmployer, signInEmployer } from '#kit/employers.ts';
import { passkeyDevice } from '#kit/passkey-device.ts';
import { aKeptPasskey } from '#kit/passkeys.ts';
import { aRegisteredPerson, goodPassword, type Person } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;
let person: Person;
let browser: Visitor;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.clock.set('2026-11-21T10:00');
  person = await aRegisteredPerson(portal.parts);
  browser = visitor(portal.baseUrl);
  await signIn(browser, portal.parts, person.id);
});

const path = '/mypage/settings/security/passkeys';
const own = (id = person.id) => listPasskeys(portal.parts.database.reading, { kind: 'account', id });

/** What the script does: asks, has the device answer, and sends the form. */
async function adds(name: string, of = browser, at = path): Promise<ReturnType<typeof passkeyDevice>> {
  const device = passkeyDevice(portal.baseUrl);
  await of.open(at);
  const page = of.page.html;
  const token = /name="form-token" value="([^"]+)"/u.exec(page)?.[1] ?? '';
  const asked = await of.post(`${at}/options`, { 'form-token': token, name });
  const answer = asked.status === 200 ? device.make(JSON.parse(asked.html)) : '';
  await of.post(at, { 'form-token': token, name, 'passkey-answer': answer });
  return device;
}

it('adds a passkey with its name, tells by mail, and no device skips the mail any more [s-dev1]', async () => {
  await portal.parts.database.transaction((tx) =>
    trustDevice(tx, person.id, 'Mac の Safari', portal.clock.now()),
  );
  await adds('自分の　スマートフォン');
  expect(browser.page.text).toContain('パスキーを登録しました');
  expect(await own()).toMatchObject([{ name: '自分の スマートフォン', device: 'Windows の Firefox' }]);
  await portal.mail.waitFor(person.address, 'ログイン方法の追加のお知らせ');
  const { reading } = portal.parts.database;
  expect(await listTrustedDevices(reading, person.id, portal.clock.now())).toEqual([]);
});

it('asks for the password first when the login is older than twenty minutes [s-ses5]', async () => {
  portal.clock.advance('PT21M');
  await adds('仕事場のパソコン');
  expect(browser.page.heading).toBe('パスワードの確認');
  await browser.submit({ 'present-password': goodPassword }, '/proof');
  expect(browser.page.html).toContain('value="仕事場のパソコン"');
  expect(await own()).toEqual([]);
});

it.each([
  ['', 'パスキーの名前を入れてください。'],
  ['長'.repeat(41), '名前は40文字までにしてください。'],
])('asks no device before the name is right: %s', async (name, words) => {
  await adds(name);
  expect(browser.page.text).toContain(words);
  expect(await own()).toEqual([]);
});

it('takes no answer twice, and no device twice', async () => {
  const device = await adds('1つ目');
  const asked = await browser.post(`${path}/options`, {
    name: '2つ目',
    'form-token': /name="form-token" value="([^"]+)"/u.exec(browser.page.html)?.[1] ?? '',
  });
  const options = JSON.parse(asked.html) as { excludeCredentials: { id: string }[] };
  expect(options.excludeCredentials.map(({ id }) => id)).toEqual([device.credentialId]);
  const page = await browser.open(path);
  const formToken = /name="form-token" value="([^"]+)"/u.exec(page.html)?.[1] ?? '';
  const again = { 'form-token': formToken, name: '2つ目', 'passkey-answer': device.make(options) };
  expect((await browser.post(path, again)).text).toContain('もう登録してあります');
  expect((await browser.post(path, again)).text).toContain('登録できませんでした');
  expect(await own()).toHaveLength(1);
});

it('keeps ten at most', async () => {
  for (let count = 1; count <= 10; count += 1)
    await aKeptPasskey(portal.parts, { kind: 'account', id: person.id });
  await adds('11個目');
  expect(browser.page.text).toContain('登録できませんでした');
  expect(await own()).toHaveLength(10);
});

it('renames a passkey, and removes it with a mail that says so [s-dev1]', async () => {
  const id = await aKeptPasskey(portal.parts, { kind: 'account', id: person.id });
  await browser.open(`${path}/${id}`);
  await browser.submit({ name: '前のスマートフォン' });
  expect(browser.page.text).toContain('パスキーの名前を変えました');
  await browser.open(`${path}/${id}`);
  await browser.submit({ removal: 'yes' });
  expect(browser.page.text).toContain('パスキーを消しました');
  expect(await own()).toEqual([]);
  await portal.mail.waitFor(person.address, 'ログイン方法の削除のお知らせ');
});

it('does not find the passkeys of others, nor changes them', async () => {
  const other = await aRegisteredPerson(portal.parts);
  const id = await aKeptPasskey(portal.parts, { kind: 'account', id: other.id });
  expect((await browser.open(`${path}/${id}`)).status).toBe(404);
  await browser.open(path);
  const formToken = /name="form-token" value="([^"]+)"/u.exec(browser.page.html)?.[1] ?? '';
  const removal = { 'form-token': formToken, removal: 'yes' };
  expect((await browser.post(`${path}/${id}`, removal)).status).toBe(404);
  expect(await own(other.id)).toHaveLength(1);
});

it('keeps an employer’s passkeys the same way', async () => {
  const { id } = await anEmployer(portal.parts);
  const employer = visitor(portal.baseUrl);
  await signInEmployer(employer, portal.parts, id);
  await adds('会社のパソコン', employer, '/employer/settings/security/passkeys');
  expect(employer.page.text).toContain('パスキーを登録しました');
  expect(await own(id)).toHaveLength(1);
});

it('says without a script that this needs one, and names the other ways', async () => {
  await browser.open(path);
  expect(browser.page.html).toMatch(/<form[^>]*data-passkey="create"[^>]*hidden/u);
  expect(browser.page.text).toContain('JavaScriptが動く新しいブラウザです');
  expect(browser.page.html).toContain('href="/mypage/settings/security/authenticator"');
});
