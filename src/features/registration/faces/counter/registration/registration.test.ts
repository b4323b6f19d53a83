import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findJobSeeker } from '#features/job-seekers/index.ts';
import { aDesk, type StaffedDesk, sitDown } from '#kit/desk.ts';
import { aJobSeeker } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { basicAnswers, informationAnswers, wishesAnswers } from '#kit/registration-forms.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import { beginSession } from '#platform/security/sessions.ts';

let portal: TestPortal;
let desk: StaffedDesk;
let staff: Visitor;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.clock.set('2026-11-21T10:00');
  desk = await aDesk(portal.parts);
  staff = visitor(portal.baseUrl);
  sitDown(staff, portal.parts, desk);
});

let counted = 0;
function person(changes: Readonly<Record<string, string>> = {}) {
  counted += 1;
  return { ...basicAnswers, telephone: `0901234${String(counted).padStart(4, '0')}`, ...changes };
}

const numberOf = (url: string): string => /job-seekers\/(\d{5}-\d+)/u.exec(url)?.[1] ?? '';
const countPeople = async (): Promise<number> => {
  const { rows } = await portal.cloned.database.pool.query('select count(*) from job_seekers');
  return Number(rows[0].count);
};

const start = '/counter/registration';

/** In four posts: the three screens that ask for something, and from the third one straight on. */
async function toCheck(typed = person()): Promise<void> {
  await staff.open(start);
  await staff.submit(typed);
  await staff.submit(informationAnswers);
  await staff.submit({ ...wishesAnswers, to: 'check' });
}

describe('registering a job seeker at the counter [CODE-1] [STAFF-1] [REG-1]', () => {
  it('needs only the screens that ask for something, and gives a number in the real form [REG-3] [REG-5]', async () => {
    await staff.open(start);
    expect(staff.page.heading).toBe('1.基本情報');
    await staff.submit(person());
    expect(staff.page.heading).toBe('2.求職情報提供等');
    expect(staff.page.text).not.toContain('入力内容の確認へ');
    await staff.submit(informationAnswers);
    expect(staff.page.heading).toBe('3.希望職種・時間等');
    expect(staff.page.text).toContain('入力内容の確認へ');
    await staff.submit({ ...wishesAnswers, to: 'check' });
    expect(staff.page.heading).toBe('入力内容の確認');
    expect(staff.page.text).toContain('1985年（昭和60年）04月01日');
    expect(staff.page.text).toContain('タカハシ ハナコ');
    await staff.submit({});
    expect(staff.page.text).toContain('登録しました。');
    const number = numberOf(staff.page.url);
    expect(number).toMatch(/^13010-[1-9]\d*$/u);
    expect(staff.page.heading).toMatch(/^13010-\d{8}$/u);
    const row = await findJobSeeker(portal.parts.database.reading, number);
    expect(row).toMatchObject({
      name: '髙橋　花子',
      kana: 'タカハシ　ハナコ',
      kind: 'counter',
      office_number: '13010',
      municipality_code: '13102',
      postal_code: '1040061',
      wished_employment: 'full-time',
      wished_work: '介護職員',
      registered_by: desk.staffId,
      confirmed_by: desk.staffId,
    });
    expect(row?.valid_through.toString()).toBe('2027-01-31');
  });

  it('takes everything that is asked online too, in the same seven steps [REG-1] [REG-2]', async () => {
    await staff.open(start);
    await staff.submit(person({ disability: 'yes' }));
    await staff.submit(informationAnswers);
    await staff.submit(wishesAnswers);
    const screens = {
      '4.希望勤務地・賃金': {},
      '5.学歴/資格': { licences: 'car' },
      '6.経歴': { 'work-history-1-title': '営業事務', 'work-history-1-leaving-reason': 'health' },
      障害情報: { consideration: '月に1日、通院します' },
      '7.自己PR': { 'self-introduction': 'ていねいに働きます。' },
      その他特記事項: {},
    };
    for (const [heading, typed] of Object.entries(screens)) {
      expect(staff.page.heading).toBe(heading);
      await staff.submit(typed);
    }
    expect(staff.page.heading).toBe('入力内容の確認');
    await staff.submit({});
    const row = await findJobSeeker(portal.parts.database.reading, numberOf(staff.page.url));
    expect(row?.answers).toMatchObject({
      licences: ['car'],
      'work-history': [{ title: '営業事務', 'leaving-reason': 'health' }],
      consideration: '月に1日、通院します',
      'self-introduction': 'ていねいに働きます。',
    });
  });

  it('does not go past a screen that was begun and is wrong, though it could have been left out', async () => {
    await staff.open(start);
    await staff.submit(person());
    await staff.submit(informationAnswers);
    await staff.submit(wishesAnswers);
    await staff.submit({ 'wage-least': 'たくさん', 'wage-unit': 'monthly' });
    expect(staff.page.status).toBe(422);
    const draft = staff.page.url.slice(0, staff.page.url.lastIndexOf('/'));
    await staff.open(`${draft}/check`);
    expect(staff.page.url).toBe(draft);
    expect(staff.page.text).toContain('途中です');
    expect(staff.page.text).not.toContain('入力内容の確認へ進む');
  });

  it('tells every fault at once and keeps what was typed', async () => {
    await staff.open(start);
    const wrong = {
      kana: '高橋',
      'birth-date-year': '昭和65',
      'address-postal': '123',
      telephone: '12345',
      email: 'ab[cd@example.jp',
    };
    const page = await staff.submit({ ...person(wrong), name: '', sex: '' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('入力エラーがあります（7か所）');
    expect(page.html).toContain('value="昭和65"');
  });

  it('fills the address in without script, and nothing typed is lost', async () => {
    await staff.open(start);
    await staff.submit({ ...person({ address: '' }), edit: 'look-up:address' });
    expect(staff.page.html).toContain('value="東京都中央区銀座"');
    expect(staff.page.html).toContain('value="髙橋　花子"');
    await staff.submit({ 'address-postal': '498-0000', address: '', edit: 'look-up:address' });
    expect(staff.page.text).toContain('町が2つ以上あります。');
    await staff.submit({ 'address-town': '三重県桑名郡木曽岬町', edit: 'look-up:address' });
    expect(staff.page.html).toContain('value="三重県桑名郡木曽岬町"');
  });

  it('finds what was typed after the session ended and the same member of staff is back [s-a11y6]', async () => {
    await staff.open(start);
    portal.clock.advance('PT16M');
    await staff.submit(person());
    expect(staff.page.url).toMatch(/^\/counter\/login\?next=/u);
    const next = new URL(staff.page.url, portal.baseUrl).searchParams.get('next') ?? '';
    await signInAgain();
    await staff.open(next);
    expect(staff.page.html).toContain('value="髙橋　花子"');
    expect(staff.page.text).toContain('入力した内容は残っています');
  });

  it('warns of a record with the same kana, birth date and telephone, and takes a second press', async () => {
    const kana = { kana: 'スズキ　ミドリ', kana_key: 'スズキミドリ', telephone: '090-9876-5432' };
    const known = await aJobSeeker(portal.parts, { ...kana, number: '13010-9000001' });
    const before = await countPeople();
    await toCheck(person({ kana: 'すずき　みどり', telephone: '09098765432' }));
    await staff.submit({});
    expect(staff.page.heading).toBe('同じ人がいるかもしれません');
    expect(staff.page.text).toContain(known.number.split('-')[1]?.padStart(8, '0'));
    expect(await countPeople()).toBe(before);
    await staff.submit({});
    expect(staff.page.text).toContain('登録しました。');
    expect(await countPeople()).toBe(before + 1);
  });

  it('registers once when the button is pressed twice, and leads to the same record', async () => {
    await toCheck();
    const before = await countPeople();
    const { url, html } = staff.page;
    const token = /name="form-token" value="([^"]+)"/u.exec(html)?.[1] ?? '';
    const others = [visitor(portal.baseUrl), visitor(portal.baseUrl)];
    for (const other of others) sitDown(other, portal.parts, desk);
    const pages = await Promise.all(others.map((other) => other.post(url, { 'form-token': token })));
    expect(await countPeople()).toBe(before + 1);
    const shown = pages.map((page) => numberOf(page.url));
    expect(shown[0]).toMatch(/^13010-/u);
    expect(new Set(shown).size).toBe(1);
    const [late] = others;
    expect(numberOf((await late?.post(url, { 'form-token': token }))?.url ?? '')).toBe(shown[0]);
    const { rows } = await portal.cloned.database.pool.query(
      "select answers::text from journey_drafts where journey = 'counter-registration'",
    );
    expect(JSON.stringify(rows)).not.toContain(`0901234${String(counted).padStart(4, '0')}`);
  });
});

/** The same member of staff, after the session ended. */
async function signInAgain(): Promise<void> {
  const begun = { face: 'counter', ownerId: desk.staffId, device: 'Windows の Edge' } as const;
  const { token } = await portal.parts.database.transaction((tx) =>
    beginSession(tx, begun, portal.clock.now()),
  );
  sitDown(staff, portal.parts, { ...desk, token });
}

describe('what is put by at the counter [REG-4]', () => {
  it('waits seven days, is found again by who put it by, and by nobody else', async () => {
    await staff.open(start);
    await staff.submit({ ...person({ telephone: '12' }), save: 'yes' });
    expect(staff.page.heading).toBe('一時保存しました');
    expect(staff.page.text).toContain('2026年11月28日 10時00分まで残ります');
    const address = staff.page.url.replace(/\/saved$/u, '');
    portal.clock.set('2026-11-27T16:00');
    await signInAgain();
    await staff.open(start);
    expect(staff.page.text).toContain('途中の登録が1件あります');
    expect(staff.page.text).toContain('髙橋 花子');
    await staff.open(address);
    await staff.open(`${address}/basic`);
    expect(staff.page.html).toContain('value="12"');
    const other = visitor(portal.baseUrl);
    sitDown(other, portal.parts, await aDesk(portal.parts));
    expect((await other.open(start)).text).not.toContain('途中の登録');
    expect((await other.open(`${address}/basic`)).url).toBe('/counter/registration?lost=yes');
  });

  it('waits only as long as a session where nobody put it by', async () => {
    await staff.open(start);
    await staff.submit(person());
    portal.clock.set('2026-11-21T20:01');
    await signInAgain();
    expect((await staff.open(start)).text).not.toContain('途中の登録');
  });

  it('is gone at once when it is thrown away', async () => {
    await staff.open(start);
    await staff.submit({ ...person(), save: 'yes' });
    const address = staff.page.url.replace(/\/saved$/u, '');
    await staff.open(`${address}/discard`);
    expect(staff.page.heading).toBe('途中の入力を消す');
    await staff.submit({});
    expect(staff.page.url).toBe(start);
    expect(staff.page.text).not.toContain('途中の登録');
  });
});
