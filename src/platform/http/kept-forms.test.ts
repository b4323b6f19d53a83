import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { oneTimePasswordIn } from '#kit/mail-server.ts';
import { anAccount, newAddress, type Person } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { type Visit, type Visitor, visitor } from '#kit/visitor.ts';
import { findKeptForm, forgetKeptForms, formTokenOf } from '#platform/http/kept-forms.ts';
import { newId } from '#platform/security/secrets.ts';
import { beginSession } from '#platform/security/sessions.ts';

let portal: TestPortal;
let hanako: Person;
let jiro: Person;
let browser: Visitor;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());
beforeEach(async () => {
  hanako = await anAccount(portal.parts);
  jiro = await anAccount(portal.parts);
  browser = visitor(portal.baseUrl);
  await portal.parts.database.pool.query('delete from kept_forms');
});

const path = '/mypage/settings/address';
const wished = newAddress();

/** Signed in on this browser from now on. */
async function comesIn(who: Visitor, { id }: Person): Promise<string> {
  const { parts } = portal;
  const begun = { face: 'mypage', ownerId: id, device: 'Mac' } as const;
  const { token, session } = await beginSession(parts.database.reading, begun, portal.clock.now());
  who.cookies.set(parts.cookies.nameOf('mypage'), token);
  return session.id;
}

/** With password and mail, from the login screen on which the person stands. */
async function logsIn(who: Visitor, { address, password }: Person): Promise<Visit> {
  portal.mail.mails.splice(0);
  await who.submit({ address, password }, '/login');
  const mail = await portal.mail.waitFor(address, 'ワンタイムパスワード');
  return who.submit({ 'one-time-password': oneTimePasswordIn(mail) }, '/login/one-time-password');
}

/** Types for so long that the session is over, and presses the button. */
async function postsTooLate(who: Visitor): Promise<Visit> {
  await who.open(path);
  expect(who.page.heading).toBe('メールアドレスの変更');
  portal.clock.advance('PT31M');
  return who.submit({ address: wished, 'address-again': wished }, path);
}

const keptId = async (): Promise<string> => {
  const { rows } = await portal.parts.database.pool.query<{ id: string }>('select id from kept_forms');
  return rows[0]?.id ?? '';
};

it('shows a person after login what was posted when the session had ended [s-a11y6]', async () => {
  await comesIn(browser, hanako);
  const login = await postsTooLate(browser);
  expect(login.heading).toBe('求職者マイページログイン');
  expect(login.text).toContain('入力した内容は残っています');
  const page = await logsIn(browser, hanako);
  expect(page.heading).toBe('メールアドレスの変更');
  expect(page.text).toContain('さきほど入力した内容は残っています');
  expect(page.html).toContain(`value="${wished}"`);
});

it.each([
  ['30 idle minutes', 'used_at', 'PT30M', '30分操作がなかったため、ログアウトしました'],
  ['12 hours', 'began_at', 'PT12H', 'ログインから12時間たったため、ログアウトしました'],
  ['the owner', 'ended_at', 'PT0S', 'ログインが終わっています'],
])(
  'tells whose session was ended by %s that it was so, and keeps the form',
  async (_, column, ago, words) => {
    const session = await comesIn(browser, hanako);
    const at = portal.clock.now().subtract(Temporal.Duration.from(ago)).toString();
    const { pool } = portal.parts.database;
    await pool.query(`update sessions set ${column} = $1 where id = $2`, [at, session]);
    const token = formTokenOf(portal.parts.secrets, session);
    const login = await browser.post(path, { 'form-token': token, address: wished });
    expect(login.heading).toBe('求職者マイページログイン');
    expect(login.text).toContain(words);
    expect(login.text).toContain('入力した内容は残っています');
  },
);

it('takes the form from there on as if nothing had happened', async () => {
  await comesIn(browser, hanako);
  await postsTooLate(browser);
  await logsIn(browser, hanako);
  const next = await browser.submit({}, path);
  expect(next.status).toBe(200);
  expect(next.heading).toBe('新しいメールアドレスの確認');
});

it('shows nothing of it to another person who logs in on the same browser [s-a11y6]', async () => {
  await comesIn(browser, hanako);
  await postsTooLate(browser);
  const page = await logsIn(browser, jiro);
  expect(page.heading).toBe('メールアドレスの変更');
  expect(page.html).not.toContain(wished);
  expect(page.text).not.toContain('残っています');
});

it('shows nothing of it to somebody who knows its number', async () => {
  await comesIn(browser, hanako);
  await postsTooLate(browser);
  const id = await keptId();
  const thief = visitor(portal.baseUrl);
  await comesIn(thief, jiro);
  const page = await thief.open(`${path}?kept=${id}`);
  expect(page.heading).toBe('メールアドレスの変更');
  expect(page.html).not.toContain(wished);
  const signedOut = await visitor(portal.baseUrl).open(`${path}?kept=${id}`);
  expect(signedOut.html).not.toContain(wished);
});

it('shows it on the page it was posted to and on no other', async () => {
  await comesIn(browser, hanako);
  await postsTooLate(browser);
  const sought = { id: await keptId(), ownerId: hanako.id };
  const now = portal.clock.now();
  const find = (at: string) => findKeptForm(portal.parts.database.reading, { ...sought, path: at }, now);
  expect(await find(path)).toMatchObject({ address: wished });
  expect(await find('/mypage/settings/password')).toBeUndefined();
});

it('never lets a form of one person through when another one is signed in by then', async () => {
  await comesIn(browser, hanako);
  await browser.open(path);
  const page = browser.page;
  const token = /name="form-token" value="([^"]+)"/u.exec(page.html)?.[1] ?? '';
  await comesIn(browser, jiro);
  const answer = await browser.post(path, { 'form-token': token, address: wished, 'address-again': wished });
  expect(answer.status).toBe(403);
  expect(answer.heading).toBe('画面が古くなりました');
  expect(answer.html).not.toContain(wished);
  await browser.open(path);
  expect(browser.page.html).not.toContain(wished);
  const { rows } = await portal.parts.database.pool.query(
    'select 1 from authentication_keys where address_key = $1 and account_id = $2',
    [wished, jiro.id],
  );
  expect(rows).toEqual([]);
});

it('takes a form of the same person from an earlier session, once that one has logged in again', async () => {
  const earlier = await comesIn(browser, hanako);
  await comesIn(browser, hanako);
  const answer = await browser.post('/mypage/settings/security', {
    'form-token': formTokenOf(portal.parts.secrets, earlier),
    'end-other-sessions': 'yes',
  });
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('ほかの端末のログインを終わらせました');
});

it('keeps no password, key or code of it [s-pw7, s-aud2]', async () => {
  const session = await comesIn(browser, hanako);
  portal.clock.advance('PT31M');
  const secrets = {
    password: 'sakura#2026',
    'present-password': 'sakura#2026',
    'new-password': 'momiji:1234567',
    'new-password-again': 'momiji:1234567',
    key: 'ABCDEFGHJK',
    'one-time-password': '123456',
    'account-creation-code': 'ABCDEFGHJK',
  };
  await browser.post('/mypage/settings/password', {
    'form-token': formTokenOf(portal.parts.secrets, session),
    ...secrets,
    'end-other-sessions': 'yes',
  });
  const { rows } = await portal.parts.database.pool.query('select * from kept_forms');
  expect(rows).toMatchObject([{ fields: { 'end-other-sessions': 'yes' }, owner_id: hanako.id }]);
  for (const secret of Object.values(secrets)) expect(JSON.stringify(rows)).not.toContain(secret);
  expect(JSON.stringify(rows)).not.toContain('form-token');
});

it('keeps nothing for a form with a made-up token: the person logs in and begins on an empty page', async () => {
  const made = [`${newId()}.AAAA`, `${await comesIn(visitor(portal.baseUrl), hanako)}.AAAA`, ''];
  for (const token of made) {
    const answer = await browser.post(path, { 'form-token': token, address: wished });
    expect(answer.heading).toBe('求職者マイページログイン');
    expect(answer.url).not.toContain('kept');
  }
  expect(await keptId()).toBe('');
});

it('forgets it after a day', async () => {
  await comesIn(browser, hanako);
  await postsTooLate(browser);
  const [id, { reading }] = [await keptId(), portal.parts.database];
  const find = () => findKeptForm(reading, { id, ownerId: hanako.id, path }, portal.clock.now());
  portal.clock.advance('PT23H59M');
  expect(await find()).toBeDefined();
  await forgetKeptForms(reading, portal.clock.now());
  expect(await keptId()).toBe(id);
  portal.clock.advance('PT1M');
  expect(await find()).toBeUndefined();
  await forgetKeptForms(reading, portal.clock.now());
  expect(await keptId()).toBe('');
});

it('does not let an old form fill the store', async () => {
  const session = await comesIn(browser, hanako);
  portal.clock.advance('PT31M');
  const token = formTokenOf(portal.parts.secrets, session);
  for (let count = 1; count <= 25; count += 1) {
    await browser.post(path, { 'form-token': token, address: `${count}@example.jp` });
  }
  const { rows } = await portal.parts.database.pool.query<{ fields: { address: string } }>(
    'select fields from kept_forms order by kept_at',
  );
  expect(rows).toHaveLength(20);
  expect(rows.map(({ fields }) => fields.address)).toContain('25@example.jp');
});
