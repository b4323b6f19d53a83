import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAccount, aRegisteredPerson, goodPassword, newAddress } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { enterPassword, logsIn, mailedTo } from '#kit/sign-in-steps.ts';
import { visitor } from '#kit/visitor.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const arrives = () => visitor(portal.baseUrl);

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
    const person = await aRegisteredPerson(portal.parts);
    const who = arrives();
    await who.open('/login');
    await enterPassword(who, person.address, goodPassword);
    const digits = await mailedTo(portal, person.address);
    const wide = [...digits].map((digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)).join(' ');
    const page = await who.submit({ 'one-time-password': wide }, '/login/one-time-password');
    expect(page.url).toBe('/mypage');
    expect(page.text).toContain('ログアウト');
  });

  it('leads on to the page that was asked for, and to no other site [LOGIN-2]', async () => {
    const person = await aRegisteredPerson(portal.parts);
    const who = arrives();
    expect((await who.open('/mypage/settings')).url).toBe('/login?next=%2Fmypage%2Fsettings');
    expect((await logsIn(portal, who, person, '/login?next=%2Fmypage%2Fsettings')).url).toBe(
      '/mypage/settings',
    );
    const other = await aRegisteredPerson(portal.parts);
    const page = await logsIn(portal, arrives(), other, '/login?next=https%3A%2F%2Fevil.example%2Fmypage');
    expect(page.url).toBe('/mypage');
  });

  it('tells what is wrong: not six digits, a wrong one, one too old [LOGIN-2, s-otp1]', async () => {
    const person = await aRegisteredPerson(portal.parts);
    const who = arrives();
    await who.open('/login');
    await enterPassword(who, person.address, goodPassword);
    const digits = await mailedTo(portal, person.address);
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
    const person = await aRegisteredPerson(portal.parts);
    const who = arrives();
    await who.open('/login');
    await enterPassword(who, person.address, goodPassword);
    const first = await mailedTo(portal, person.address);
    portal.clock.advance('PT20S');
    expect((await who.submit({}, '/again')).text).toContain('あと40秒たってから');
    portal.clock.advance('PT40S');
    portal.mail.mails.splice(0);
    expect((await who.submit({}, '/again')).text).toContain('もう一度送りました');
    const second = await mailedTo(portal, person.address);
    expect(second).not.toBe(first);
    const page = await who.submit({ 'one-time-password': second }, '/login/one-time-password');
    expect(page.url).toBe('/mypage');
  });

  it('ends by 「キャンセル」 [LOGIN-2]', async () => {
    const person = await aRegisteredPerson(portal.parts);
    const who = arrives();
    await who.open('/login');
    await enterPassword(who, person.address, goodPassword);
    const digits = await mailedTo(portal, person.address);
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
    const person = await aRegisteredPerson(portal.parts);
    const who = arrives();
    await who.open('/login');
    await enterPassword(who, person.address, goodPassword);
    const typed = { 'one-time-password': await mailedTo(portal, person.address), trust: 'yes' };
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
