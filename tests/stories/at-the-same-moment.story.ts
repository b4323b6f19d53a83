import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { accountCreationCodeState } from '#features/opening/index.ts';
import { anIssuedCode } from '#kit/account-creation-codes.ts';
import { oneTimePasswordIn } from '#kit/mail-server.ts';
import { agree, askOnline, askWithCode, usualBirthDate } from '#kit/openings.ts';
import { aJobSeeker, anAccount, goodPassword, newAddress } from '#kit/people.ts';
import { openTwoNodes, saying, type TwoNodes } from '#kit/two-nodes.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

vi.setConfig({ testTimeout: 240_000 });

let both: TwoNodes;
let person: Visitor;

beforeAll(async () => {
  both = await openTwoNodes();
});
afterAll(() => both.portal.close());
beforeEach(() => {
  both.portal.clock.advance('PT2H');
  person = visitor(both.portal.baseUrl);
});

const firstPassword = (key: string) => ({
  password: goodPassword,
  'password-confirmation': goodPassword,
  key,
});

describe('an opening', () => {
  it('opens one account when 「完了」 is pressed in six tabs, and spends the key once [ONLINE-3] [MAIL-7]', async () => {
    const address = newAddress();
    await askOnline(person, address);
    const key = await both.keyTo(address, 'アカウント仮登録完了通知');
    const pages = await both.fromTabs(6, person, firstPassword(key));
    expect(saying(pages, 'アカウントを登録しました')).toBe(6);
    expect(await both.rows('select id from accounts where address_key = $1', address)).toBe(1);
    expect(
      await both.rows(
        `select number from audit_trail where action = 'accounts.open.online' and result = 'done'
           and subject_id in (select id::text from accounts where address_key = $1)`,
        address,
      ),
    ).toBe(1);
  });

  it('opens one My Page for one code, though two addresses hold a key for it [CODE-5] [CODE-8]', async () => {
    const { number } = await aJobSeeker(both.portal.parts);
    const code = await anIssuedCode(both.portal.parts, number);
    const askers: { readonly who: Visitor; readonly key: string }[] = [];
    for (const address of [newAddress(), newAddress()]) {
      const who = visitor(both.portal.baseUrl);
      await askWithCode(who, { number, code }, address);
      askers.push({ who, key: await both.keyTo(address, 'パスワード登録申込受付通知') });
    }
    const pages = await Promise.all(askers.map(({ who, key }) => both.fromTabs(3, who, firstPassword(key))));
    expect(saying(pages.flat(), '求職者マイページが開設されました')).toBeGreaterThan(0);
    expect(await both.rows('select id from accounts where job_seeker_number = $1', number)).toBe(1);
  });

  it('counts every error of a code that is guessed by twelve at once; the tenth voids it [CODE-5]', async () => {
    const { number } = await aJobSeeker(both.portal.parts);
    await anIssuedCode(both.portal.parts, number);
    const address = newAddress();
    const typed = { email: address, 'email-confirmation': address, 'job-seeker-number': number };
    const guessers = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const who = visitor(both.baseUrls[index % 2 === 0 ? 0 : 1]);
        await agree(who, '/opening/code');
        return who;
      }),
    );
    const guess = { ...typed, ...usualBirthDate, 'account-creation-code': 'ZZZZZZZZZZ' };
    await Promise.all(guessers.map((who) => who.submit(guess)));
    const state = await accountCreationCodeState(
      both.portal.cloned.database.reading,
      number,
      both.portal.clock.now(),
    );
    expect(state.kind).toBe('voided-by-errors');
  });

  it('ends a key by the fifth of ten wrong tries at once; the right one is too late [MAIL-7]', async () => {
    const address = newAddress();
    await askOnline(person, address);
    const key = await both.keyTo(address, 'アカウント仮登録完了通知');
    const pages = await both.fromTabs(10, person, firstPassword('AAAAAAAAAA'));
    expect(saying(pages, '認証キーが違います')).toBe(4);
    expect((await person.submit(firstPassword(key))).status).toBe(410);
    expect(await both.rows('select id from accounts where address_key = $1', address)).toBe(0);
  });

  it('mails one key to a mailbox for which six ask at once [s-rate2]', async () => {
    const { address } = await anAccount(both.portal.parts);
    const pages = await both.fromStrangers(6, '/password-reset', { address });
    expect(saying(pages, 'さきほどメールを送りました')).toBe(5);
    expect(await both.rows('select id from mails where to_address = $1', address)).toBe(1);
  });
});

describe('a login', () => {
  it('tries four of ten wrong passwords, locks at the fifth and tries no more [LOGIN-4]', async () => {
    const { address } = await anAccount(both.portal.parts);
    const pages = await both.fromStrangers(10, '/login', { address, password: 'wrong#1234' });
    expect(saying(pages, 'メールアドレスかパスワードが違います')).toBe(4);
    expect(saying(pages, 'ロックしました')).toBe(6);
    expect(await both.rows(`select id from mails where to_address = $1`, address)).toBe(1);
  });

  it('locks an unknown address in the same way [LOGIN-4]', async () => {
    const pages = await both.fromStrangers(10, '/login', { address: newAddress(), password: 'wrong#1234' });
    expect(saying(pages, 'メールアドレスかパスワードが違います')).toBe(4);
    expect(saying(pages, 'ロックしました')).toBe(6);
  });

  it('takes a one-time password once [LOGIN-2]', async () => {
    const { address, password, id } = await anAccount(both.portal.parts);
    await person.open('/login');
    await person.submit({ address, password });
    const mail = await both.portal.mail.waitFor(address, 'ワンタイムパスワード通知');
    await both.fromTabs(
      6,
      person,
      { 'one-time-password': oneTimePasswordIn(mail) },
      '/login/one-time-password',
    );
    expect(await both.rows('select id from sessions where owner_id = $1', id)).toBe(1);
  });

  it('ends a one-time password by the fifth of ten wrong tries; the right one is too late [LOGIN-2]', async () => {
    const { address, password, id } = await anAccount(both.portal.parts);
    await person.open('/login');
    await person.submit({ address, password });
    const right = oneTimePasswordIn(await both.portal.mail.waitFor(address, 'ワンタイムパスワード通知'));
    const wrong = right === '000000' ? '111111' : '000000';
    await both.fromTabs(10, person, { 'one-time-password': wrong }, '/login/one-time-password');
    await person.submit({ 'one-time-password': right }, '/login/one-time-password');
    expect(await both.rows('select id from sessions where owner_id = $1', id)).toBe(0);
  });

  it('sets a reset password once: one of two different ones, which then opens My Page [RESET-1]', async () => {
    const { address, id } = await anAccount(both.portal.parts);
    await person.open('/password-reset');
    await person.submit({ address });
    const key = await both.keyTo(address, 'パスワード再登録申込受付通知');
    const passwords = ['momiji:1234567', 'kaede:7654321'];
    await Promise.all(
      passwords.map((password) =>
        both.fromTabs(2, person, { 'new-password': password, 'new-password-confirmation': password, key }),
      ),
    );
    const done = `select number from audit_trail where subject_id = $1 and action = 'sign-in.reset-password' and result = 'done'`;
    expect(await both.rows(done, id)).toBe(1);
    const opened = await Promise.all(
      passwords.map((password) => visitor(both.portal.baseUrl).post('/login', { address, password })),
    );
    expect(opened.filter(({ heading }) => heading === 'ワンタイムパスワード')).toHaveLength(1);
  });
});
