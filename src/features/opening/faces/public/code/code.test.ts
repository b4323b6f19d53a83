import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JobSeekerRow } from '#features/job-seekers/index.ts';
import { accountCreationCodeState } from '#features/opening/index.ts';
import { anIssuedCode } from '#kit/account-creation-codes.ts';
import { keyIn, linkIn } from '#kit/mail-server.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { type Visit, type Visitor, visitor } from '#kit/visitor.ts';

const subject = '【ハローワーク】パスワード登録申込受付通知';
const password = '@abcd1234';

let portal: TestPortal;
let seeker: JobSeekerRow;
let code: string;
let address: string;
let person: Visitor;
let counted = 0;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.clock.set('2026-04-01T10:00');
  seeker = await aJobSeeker(portal.parts);
  code = await anIssuedCode(portal.parts, seeker.number);
  counted += 1;
  address = `jiro${counted}@portal.test`;
  person = visitor(portal.baseUrl);
});

async function agree(): Promise<Visit> {
  await person.open('/opening/code');
  await person.submit({ open: 'privacy-policy' });
  await person.submit({});
  await person.submit({ open: 'terms-of-use' });
  await person.submit({});
  return person.submit({ 'agree-privacy-policy': 'yes', 'agree-terms-of-use': 'yes' });
}

const application = (changes: Readonly<Record<string, string>> = {}) => ({
  email: address,
  'email-confirmation': address,
  'job-seeker-number': seeker.number,
  'birth-date-year': '1985',
  'birth-date-month': '4',
  'birth-date-day': '1',
  'account-creation-code': code,
  ...changes,
});

const setPassword = (key: string) => person.submit({ password, 'password-confirmation': password, key });

const stateOf = () =>
  accountCreationCodeState(portal.cloned.database.reading, seeker.number, portal.clock.now());

describe('opening by an account creation code', () => {
  it('goes through the four steps to an open My Page [CODE-2] [CODE-3] [CODE-4] [CODE-8] [MAIL-6] [TOP-3]', async () => {
    const first = await person.open('/opening/code');
    expect(first.heading).toBe('求職者マイページ利用規約確認');
    expect(first.text).toContain('マイページ開設');
    expect(first.text).toContain('求職者マイページ開設手順');
    await agree();
    expect(person.page.heading).toBe('必要な情報の入力（パスワード登録申込）');
    await person.submit(application());
    expect(person.page.heading).toBe('パスワード登録');
    expect((await stateOf()).kind).toBe('live');
    const mail = await portal.mail.waitFor(address, subject);
    await setPassword(keyIn(mail));
    expect(person.page.heading).toBe('パスワード登録完了');
    expect(person.page.text).toContain('ログイン画面へ進む');
    expect((await stateOf()).kind).toBe('used');
    const { rows } = await portal.cloned.database.pool.query(
      'select job_seeker_number, opened_by from accounts where address_key = $1',
      [address],
    );
    expect(rows).toEqual([{ job_seeker_number: seeker.number, opened_by: 'code' }]);
  });

  it.each([
    ['in lower case and full width, without hyphen', (text: string) => text.toLowerCase().replace('-', '')],
    ['with blanks', (text: string) => ` ${text.slice(0, 4)} ${text.slice(4)}　`],
    ['with a leading zero in the serial', (text: string) => text.replace('-', '-0')],
  ])('takes number and code %s [CODE-3]', async (_how, written) => {
    await agree();
    const wide = (text: string) =>
      text.replace(/[!-~]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    const typedCode = wide(written(code.replace('-', '')).replace('-0', ''));
    await person.submit(
      application({ 'job-seeker-number': wide(written(seeker.number)), 'account-creation-code': typedCode }),
    );
    expect(person.page.heading).toBe('パスワード登録');
  });

  it('answers every failure with the same page, and keeps what was typed [CODE-5] [s-acc1]', async () => {
    const other = await aJobSeeker(portal.parts);
    const otherCode = await anIssuedCode(portal.parts, other.number);
    await agree();
    const pages: string[] = [];
    const shown = (typed: Readonly<Record<string, string>>): void => {
      expect(person.page.status).toBe(422);
      for (const value of Object.values(typed)) expect(person.page.html).toContain(`value="${value}"`);
      pages.push(person.page.text);
    };
    for (const typed of [
      { 'account-creation-code': 'ZZZZZZZZZZ' },
      { 'birth-date-day': '2' },
      { 'job-seeker-number': '13010-99999999' },
      { 'account-creation-code': otherCode },
    ]) {
      await person.submit(application(typed));
      shown(typed);
    }
    await portal.cloned.database.pool.query(
      `update account_creation_codes set ended_at = issued_at, end_reason = 'replaced' where job_seeker_number = $1`,
      [seeker.number],
    );
    await person.submit(application());
    shown({});
    portal.clock.advance('PT1H');
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toContain('ハローワークの窓口');
  });

  it('counts a failure against the sender too, even when number and code are nobody’s [CODE-5]', async () => {
    const failures = async () => {
      const { rows } = await portal.cloned.database.pool.query(
        `select count(*) from limit_events where limit_name = 'failed-attempts'`,
      );
      return Number(rows[0].count);
    };
    const before = await failures();
    await agree();
    await person.submit(
      application({ 'job-seeker-number': '13010-99999999', 'account-creation-code': 'ZZZZZZZZZZ' }),
    );
    expect(await failures()).toBe(before + 1);
    expect(await stateOf()).toMatchObject({ kind: 'live', errors: 0 });
  });

  it('says all that is missing at once, without an error of the code [CODE-3]', async () => {
    await agree();
    await person.submit({});
    expect(person.page.text).toContain('入力エラーがあります（5か所）');
    await person.submit(application({ 'birth-date-month': '2', 'birth-date-day': '30' }));
    expect(person.page.text).toContain('その日は暦にありません');
    await person.submit(application({ 'job-seeker-number': '12-345' }));
    expect(person.page.text).toContain('例：13010-1234567');
    expect(await stateOf()).toMatchObject({ errors: 0 });
  });

  it('does not keep the code in the draft [s-sec1]', async () => {
    await agree();
    await person.submit(application({ 'birth-date-day': '' }));
    const { rows } = await portal.cloned.database.pool.query('select answers::text from journey_drafts');
    expect(JSON.stringify(rows)).toContain(address);
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  it('does not let anybody past the consent by typing the address of the next screen [CODE-2]', async () => {
    await person.open('/opening/code');
    await person.submit({ open: 'privacy-policy' });
    const draft = /\/opening\/code\/[0-9a-f-]{36}/u.exec(person.page.url)?.[0];
    await person.open(`${draft}/application`);
    expect(person.page.heading).toBe('求職者マイページ利用規約確認');
    await person.post(`${draft}/application`, application());
    expect(person.page.heading).toBe('求職者マイページ利用規約確認');
  });

  it('goes on by the link of the mail in another browser, while the code is not spent [PW-5] [CODE-11]', async () => {
    await agree();
    await person.submit(application());
    const mail = await portal.mail.waitFor(address, subject);
    person = visitor(portal.baseUrl);
    await person.open(linkIn(mail, '/opening/code/password/'));
    await setPassword(keyIn(mail));
    expect(person.page.heading).toBe('パスワード登録完了');
  });

  it('starts again from the entry with the same code [PW-5]', async () => {
    await agree();
    await person.submit(application());
    person = visitor(portal.baseUrl);
    portal.clock.advance('PT51M');
    await agree();
    await person.submit(application());
    expect(person.page.heading).toBe('パスワード登録');
  });

  it('ends after midnight what was begun with a code on its last day [CODE-6] [PW-5]', async () => {
    portal.clock.set('2026-04-06T23:55');
    await agree();
    await person.submit(application());
    const key = keyIn(await portal.mail.waitFor(address, subject));
    portal.clock.set('2026-04-07T00:20');
    await setPassword(key);
    expect(person.page.heading).toBe('パスワード登録完了');
  });

  it('does not open My Page by a code that was replaced since [CODE-7]', async () => {
    await agree();
    await person.submit(application());
    const key = keyIn(await portal.mail.waitFor(address, subject));
    await anIssuedCode(portal.parts, seeker.number);
    await setPassword(key);
    expect(person.page.text).toContain('アカウント作成コードが使えなくなりました');
  });

  it('opens one My Page when two applications of one person end at the same moment', async () => {
    await agree();
    await person.submit(application());
    const first = { url: person.page.url, key: keyIn(await portal.mail.waitFor(address, subject)) };
    const other = `other-${address}`;
    person = visitor(portal.baseUrl);
    await agree();
    await person.submit(application({ email: other, 'email-confirmation': other }));
    const second = { url: person.page.url, key: keyIn(await portal.mail.waitFor(other, subject)) };
    const pages = await Promise.all(
      [first, second].map(({ url, key }) =>
        visitor(portal.baseUrl).post(url, { password, 'password-confirmation': password, key }),
      ),
    );
    expect(pages.map(({ heading }) => heading).sort()).toEqual(['パスワード登録', 'パスワード登録完了']);
    const { rows } = await portal.cloned.database.pool.query(
      'select count(*) from accounts where job_seeker_number = $1',
      [seeker.number],
    );
    expect(Number(rows[0].count)).toBe(1);
  });

  it('tells by mail only that the address has an account already [s-enu1]', async () => {
    const { address: known } = await anAccount(portal.parts, { address: `known-${address}` });
    await agree();
    await person.submit(application({ email: known, 'email-confirmation': known }));
    expect(person.page.heading).toBe('パスワード登録');
    expect((await portal.mail.waitFor(known, 'アカウントはすでにあります')).text).toContain('/login');
  });

  it('leads away with 「キャンセル」 [CODE-3]', async () => {
    await agree();
    expect(person.page.html).toMatch(/<a [^>]*href="\/"[^>]*>キャンセル<\/a>/u);
  });
});
