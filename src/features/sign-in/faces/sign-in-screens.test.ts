import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateAccount } from '#features/accounts/index.ts';
import { keyIn, linkIn, oneTimePasswordIn } from '#kit/mail-server.ts';
import { accountOf, aJobSeeker, anAccount, goodPassword, newAddress, type Person } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { type Visit, type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const newPassword = 'momiji:1234567';
const oneTimePasswordMail = '【ハローワーク】ワンタイムパスワード通知';
const keyMail = '【ハローワーク】パスワード再登録申込受付通知';
const arrives = () => visitor(portal.baseUrl);

const enterPassword = (who: Visitor, address: string, password: string): Promise<Visit> =>
  who.submit({ address, password }, '/login');

/** Waits for the mail of a login, which is written in the background. */
const mailedTo = async (address: string): Promise<string> =>
  oneTimePasswordIn(await portal.mail.waitFor(address, oneTimePasswordMail));

async function logsIn(who: Visitor, { address, password }: Person, path = '/login'): Promise<Visit> {
  portal.mail.mails.splice(0);
  await who.open(path);
  await enterPassword(who, address, password);
  return who.submit({ 'one-time-password': await mailedTo(address) }, '/login/one-time-password');
}

/** What a stranger can tell two answers apart by; the address that was typed stands in both. */
const looks = ({ status, html, headers }: Visit, address: string) => ({
  status,
  cacheControl: headers.get('cache-control'),
  html: html
    .replaceAll(address, 'ADDRESS')
    .replaceAll(/nonce="[^"]*"/gu, '')
    .replaceAll(/password-reset\/[\w-]{20,}/gu, 'password-reset/LINK'),
});

describe('「求職者マイページログイン」', () => {
  it('has the labels of the document and leads everybody on [LOGIN-1, LOGIN-7, LOGIN-8]', async () => {
    const page = await arrives().open('/login');
    expect(page.heading).toBe('求職者マイページログイン');
    for (const words of [
      'トップ ＞ ログイン',
      'ID(メールアドレス)',
      'パスワード',
      'ログイン',
      'パスワードをお忘れの方',
      '過去30日以内にマイページを退会した方',
      'アカウントを再登録',
      'マイページ退会後31日以上が経過している方',
      'はじめてログインする方',
      'ID(メールアドレス)を忘れた方',
    ]) {
      expect(page.text).toContain(words);
    }
    for (const href of [
      '/password-reset',
      '/reregistration',
      '/opening/code',
      '/opening/online',
      '/offices',
    ]) {
      expect(page.html).toContain(`href="${href}"`);
    }
    expect(page.html).toContain('autocomplete="username"');
    expect(page.html).toContain('autocomplete="current-password"');
  });

  it('keeps the address and never the password after an error', async () => {
    const who = arrives();
    await who.open('/login');
    const page = await enterPassword(who, 'nobody@example.jp', 'wrong#1234');
    expect(page.status).toBe(422);
    expect(page.html).toContain('value="nobody@example.jp"');
    expect(page.html).not.toContain('wrong#1234');
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('answers alike for an unknown address, an account that was left and a wrong password [s-enu1, LOGIN-4]', async () => {
    const known = await anAccount(portal.parts);
    const left = await anAccount(portal.parts);
    await updateAccount(portal.parts.database.reading, left.id, { withdrawn_at: portal.clock.now() });
    const unknown = newAddress();
    for (let count = 1; count <= 6; count += 1) {
      const answers = [];
      for (const address of [known.address, left.address, unknown]) {
        const who = arrives();
        await who.open('/login');
        const password = address === known.address ? 'wrong#1234' : goodPassword;
        answers.push(looks(await enterPassword(who, address, password), address));
      }
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    }
  });

  it('says at the fifth wrong password, and during the lock, to wait about 30 minutes [LOGIN-4]', async () => {
    const { address } = await anAccount(portal.parts);
    const who = arrives();
    await who.open('/login');
    for (let count = 1; count <= 4; count += 1) {
      const page = await enterPassword(who, address, 'wrong#1234');
      expect(page.text).toContain('メールアドレスかパスワードが違います');
    }
    for (const password of ['wrong#1234', goodPassword]) {
      const page = await enterPassword(who, address, password);
      expect(page.status).toBe(422);
      expect(page.text).toContain('約30分たってから、もう一度お試しください。');
    }
  });

  it('tells each fault of the address by its own words [MAIL-1]', async () => {
    const who = arrives();
    await who.open('/login');
    const page = await enterPassword(who, 'a..b@example.jp', '');
    expect(page.text).toContain('入力エラーがあります（2か所）');
    expect(page.text).toContain('「.」が2つ続いています。');
    expect(page.text).toContain('パスワードを入力してください。');
  });

  it('says so after the right password of a 「利用不可」 account, and opens nothing [LEAVE-5]', async () => {
    const { id, address } = await anAccount(portal.parts);
    await updateAccount(portal.parts.database.reading, id, { unavailable_since: portal.clock.now() });
    const who = arrives();
    await who.open('/login');
    const page = await enterPassword(who, address, goodPassword);
    expect(page.text).toContain('「利用不可」');
    expect(page.text).toContain('おたずねください');
    expect((await who.open('/mypage')).url).toContain('/login');
  });
});

describe('「ワンタイムパスワード」', () => {
  it('shows its labels and where the mail went, not the whole address [LOGIN-2, LOGIN-3]', async () => {
    const { address } = await anAccount(portal.parts, { address: `h${newAddress()}` });
    const who = arrives();
    await who.open('/login');
    const page = await enterPassword(who, address, goodPassword);
    expect(page.heading).toBe('ワンタイムパスワード');
    for (const words of [
      'h***@example.jp',
      '次回以降、同じ端末・ブラウザでログインする際にワンタイムパスワードを省略する',
      '送信',
      'キャンセル',
      'もう一度送る',
      'メールが届かないとき',
      'system@mail.hellowork.mhlw.go.jp',
    ]) {
      expect(page.text).toContain(words);
    }
    expect(page.text).not.toContain(address);
    expect(page.html).toContain('autocomplete="one-time-code"');
    expect(page.html).toContain('inputmode="numeric"');
  });

  it('takes the digits in any width and with blanks, and leads home [LOGIN-2]', async () => {
    const person = await anAccount(portal.parts);
    const who = arrives();
    await who.open('/login');
    await enterPassword(who, person.address, goodPassword);
    const digits = await mailedTo(person.address);
    const wide = [...digits].map((digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)).join(' ');
    const page = await who.submit({ 'one-time-password': wide }, '/login/one-time-password');
    expect(page.url).toBe('/mypage');
    expect(page.text).toContain('ログアウト');
  });

  it('leads on to the page that was asked for, and to no other site [LOGIN-2]', async () => {
    const person = await anAccount(portal.parts);
    const who = arrives();
    expect((await who.open('/mypage/settings')).url).toBe('/login?next=%2Fmypage%2Fsettings');
    expect((await logsIn(who, person, '/login?next=%2Fmypage%2Fsettings')).url).toBe('/mypage/settings');
    const other = await anAccount(portal.parts);
    const page = await logsIn(arrives(), other, '/login?next=https%3A%2F%2Fevil.example%2Fmypage');
    expect(page.url).toBe('/mypage');
  });

  it('tells what is wrong: not six digits, a wrong one, one too old [LOGIN-2, s-otp1]', async () => {
    const person = await anAccount(portal.parts);
    const who = arrives();
    await who.open('/login');
    await enterPassword(who, person.address, goodPassword);
    const digits = await mailedTo(person.address);
    const enter = (typed: string) => who.submit({ 'one-time-password': typed }, '/login/one-time-password');
    expect((await enter('12345')).text).toContain('6桁の数字です');
    expect((await enter('')).text).toContain('ワンタイムパスワードを入力してください。');
    const wrong = digits === '000000' ? '000001' : '000000';
    expect((await enter(wrong)).text).toContain('あと4回');
    portal.clock.advance('PT10M1S');
    const page = await enter(digits);
    expect(page.status).toBe(422);
    expect(page.text).toContain('ワンタイムパスワードの10分が過ぎました。');
  });

  it('sends another one, not before 60 seconds; the person reads how long to wait [s-otp2]', async () => {
    const person = await anAccount(portal.parts);
    const who = arrives();
    await who.open('/login');
    await enterPassword(who, person.address, goodPassword);
    const first = await mailedTo(person.address);
    portal.clock.advance('PT20S');
    expect((await who.submit({}, '/again')).text).toContain('あと40秒たってから');
    portal.clock.advance('PT40S');
    portal.mail.mails.splice(0);
    expect((await who.submit({}, '/again')).text).toContain('もう一度送りました');
    const second = await mailedTo(person.address);
    expect(second).not.toBe(first);
    const page = await who.submit({ 'one-time-password': second }, '/login/one-time-password');
    expect(page.url).toBe('/mypage');
  });

  it('ends by 「キャンセル」 [LOGIN-2]', async () => {
    const person = await anAccount(portal.parts);
    const who = arrives();
    await who.open('/login');
    await enterPassword(who, person.address, goodPassword);
    const digits = await mailedTo(person.address);
    const cookies = new Map(who.cookies);
    expect((await who.post('/login/one-time-password/cancel', {})).url).toBe('/login');
    for (const [name, value] of cookies) who.cookies.set(name, value);
    const page = await who.post('/login/one-time-password', { 'one-time-password': digits });
    expect(page.url).toBe('/login?again=1');
    expect(page.text).toContain('はじめからログインしてください');
  });

  it('without a login leads to the login', async () => {
    expect((await arrives().open('/login/one-time-password')).url).toBe('/login?again=1');
  });

  it('is skipped for 90 days on the device where that was ticked, in this browser only [LOGIN-3, s-dev1]', async () => {
    const person = await anAccount(portal.parts);
    const who = arrives();
    await who.open('/login');
    await enterPassword(who, person.address, goodPassword);
    const typed = { 'one-time-password': await mailedTo(person.address), trust: 'yes' };
    expect((await who.submit(typed, '/login/one-time-password')).url).toBe('/mypage');
    await who.post('/mypage/logout', {});
    await who.open('/login');
    expect((await enterPassword(who, person.address, goodPassword)).url).toBe('/mypage');
    const elsewhere = arrives();
    await elsewhere.open('/login');
    const page = await enterPassword(elsewhere, person.address, goodPassword);
    expect(page.url).toBe('/login/one-time-password');
  });
});

describe('signed in', () => {
  it('a person who opens a login or reset screen is led home', async () => {
    const who = arrives();
    await logsIn(who, await anAccount(portal.parts));
    for (const path of ['/login', '/login/one-time-password', '/password-reset']) {
      expect((await who.open(path)).url).toBe('/mypage');
    }
  });

  it('「ログアウト」 ends the session on the server, and nothing is kept by the browser [LOGIN-6, s-ses1]', async () => {
    const who = arrives();
    const home = await logsIn(who, await anAccount(portal.parts));
    expect(home.headers.get('cache-control')).toBe('no-store');
    const cookies = new Map(who.cookies);
    const page = await who.post('/mypage/logout', {});
    expect(page.heading).toBe('ログアウトしました');
    expect([...who.cookies.keys()]).not.toContain('musubi-mypage');
    for (const [name, value] of cookies) who.cookies.set(name, value);
    expect((await who.open('/mypage')).url).toBe('/login');
    expect((await who.post('/mypage/logout', {})).heading).toBe('ログアウトしました');
  });

  it('reads after 30 idle minutes why, and comes back to the page [s-ses2]', async () => {
    const person = await anAccount(portal.parts);
    const who = arrives();
    await logsIn(who, person);
    portal.clock.advance('PT30M');
    const page = await who.open('/mypage/settings');
    expect(page.text).toContain('30分操作がなかったため、ログアウトしました');
    expect((await logsIn(who, person, page.url)).url).toBe('/mypage/settings');
  });

  it('stays in with one press, again and again, also without script [s-ses3]', async () => {
    const who = arrives();
    await logsIn(who, await anAccount(portal.parts));
    for (let count = 1; count <= 10; count += 1) {
      portal.clock.advance('PT29M');
      const answer = await who.post('/mypage/session', {});
      expect(answer.status).toBe(200);
      const end = JSON.parse(answer.html) as { text: string; at: string };
      expect(end.at).toBe(portal.clock.now().add({ minutes: 30 }).toString());
      expect(end.text).toMatch(/^\d\d時\d\d分まで$/u);
    }
    portal.clock.advance('PT29M');
    expect((await who.post('/mypage/session', { back: '/mypage/settings' })).url).toBe('/mypage/settings');
    expect((await who.post('/mypage/session', { back: '//evil.example/' })).url).toBe('/mypage');
    portal.clock.advance('PT30M');
    expect((await who.post('/mypage/session', {})).status).toBe(401);
  });

  it('agrees to a new version before anything else, and can still log out [CODE-2]', async () => {
    const person = await anAccount(portal.parts, { agreedTo: 0 });
    const who = arrives();
    const page = await logsIn(who, person, '/login?next=%2Fmypage%2Fsettings');
    expect(page.url).toMatch(/^\/mypage\/consent/u);
    expect((await who.open('/mypage')).url).toMatch(/^\/mypage\/consent/u);
    expect((await who.post('/mypage/logout', {})).heading).toBe('ログアウトしました');
  });
});

describe('「求職者マイページパスワード再登録」', () => {
  const ask = async (who: Visitor, address: string): Promise<Visit> => {
    await who.open('/password-reset');
    return who.submit({ address }, '/password-reset');
  };
  const fill = (key: string, password = newPassword, confirmation = password) => ({
    'new-password': password,
    'new-password-confirmation': confirmation,
    key,
  });

  it('leads from the address to the mail, the new password and the login [RESET-1, RESET-2, MAIL-4]', async () => {
    const person = await anAccount(portal.parts);
    const who = arrives();
    const first = await who.open('/password-reset');
    expect(first.heading).toBe('求職者マイページパスワード再登録');
    expect(first.text).toContain('次へ進む');
    const screen = await who.submit({ address: person.address }, '/password-reset');
    expect(screen.heading).toBe('パスワード再登録');
    for (const words of [
      '新しいパスワード',
      '新しいパスワード（確認用）',
      '認証キー',
      '完了',
      'この画面を閉じないでください',
      'system@mail.hellowork.mhlw.go.jp',
    ]) {
      expect(screen.text).toContain(words);
    }
    expect(screen.text).toMatch(/\d\d時\d\d分まで/u);
    expect(screen.html).toContain('autocomplete="new-password"');
    const key = keyIn(await portal.mail.waitFor(person.address, keyMail));
    const done = await who.submit(fill(key), screen.url);
    expect(done.heading).toBe('パスワード再登録完了');
    expect((await logsIn(arrives(), { ...person, password: newPassword })).url).toBe('/mypage');
  });

  it('is found again by the link of the mail after the window was closed [RESET-2]', async () => {
    const person = await anAccount(portal.parts);
    await ask(arrives(), person.address);
    const mail = await portal.mail.waitFor(person.address, keyMail);
    const who = arrives();
    const link = linkIn(mail, '/password-reset/');
    await who.open(link);
    expect((await who.submit(fill(keyIn(mail)), link)).heading).toBe('パスワード再登録完了');
    const twice = await who.post(link, fill(keyIn(mail)));
    expect(twice.heading).toBe('パスワード再登録完了');
  });

  it('names every fault before a key is tried, and keeps the key that was typed [RESET-1, PW-2]', async () => {
    const person = await anAccount(portal.parts);
    const who = arrives();
    const screen = await ask(who, person.address);
    await portal.mail.waitFor(person.address, keyMail);
    const page = await who.submit(fill('ABCD', 'abcd1234', 'abcd12345'), screen.url);
    expect(page.text).toContain('記号が入っていません。');
    expect(page.text).toContain('上のパスワードと同じではありません。');
    expect(page.html).toContain('value="ABCD"');
    expect(page.html).not.toContain('abcd1234');
    const wrong = await who.submit(fill('ABCDEFGHJK'), screen.url);
    expect(wrong.text).toContain('認証キーが違います。');
    portal.clock.advance('PT50M1S');
    const late = await who.submit(fill('ABCDEFGHJK'), screen.url);
    expect(late.status).toBe(410);
    expect(late.text).toContain('認証キーの50分が過ぎました。最初からやり直してください。');
  });

  it('shows the same to whoever asks for an address that nobody has [s-enu1]', async () => {
    const known = await anAccount(portal.parts, { address: `Known.${newAddress()}` });
    const unknown = newAddress();
    const newer = newAddress();
    await aJobSeeker(portal.parts, { email: newer, emailRegisteredAt: '2026-03-23T09:00' });
    const asked = [];
    for (const address of [known.address, unknown, newer]) {
      const who = arrives();
      const page = await ask(who, address);
      const wrong = await who.submit(fill('2222222222'), page.url);
      const shown = address.toLowerCase();
      asked.push([looks(page, shown), looks(wrong, shown)]);
    }
    expect(asked[1]).toEqual(asked[0]);
    expect(asked[2]).toEqual(asked[0]);
  });

  it('opens My Page for an earlier record, which agrees to the documents at its first login [CODE-9]', async () => {
    const email = newAddress();
    await aJobSeeker(portal.parts, { email, emailRegisteredAt: '2026-03-22T12:00' });
    const who = arrives();
    const screen = await ask(who, email);
    const key = keyIn(await portal.mail.waitFor(email, keyMail));
    expect((await who.submit(fill(key), screen.url)).heading).toBe('パスワード再登録完了');
    const page = await logsIn(arrives(), { id: '', address: email, password: newPassword });
    expect(page.url).toMatch(/^\/mypage\/consent/u);
  });

  it('says when the next mail may be asked for', async () => {
    const who = arrives();
    const address = newAddress();
    await ask(who, address);
    portal.clock.advance('PT59S');
    expect((await ask(who, address)).text).toContain('あと1秒たってから');
    portal.clock.advance('PT1S');
    expect((await ask(who, address)).heading).toBe('パスワード再登録');
  });
});

describe('「身に覚えがない」', () => {
  it('leads from the notice to the end of all logins and to a new password [s-not1]', async () => {
    const person = await anAccount(portal.parts);
    const somebody = arrives();
    await logsIn(somebody, person);
    await somebody.post('/mypage/logout', {});
    const stranger = visitor(portal.baseUrl, 'Mozilla/5.0 (iPhone) Safari/605');
    await logsIn(stranger, person);
    const mail = await portal.mail.waitFor(person.address, '新しい端末からのログインのお知らせ');
    const owner = arrives();
    const page = await owner.open(linkIn(mail, '/not-me/'));
    expect(page.text).toContain('新しい端末からログインがありました。');
    expect((await stranger.open('/mypage')).url).toBe('/mypage');
    const done = await owner.submit({}, page.url);
    expect(done.text).toContain('ログインをすべて終わらせました');
    expect(done.html).toContain('href="/password-reset"');
    expect((await stranger.open('/mypage')).url).toBe('/login');
    expect((await accountOf(portal.parts, person.id)).password_hash).toBeNull();
  });

  it('with a link that is none says what to do', async () => {
    const page = await arrives().open('/not-me/not-a-link');
    expect(page.status).toBe(410);
    expect(page.html).toContain('href="/password-reset"');
  });
});

describe('too many failures from one network address', () => {
  it('close the sign-in paths for a while; other pages stay open [s-rate2]', async () => {
    const many = await openTestPortal();
    const who = visitor(many.baseUrl);
    for (let count = 1; count <= 100; count += 1) {
      const address = `stranger${count}@example.jp`;
      expect((await who.post('/login', { address, password: 'wrong#1234' })).status).toBe(422);
    }
    const page = await who.post('/login', { address: 'one-more@example.jp', password: 'wrong#1234' });
    expect(page.status).toBe(429);
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await who.open('/login')).status).toBe(200);
    many.clock.advance('PT10M1S');
    expect((await who.post('/login', { address: 'x@example.jp', password: 'wrong#1234' })).status).toBe(422);
    await many.close();
  });
});
