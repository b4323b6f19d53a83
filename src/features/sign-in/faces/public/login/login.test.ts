import { afterAll, beforeAll, expect, it } from 'vitest';
import { fail } from '#kernel/result.ts';
import { oneTimePasswordIn } from '#kit/mail-server.ts';
import { anAccount, goodPassword } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { visitor } from '#kit/visitor.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

it('is reached from the front page by 「求職者マイページにログイン」 [TOP-2] [TOP-7]', async () => {
  const person = visitor(portal.baseUrl);
  const front = await person.open('/');
  expect(/<a[^>]*href="([^"]*)"[^>]*>求職者マイページにログイン</u.exec(front.html)?.[1]).toBe('/login');
  const login = await person.open('/login');
  expect(login.heading).toBe('求職者マイページログイン');
  expect(login.text).toContain('トップ ＞ ログイン');
});

it('shows its fields and says what to do within 30 days of leaving and after 31 [LOGIN-1]', async () => {
  const login = await visitor(portal.baseUrl).open('/login');
  for (const words of [
    'ID(メールアドレス)',
    'パスワード',
    'パスワードをお忘れの方',
    '過去30日以内にマイページを退会した方',
    'アカウントを再登録',
    'マイページ退会後31日以上が経過している方',
  ]) {
    expect(login.text).toContain(words);
  }
  expect(login.html).toMatch(/<button[^>]*>ログイン<\/button>/u);
  expect(login.html).toMatch(/name="address"[^>]*autocomplete="username"/u);
  expect(login.html).toMatch(/name="password"[^>]*autocomplete="current-password"/u);
});

it('points who logs in for the first time to the password registration [LOGIN-8]', async () => {
  const login = await visitor(portal.baseUrl).open('/login');
  expect(login.text).toContain('はじめてログインする方');
  expect(login.html).toContain('href="/opening/code"');
});

it('lets a signed-in person out from every page, and the session is over [LOGIN-6] [s-ses1]', async () => {
  const { address } = await anAccount(portal.parts);
  const person = visitor(portal.baseUrl);
  await person.open('/login');
  await person.submit({ address, password: goodPassword }, '/login');
  const mail = await portal.mail.waitFor(address, 'ワンタイムパスワード通知');
  await person.submit({ 'one-time-password': oneTimePasswordIn(mail) }, '/login/one-time-password');
  const session = new Map(person.cookies);
  for (const path of ['/mypage', '/mypage/settings', '/mypage/settings/security']) {
    expect((await person.open(path)).html).toMatch(/action="\/mypage\/logout"[\s\S]*?ログアウト/u);
  }
  const token = /name="form-token"[^>]*value="([^"]+)"/u.exec(person.page.html)?.[1] ?? '';
  expect((await person.post('/mypage/logout', { 'form-token': token })).heading).toBe('ログアウトしました');
  for (const [name, value] of session) person.cookies.set(name, value);
  expect((await person.open('/mypage')).heading).toBe('求職者マイページログイン');
});

it('answers with a plain page and 503 where the line for passwords is too long, and counts nothing [s-pw6]', async () => {
  const { address } = await anAccount(portal.parts);
  const person = visitor(portal.baseUrl);
  await person.open('/login');
  const { verify } = portal.parts.passwords;
  Object.assign(portal.parts.passwords, { verify: async () => fail('busy' as const) });
  try {
    for (let count = 1; count <= 6; count += 1) {
      const busy = await person.post('/login', { address, password: goodPassword });
      expect(busy.status).toBe(503);
    }
  } finally {
    Object.assign(portal.parts.passwords, { verify });
  }
  await person.open('/login');
  await person.submit({ address, password: goodPassword }, '/login');
  expect(person.page.url).toBe('/login/one-time-password');
});
