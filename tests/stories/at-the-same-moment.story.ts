import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { accountCreationCodeState } from '#features/opening/index.ts';
import { anIssuedCode } from '#kit/account-creation-codes.ts';
import { aDesk, sitDown } from '#kit/desk.ts';
import { keyIn, oneTimePasswordIn } from '#kit/mail-server.ts';
import { agree, askOnline, askWithCode, usualBirthDate } from '#kit/openings.ts';
import { aJobSeeker, anAccount, goodPassword, newAddress } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { type Visit, type Visitor, visitor } from '#kit/visitor.ts';

vi.setConfig({ testTimeout: 120_000 });

let portal: TestPortal;
let nodes: readonly string[];
let person: Visitor;

beforeAll(async () => {
  portal = await openTestPortal();
  nodes = [portal.baseUrl, (await portal.addNode()).baseUrl];
});
afterAll(() => portal.close());
beforeEach(() => {
  portal.clock.advance('PT2H');
  person = visitor(portal.baseUrl);
});

type Fields = Readonly<Record<string, string>>;

/** The same form of the same page from so many tabs, on both nodes, at the same moment. */
const fromTabs = (count: number, who: Visitor, fields: Fields, action?: string): Promise<readonly Visit[]> =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      who.tab(nodes[index % nodes.length] ?? '').submit(fields, action),
    ),
  );

/** The same from so many browsers that know nothing of each other. */
const fromStrangers = (count: number, path: string, fields: Fields): Promise<readonly Visit[]> =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      visitor(nodes[index % nodes.length] ?? '').post(path, fields),
    ),
  );

const rowsOf = async (query: string, ...values: readonly unknown[]): Promise<number> =>
  (await portal.cloned.database.pool.query(query, [...values])).rowCount ?? 0;

const saying = (pages: readonly Visit[], words: string): number =>
  pages.filter(({ text }) => text.includes(words)).length;

const keyTo = async (address: string, subject: string): Promise<string> =>
  keyIn(await portal.mail.waitFor(address, subject));

const firstPassword = (key: string): Fields => ({
  password: goodPassword,
  'password-confirmation': goodPassword,
  key,
});

describe('an opening', () => {
  it('opens one account when 「完了」 is pressed in six tabs, and spends the key once [ONLINE-3] [MAIL-7]', async () => {
    const address = newAddress();
    await askOnline(person, address);
    const key = await keyTo(address, 'アカウント仮登録完了通知');
    const pages = await fromTabs(6, person, firstPassword(key));
    expect(saying(pages, 'アカウントを登録しました')).toBe(6);
    expect(await rowsOf('select id from accounts where address_key = $1', address)).toBe(1);
    expect(
      await rowsOf(
        `select number from audit_trail where action = 'accounts.open.online' and result = 'done'
           and subject_id in (select id::text from accounts where address_key = $1)`,
        address,
      ),
    ).toBe(1);
  });

  it('opens one My Page for one code, though two addresses hold a key for it [CODE-5] [CODE-8]', async () => {
    const { number } = await aJobSeeker(portal.parts);
    const code = await anIssuedCode(portal.parts, number);
    const askers: { readonly who: Visitor; readonly key: string }[] = [];
    for (const address of [newAddress(), newAddress()]) {
      const who = visitor(portal.baseUrl);
      await askWithCode(who, { number, code }, address);
      askers.push({ who, key: await keyTo(address, 'パスワード登録申込受付通知') });
    }
    const pages = await Promise.all(askers.map(({ who, key }) => fromTabs(3, who, firstPassword(key))));
    expect(saying(pages.flat(), '求職者マイページが開設されました')).toBeGreaterThan(0);
    expect(await rowsOf('select id from accounts where job_seeker_number = $1', number)).toBe(1);
  });

  it('counts every error of a code that is guessed by twelve at once; the tenth voids it [CODE-5]', async () => {
    const { number } = await aJobSeeker(portal.parts);
    await anIssuedCode(portal.parts, number);
    const address = newAddress();
    const typed = { email: address, 'email-confirmation': address, 'job-seeker-number': number };
    const guessers = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const who = visitor(nodes[index % nodes.length] ?? '');
        await agree(who, '/opening/code');
        return who;
      }),
    );
    const guess = { ...typed, ...usualBirthDate, 'account-creation-code': 'ZZZZZZZZZZ' };
    await Promise.all(guessers.map((who) => who.submit(guess)));
    const state = await accountCreationCodeState(portal.cloned.database.reading, number, portal.clock.now());
    expect(state.kind).toBe('voided-by-errors');
  });

  it('ends a key by the fifth of ten wrong tries at once; the right one is too late [MAIL-7]', async () => {
    const address = newAddress();
    await askOnline(person, address);
    const key = await keyTo(address, 'アカウント仮登録完了通知');
    const pages = await fromTabs(10, person, firstPassword('AAAAAAAAAA'));
    expect(saying(pages, '認証キーが違います')).toBe(4);
    expect((await person.submit(firstPassword(key))).status).toBe(410);
    expect(await rowsOf('select id from accounts where address_key = $1', address)).toBe(0);
  });

  it('mails one key to a mailbox for which six ask at once [s-rate2]', async () => {
    const { address } = await anAccount(portal.parts);
    const pages = await fromStrangers(6, '/password-reset', { address });
    expect(saying(pages, 'さきほどメールを送りました')).toBe(5);
    expect(await rowsOf('select id from mails where to_address = $1', address)).toBe(1);
  });
});

describe('a login', () => {
  it('tries four of ten wrong passwords, locks at the fifth and tries no more [LOGIN-4]', async () => {
    const { address } = await anAccount(portal.parts);
    const pages = await fromStrangers(10, '/login', { address, password: 'wrong#1234' });
    expect(saying(pages, 'メールアドレスかパスワードが違います')).toBe(4);
    expect(saying(pages, 'ロックしました')).toBe(6);
    expect(await rowsOf(`select id from mails where to_address = $1`, address)).toBe(1);
  });

  it('locks an unknown address in the same way [LOGIN-4]', async () => {
    const pages = await fromStrangers(10, '/login', { address: newAddress(), password: 'wrong#1234' });
    expect(saying(pages, 'メールアドレスかパスワードが違います')).toBe(4);
    expect(saying(pages, 'ロックしました')).toBe(6);
  });

  it('takes a one-time password once [LOGIN-2]', async () => {
    const { address, password, id } = await anAccount(portal.parts);
    await person.open('/login');
    await person.submit({ address, password });
    const mail = await portal.mail.waitFor(address, 'ワンタイムパスワード通知');
    await fromTabs(6, person, { 'one-time-password': oneTimePasswordIn(mail) }, '/login/one-time-password');
    expect(await rowsOf('select id from sessions where owner_id = $1', id)).toBe(1);
  });

  it('ends a one-time password by the fifth of ten wrong tries; the right one is too late [LOGIN-2]', async () => {
    const { address, password, id } = await anAccount(portal.parts);
    await person.open('/login');
    await person.submit({ address, password });
    const right = oneTimePasswordIn(await portal.mail.waitFor(address, 'ワンタイムパスワード通知'));
    const wrong = right === '000000' ? '111111' : '000000';
    await fromTabs(10, person, { 'one-time-password': wrong }, '/login/one-time-password');
    await person.submit({ 'one-time-password': right }, '/login/one-time-password');
    expect(await rowsOf('select id from sessions where owner_id = $1', id)).toBe(0);
  });

  it('sets a reset password once: one of two different ones, which then opens My Page [RESET-1]', async () => {
    const { address, id } = await anAccount(portal.parts);
    await person.open('/password-reset');
    await person.submit({ address });
    const key = await keyTo(address, 'パスワード再登録申込受付通知');
    const passwords = ['momiji:1234567', 'kaede:7654321'];
    await Promise.all(
      passwords.map((password) =>
        fromTabs(2, person, { 'new-password': password, 'new-password-confirmation': password, key }),
      ),
    );
    const done = `select number from audit_trail where subject_id = $1 and action = 'sign-in.reset-password' and result = 'done'`;
    expect(await rowsOf(done, id)).toBe(1);
    const opened = await Promise.all(
      passwords.map((password) => visitor(portal.baseUrl).post('/login', { address, password })),
    );
    expect(opened.filter(({ heading }) => heading === 'ワンタイムパスワード')).toHaveLength(1);
  });
});

describe('what is done while logged in', () => {
  it('moves to a new address once [s-ses5]', async () => {
    const { id } = await anAccount(portal.parts);
    await signIn(person, portal.parts, id);
    const next = newAddress();
    await person.open('/mypage/settings/address');
    await person.submit({ address: next, 'address-again': next });
    const key = await keyTo(next, 'メールアドレス変更申込受付通知');
    await fromTabs(4, person, { key });
    expect(await rowsOf('select id from accounts where address_key = $1', next)).toBe(1);
    expect(await rowsOf(`select id from not_me_links where account_id = $1`, id)).toBe(1);
  });

  it('leaves once [LEAVE-1]', async () => {
    const { number } = await aJobSeeker(portal.parts, { kind: 'online' });
    const { id } = await anAccount(portal.parts, { jobSeekerNumber: number });
    await signIn(person, portal.parts, id);
    await person.open('/mypage/settings/withdrawal');
    await fromTabs(4, person, { 'present-password': goodPassword });
    expect(await rowsOf('select id from accounts where id = $1 and withdrawn_at is not null', id)).toBe(1);
    expect(
      await rowsOf(`select id from not_me_links where account_id = $1 and event = 'withdrawn'`, id),
    ).toBe(1);
  });

  it('comes back once [LEAVE-2]', async () => {
    const { id, address, password } = await anAccount(portal.parts);
    await signIn(person, portal.parts, id);
    await person.open('/mypage/settings/withdrawal');
    await person.submit({ 'present-password': goodPassword });
    portal.clock.advance('P1D');
    await person.open('/reregistration');
    await person.submit({ address, password });
    const key = await keyTo(address, 'アカウント再登録申込受付通知');
    const pages = await fromTabs(4, person, { key });
    expect(saying(pages, 'アカウントの再登録が完了しました')).toBeGreaterThan(0);
    expect(await rowsOf('select id from accounts where address_key = $1', address)).toBe(1);
    expect(await rowsOf('select id from accounts where id = $1 and withdrawn_at is null', id)).toBe(1);
  });
});

describe('at the counter', () => {
  it('registers somebody once though 「登録する」 is pressed in four tabs [CODE-1]', async () => {
    sitDown(person, portal.parts, await aDesk(portal.parts));
    await person.open('/counter/registration');
    await person.submit({
      name: '同時　登録',
      kana: 'ドウジ　トウロク',
      'birth-year': '1985',
      'birth-month': '4',
      'birth-day': '1',
      sex: 'not-told',
      postal: '104-0061',
      address: '東京都中央区銀座1-2-3',
      telephone: '090-3333-0001',
      email: '',
    });
    await person.submit({ employment: 'part-time', work: '事務' });
    await fromTabs(4, person, {});
    expect(await rowsOf('select number from job_seekers where name = $1', '同時　登録')).toBe(1);
  });

  it('leaves one live code when two desks issue one at the same moment [CODE-7]', async () => {
    const { number } = await aJobSeeker(portal.parts);
    const desks = await Promise.all(
      nodes.map(async (baseUrl) => {
        const staff = visitor(baseUrl);
        sitDown(staff, portal.parts, await aDesk(portal.parts));
        await staff.open(`/counter/job-seekers/${number}/code`);
        return staff;
      }),
    );
    const pages = await Promise.all(desks.map((staff) => staff.submit({}, '/code')));
    expect(saying(pages, 'コードを発行しました')).toBe(1);
    expect(await rowsOf('select id from account_creation_codes where job_seeker_number = $1', number)).toBe(
      1,
    );
  });
});
