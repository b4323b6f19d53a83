import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkPassword, findAccount, updateAccount } from '#features/accounts/index.ts';
import { accountCreationCodeState } from '#features/opening/index.ts';
import { aDesk, type StaffedDesk, sitDown } from '#kit/desk.ts';
import { aJobSeeker, anAccount, newAddress } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;
let desk: StaffedDesk;
let staff: Visitor;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.clock.set('2026-11-21T10:00');
  desk = await aDesk(portal.parts, { role: 'chief' });
  staff = visitor(portal.baseUrl);
  sitDown(staff, portal.parts, desk);
});

const reading = () => portal.parts.database.reading;
const now = () => portal.clock.now();
const record = (number: string, page = ''): string => `/counter/job-seekers/${number}${page}`;

/** The code on the slip. */
const codeOn = (html: string): string =>
  (/class="slip-code">([^<]+)</u.exec(html)?.[1] ?? '').replaceAll(' ', '');

describe('finding somebody at the counter [STAFF-1]', () => {
  it('has the number box under the cursor and opens the record from it', async () => {
    const { number } = await aJobSeeker(portal.parts);
    const home = await staff.open('/counter');
    expect(home.html).toMatch(/<input[^>]*name="number"[^>]*autofocus/u);
    expect(home.text).toContain('新しい登録');
    await staff.submit({ number: number.replace('-', 'ー') }, '/counter/job-seekers');
    expect(staff.page.url).toBe(record(number));
  });

  it('tells what to do when the number is nobody’s', async () => {
    await staff.open('/counter/job-seekers');
    await staff.submit({ number: '13010-99999999' });
    expect(staff.page.status).toBe(200);
    expect(staff.page.text).toContain('この番号の人は見つかりません。氏名（カナ）と生年月日で探せます。');
    expect(staff.page.html).toContain('value="13010-99999999"');
  });

  it('lists those who fit and never writes what was typed into an address [s-web2]', async () => {
    const kana = { kana: 'ノハラ　シンイチ', kana_key: 'ノハラシンイチ' };
    const { number } = await aJobSeeker(portal.parts, kana);
    await staff.open('/counter/job-seekers');
    await staff.submit({ kana: 'のはら', 'birth-year': 's60', 'birth-month': '4', 'birth-day': '1' });
    expect(staff.page.text).toContain('1人見つかりました');
    expect(staff.page.html).toContain(`href="${record(number)}"`);
    expect(staff.page.html).toContain('value="のはら"');
    expect(staff.page.url).toBe('/counter/job-seekers');
    expect(staff.page.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    [{}, '探す手がかりを、1つ以上入れてください。'],
    [{ number: '12' }, '求職番号は、数字5けた、ハイフン、数字8けたまでです。'],
    [{ 'birth-year': 'S65', 'birth-month': '1', 'birth-day': '1' }, 'この年号に、その年月日はありません。'],
    [{ address: 'hanako' }, '「@」'],
  ])('says what is wrong with %o', async (typed, words) => {
    await staff.open('/counter/job-seekers');
    await staff.submit(typed as Record<string, string>);
    expect(staff.page.status).toBe(422);
    expect(staff.page.text).toContain(words);
  });

  it('opens another office’s person with a reason, for this session', async () => {
    const { number } = await aJobSeeker(portal.parts);
    const far = await aDesk(portal.parts, { officeNumber: '14010' });
    const colleague = visitor(portal.baseUrl);
    sitDown(colleague, portal.parts, far);
    expect((await colleague.open(record(number))).status).toBe(404);
    await colleague.open('/counter/job-seekers/elsewhere');
    const asked = { number, 'birth-year': '1985', 'birth-month': '4', 'birth-day': '1' };
    expect((await colleague.submit({ ...asked, reason: '' })).text).toContain('理由を書いてください。');
    await colleague.submit({ ...asked, 'birth-day': '2', reason: '引っ越しの相談' });
    expect(colleague.page.text).toContain('この求職番号と生年月日の人は見つかりません。');
    await colleague.submit({ ...asked, reason: '引っ越しの相談' });
    expect(colleague.page.url).toBe(record(number));
    expect(colleague.page.text).toContain('開いた理由：引っ越しの相談');
  });
});

describe('the record [STAFF-1]', () => {
  it('hides contact data until they are asked for, and remembers who asked', async () => {
    const { number, address } = await aJobSeeker(portal.parts, { email: 'hana@example.jp' });
    await staff.open(record(number));
    expect(staff.page.text).toContain('未開設');
    expect(staff.page.text).not.toContain(address);
    expect(staff.page.text).not.toContain('090-1234-5678');
    expect(staff.page.text).toContain('h***@example.jp');
    await staff.submit({}, '/contact');
    expect(staff.page.text).toContain(address);
    expect(staff.page.text).toContain('連絡先を表示しました');
    expect(staff.page.text).toContain(desk.name.replace('　', ' '));
  });

  it('tells of mails that the mail server refused', async () => {
    const email = newAddress();
    const { number } = await aJobSeeker(portal.parts, { email });
    await portal.cloned.database.pool.query(
      `insert into mails (id, template, payload, to_address, requested_at, given_up_at, attempts, last_fault)
       values (gen_random_uuid(), 'accounts.guidance', '{}', $1, now(), now(), 1, 'EENVELOPE 550')`,
      [email],
    );
    await staff.open(record(number));
    expect(staff.page.text).toContain('相手のメールサーバーが断りました。');
    expect(staff.page.text).toContain('EENVELOPE 550');
  });
});

describe('the account creation code [CODE-1] [CODE-7]', () => {
  it('is shown once on a slip with number, deadline in words, steps and the address as a 2D code', async () => {
    const { number } = await aJobSeeker(portal.parts);
    await staff.open(record(number, '/code'));
    const slip = await staff.submit({});
    expect(slip.status).toBe(200);
    expect(codeOn(slip.html)).toMatch(/^[2-9A-HJ-NP-Z]{10}$/u);
    expect(slip.text).toContain('2026年11月26日（木）23時59分まで');
    expect(slip.text).toContain(number.replace(/-(\d+)$/u, (_all, serial) => `-${serial.padStart(8, '0')}`));
    expect(slip.text).toContain('/opening/code');
    expect(slip.text).toContain('10回まちがえると');
    expect(slip.html).toContain('class="two-dimensional-code"');
    expect(slip.html).toContain('paper-a5');
    expect(slip.headers.get('cache-control')).toBe('no-store');
    const { rows } = await portal.cloned.database.pool.query(
      'select detail::text, reason from audit_trail where subject_id = $1',
      [number],
    );
    expect(JSON.stringify(rows)).not.toContain(codeOn(slip.html));
    expect((await staff.open(record(number))).text).toContain('まちがい0回（10回で止まります）');
  });

  it('is not voided by sending the same page again; a new page issues a new one and voids the old', async () => {
    const { number } = await aJobSeeker(portal.parts);
    const { html } = await staff.open(record(number, '/code'));
    const token = /name="form-token" value="([^"]+)"/u.exec(html)?.[1] ?? '';
    const first = await staff.submit({});
    const again = await staff.post(record(number, '/code'), { 'form-token': token, present: '' });
    expect(again.status).toBe(409);
    expect(again.text).toContain('もう一度発行すると、さきほどの紙のコードは使えなくなります。');
    portal.clock.advance('PT1M');
    const second = await staff.submit({});
    expect(codeOn(second.html)).not.toBe(codeOn(first.html));
    const state = await accountCreationCodeState(reading(), number, now());
    expect(state).toMatchObject({ kind: 'live', issuedAt: now() });
  });

  it('is not for somebody who has My Page, nor for 30 days after leaving, but from the 31st on [LEAVE-3]', async () => {
    const { number } = await aJobSeeker(portal.parts);
    const { id } = await anAccount(portal.parts, { jobSeekerNumber: number });
    expect((await staff.open(record(number, '/code'))).text).toContain('マイページは、もう開設されています');
    await updateAccount(reading(), id, { withdrawn_at: now() });
    portal.clock.set('2026-12-21T23:59:59');
    await signInAgain();
    expect((await staff.open(record(number, '/code'))).text).toContain('退会から30日以内の人です');
    expect((await staff.post(record(number, '/code'), { 'form-token': formToken() })).text).not.toContain(
      'slip-code',
    );
    portal.clock.set('2026-12-22T00:00');
    await signInAgain();
    await staff.open(record(number, '/code'));
    expect(codeOn((await staff.submit({})).html)).toHaveLength(10);
  });
});

const formToken = (): string => /name="form-token" value="([^"]+)"/u.exec(staff.page.html)?.[1] ?? '';

async function signInAgain(): Promise<void> {
  desk = await aDesk(portal.parts, { role: 'chief' });
  sitDown(staff, portal.parts, desk);
}

describe('what staff do for a person', () => {
  it('tells the ID once after a document was chosen [LOGIN-7]', async () => {
    const { number } = await aJobSeeker(portal.parts);
    const { address } = await anAccount(portal.parts, { jobSeekerNumber: number });
    expect((await staff.open(record(number))).text).not.toContain(address);
    await staff.open(record(number, '/login-id'));
    expect((await staff.submit({})).text).toContain('確かめた書類を選んでください。');
    await staff.submit({ document: 'driving-licence' });
    expect(staff.page.text).toContain(address);
    await staff.open(record(number));
    expect(staff.page.text).not.toContain(address);
    expect(staff.page.text).toContain('確かめた書類：運転免許証');
  });

  it('mails a key to a new address, which the person enters on the spot', async () => {
    const { number } = await aJobSeeker(portal.parts);
    await anAccount(portal.parts, { jobSeekerNumber: number });
    const address = newAddress();
    await staff.open(record(number, '/address'));
    await staff.submit({ document: 'passport', address, again: newAddress() });
    expect(staff.page.text).toContain('2つのメールアドレスが違います。');
    await staff.submit({ document: 'passport', address, again: address });
    expect(staff.page.text).toContain('新しいメールアドレスに、認証キーを送りました。');
    expect((await portal.mail.waitFor(address, '【ハローワーク】')).text).toContain('認証キー ： ');
  });

  it('ends a login lock', async () => {
    const { number } = await aJobSeeker(portal.parts);
    const { id, address } = await anAccount(portal.parts, { jobSeekerNumber: number });
    const account = await findAccount(reading(), id);
    const typed = { face: 'mypage', address_key: address } as const;
    const tried = { address: typed, account, password: 'wrong' };
    for (let count = 0; count < 5; count += 1) {
      await checkPassword(portal.parts, tried, { kind: 'anonymous' }, now());
    }
    expect((await staff.open(record(number))).text).toContain('10時30分まで');
    await staff.open(record(number, '/lock'));
    await staff.submit({});
    expect(staff.page.text).toContain('ログイン停止を解きました。');
    const again = { ...tried, password: 'sakura#2026' };
    expect((await checkPassword(portal.parts, again, { kind: 'anonymous' }, now())).ok).toBe(true);
  });

  it('sets a My Page to 利用不可 with a reason and lifts it [LEAVE-5]', async () => {
    const { number } = await aJobSeeker(portal.parts);
    const { id } = await anAccount(portal.parts, { jobSeekerNumber: number });
    await staff.open(record(number, '/unavailable'));
    expect((await staff.submit({ reason: ' ' })).text).toContain('理由を書いてください。');
    await staff.submit({ reason: '本人のお申し出' });
    expect(staff.page.text).toContain('マイページを利用不可にしました。');
    expect(staff.page.text).toContain('理由：本人のお申し出');
    expect((await findAccount(reading(), id))?.unavailable_since).not.toBeNull();
    await staff.open(record(number, '/unavailable'));
    await staff.submit({ reason: '確かめ直したため' });
    expect((await findAccount(reading(), id))?.unavailable_since).toBeNull();
  });

  it('ends sessions and devices from a page that counts them', async () => {
    const { number } = await aJobSeeker(portal.parts);
    await anAccount(portal.parts, { jobSeekerNumber: number });
    expect((await staff.open(record(number, '/sessions'))).text).toContain(
      '今のログインは0件、覚えた端末は0台です。',
    );
    await staff.submit({});
    expect(staff.page.text).toContain('ログインと、覚えた端末を終わらせました。');
  });
});
