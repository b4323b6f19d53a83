import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findJobSeeker } from '#features/job-seekers/index.ts';
import { aDesk, type StaffedDesk, sitDown } from '#kit/desk.ts';
import { aJobSeeker } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
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
  return {
    name: '髙橋　花子',
    kana: 'たかはし　はなこ',
    'birth-year': 'S60',
    'birth-month': '４',
    'birth-day': '1',
    sex: 'female',
    postal: '１０４－００６１',
    address: '東京都中央区銀座1-2-3',
    telephone: `0901234${String(counted).padStart(4, '0')}`,
    email: '',
    ...changes,
  };
}

const wishes = { employment: 'part-time', work: '介護の仕事' };
const numberOf = (url: string): string => /job-seekers\/(\d{5}-\d+)/u.exec(url)?.[1] ?? '';
const countPeople = async (): Promise<number> => {
  const { rows } = await portal.cloned.database.pool.query('select count(*) from job_seekers');
  return Number(rows[0].count);
};

async function toCheck(typed = person()): Promise<void> {
  await staff.open('/counter/registration');
  await staff.submit(typed);
  await staff.submit(wishes);
}

describe('registering a job seeker at the counter [CODE-1] [STAFF-1]', () => {
  it('gives a number in the real form and leads to the record', async () => {
    await staff.open('/counter/registration');
    expect(staff.page.heading).toBe('求職者を登録する');
    await staff.submit(person());
    await staff.submit(wishes);
    expect(staff.page.heading).toBe('入力内容の確認');
    expect(staff.page.text).toContain('1985年（昭和60年）04月01日');
    expect(staff.page.text).toContain('タカハシ　ハナコ'.replace('　', ' '));
    await staff.submit({});
    expect(staff.page.text).toContain('登録しました。');
    const number = numberOf(staff.page.url);
    expect(number).toMatch(/^13010-[1-9]\d*$/u);
    expect(staff.page.heading).toMatch(/^13010-\d{8}$/u);
    const row = await findJobSeeker(portal.parts.database.reading, number);
    expect(row).toMatchObject({
      name: '髙橋　花子',
      kana: 'タカハシ　ハナコ',
      office_number: '13010',
      municipality_code: '13102',
      postal_code: '1040061',
      wished_employment: 'part-time',
      registered_by: desk.staffId,
    });
    expect(row?.valid_through.toString()).toBe('2027-01-31');
  });

  it('tells every fault at once and keeps what was typed', async () => {
    await staff.open('/counter/registration');
    const wrong = {
      kana: '高橋',
      'birth-year': '昭和65',
      postal: '123',
      telephone: '12345',
      email: 'ab[cd@example.jp',
    };
    const page = await staff.submit({ ...person(wrong), name: '', sex: '' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('入力エラーがあります（7か所）');
    expect(page.text).toContain('氏名（カナ）は、カタカナかひらがなで入れてください。');
    expect(page.html).toContain('value="昭和65"');
  });

  it('fills the address in without script, and nothing typed is lost', async () => {
    await staff.open('/counter/registration');
    await staff.submit({ ...person({ address: '' }), 'look-up': 'yes' });
    expect(staff.page.text).toContain('住所を入れました。');
    expect(staff.page.html).toContain('value="東京都中央区銀座"');
    expect(staff.page.html).toContain('value="髙橋　花子"');
    await staff.submit({ postal: '498-0000', address: '', 'look-up': 'yes' });
    expect(staff.page.text).toContain('町が2つ以上あります。');
    await staff.submit({ town: '三重県桑名郡木曽岬町', 'look-up': 'yes' });
    expect(staff.page.html).toContain('value="三重県桑名郡木曽岬町"');
  });

  it('finds what was typed after the session ended and the same member of staff is back [s-a11y6]', async () => {
    await staff.open('/counter/registration');
    portal.clock.advance('PT16M');
    await staff.submit(person());
    expect(staff.page.url).toMatch(/^\/counter\/login\?next=/u);
    const next = new URL(staff.page.url, portal.baseUrl).searchParams.get('next') ?? '';
    const { token } = await portal.parts.database.transaction((tx) =>
      beginSession(
        tx,
        { face: 'counter', ownerId: desk.staffId, device: 'Windows の Edge' },
        portal.clock.now(),
      ),
    );
    sitDown(staff, portal.parts, { ...desk, token });
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
    const shown = pages.map((page) => numberOf(`${page.url} ${page.html}`));
    expect(shown[0]).toMatch(/^13010-/u);
    expect(new Set(shown).size).toBe(1);
    const [late] = others;
    expect((await late?.post(url, { 'form-token': token }))?.text).toContain(
      'さきほどの内容は、登録しました',
    );
    const { rows } = await portal.cloned.database.pool.query(
      "select answers::text from journey_drafts where journey = 'counter-registration'",
    );
    expect(JSON.stringify(rows)).not.toContain(`0901234${String(counted).padStart(4, '0')}`);
  });
});
