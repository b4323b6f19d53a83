import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findJobSeeker } from '#features/job-seekers/index.ts';
import { Temporal } from '#kernel/time.ts';
import { aDesk, sitDown } from '#kit/desk.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;
let staff: Visitor;
let counted = 0;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.clock.set('2026-11-21T10:00');
  staff = await atADesk('13010');
});

async function atADesk(officeNumber: string): Promise<Visitor> {
  const browser = visitor(portal.baseUrl);
  sitDown(browser, portal.parts, await aDesk(portal.parts, { officeNumber }));
  return browser;
}

const record = (number: string, page = ''): string => `/counter/job-seekers/${number}${page}`;
const compared = (number: string, other: string): string => record(number, `/joining?with=${other}`);
const shown = (number: string): string =>
  number.replace(/-(\d+)$/u, (_all, serial: string) => `-${serial.padStart(8, '0')}`);

/** Two records with the telephone number of nobody else, the second online and typed in another way. */
async function aPair(second: Parameters<typeof aJobSeeker>[1] = {}) {
  counted += 1;
  const digits = `0901111${String(counted).padStart(4, '0')}`;
  const telephone = `${digits.slice(0, 3)}-${digits.slice(3, 7)}-${digits.slice(7)}`;
  const first = await aJobSeeker(portal.parts, { telephone });
  const other = await aJobSeeker(portal.parts, { kind: 'online', telephone: digits, ...second });
  return { first: first.number, second: other.number };
}

describe('the same person in two records [STAFF-1]', () => {
  it('is told to staff on the record and on the start page, each pair once', async () => {
    const { first, second } = await aPair();
    await staff.open(record(first));
    expect(staff.page.text).toContain('同じ人かもしれない記録があります');
    expect(staff.page.html).toContain(`href="${compared(first, second)}"`);
    await staff.open('/counter');
    const links = [...staff.page.html.matchAll(/joining\?with=(13010-\d+)/gu)].map(([, number]) => number);
    expect(links.filter((number) => number === second || number === first)).toHaveLength(1);
  });

  it('is told neither to the person nor of a record that neither counts any more', async () => {
    const lapsed = { valid_through: Temporal.PlainDate.from('2026-09-30') };
    const { first, second } = await aPair(lapsed);
    const { id } = await anAccount(portal.parts, { jobSeekerNumber: first });
    const person = visitor(portal.baseUrl);
    await signIn(person, portal.parts, id);
    for (const path of ['/mypage', '/mypage/settings', '/mypage/settings/registration']) {
      await person.open(path);
      expect(person.page.text).not.toContain(shown(second));
      expect(person.page.text).not.toContain('同じ人');
    }
    await staff.open(record(second));
    expect(staff.page.text).toContain('同じ人かもしれない記録があります');
    await portal.cloned.database.pool.query('update job_seekers set valid_through = $1 where number = $2', [
      '2026-09-30',
      first,
    ]);
    await staff.open(record(second));
    expect(staff.page.text).not.toContain('同じ人かもしれない記録があります');
  });

  it('of another office has to be opened with a reason before both are compared', async () => {
    await aDesk(portal.parts, { officeNumber: '14010' });
    const { first, second } = await aPair({ office_number: '14010' });
    await staff.open('/counter');
    expect(staff.page.html).toContain(`/counter/job-seekers/elsewhere?number=${second}`);
    await staff.open(compared(first, second));
    expect(staff.page.text).toContain('この番号の記録は開けません。');
    expect(staff.page.text).not.toContain('見くらべてください。');
    await staff.open(`/counter/job-seekers/elsewhere?number=${second}`);
    expect(staff.page.html).toContain(`value="${second}"`);
    const birth = { 'birth-year': '1985', 'birth-month': '4', 'birth-day': '1' };
    await staff.submit({ ...birth, reason: '同じ人の記録があるため' });
    expect(staff.page.url).toBe(record(second));
    await staff.open(compared(first, second));
    expect(staff.page.text).toContain('項目ごとに見くらべてください。');
  });

  it('is compared item by item, joined, found by the old number, and made two again', async () => {
    const { first, second } = await aPair({ answers: { 'nearest-station': '飯田橋駅', disability: 'yes' } });
    await staff.open(compared(first, second));
    expect(staff.page.html).toMatch(
      /最寄り駅[\s\S]{0,400}（入力なし）[\s\S]{0,300}飯田橋駅[\s\S]{0,300}違い/u,
    );
    expect(staff.page.text).toContain('入力あり（ここでは隠しています）');
    await staff.submit({ reason: '本人から聞いた' });
    expect(staff.page.text).toContain('残す求職番号を選んでください。');
    expect(staff.page.html).toContain('本人から聞いた');
    await staff.submit({ living: first, reason: '本人から聞いた' });
    expect(staff.page.url).toBe(`${record(first)}?done=joined`);
    expect(staff.page.text).toContain('この求職番号にまとめました。');
    expect(staff.page.text).not.toContain('同じ人かもしれない記録があります');

    await staff.open('/counter');
    await staff.submit({ number: second }, '/counter/job-seekers');
    expect(staff.page.url).toBe(`${record(first)}?asked=${second}`);
    expect(staff.page.text).toContain(`${shown(second)}は、この記録にまとめました`);
    await staff.open(record(second, '/code'));
    expect(staff.page.url).toBe(`${record(first)}?asked=${second}`);

    await staff.open(record(first, '/joining/undo'));
    await staff.submit({ joined: second, reason: '' });
    expect(staff.page.status).toBe(422);
    await staff.submit({ joined: second, reason: '別の人だった' });
    expect(staff.page.text).toContain('まとめた記録を、2つに戻しました。');
    await staff.open(record(second));
    expect(staff.page.url).toBe(record(second));
    expect((await findJobSeeker(portal.parts.database.reading, second))?.invalid_since).toBeNull();
  });

  it('says what to do first where both have an open My Page', async () => {
    const { first, second } = await aPair();
    for (const jobSeekerNumber of [first, second]) await anAccount(portal.parts, { jobSeekerNumber });
    await staff.open(compared(first, second));
    await staff.submit({ living: first, reason: '本人から聞いた' });
    expect(staff.page.status).toBe(422);
    expect(staff.page.text).toContain('先に、どちらか1つを退会してもらってください。');
  });

  it('leads staff of the joined record’s office to the one that lives on, with a reason', async () => {
    const far = await atADesk('14010');
    const { first, second } = await aPair({ office_number: '14010' });
    await staff.open('/counter/job-seekers/elsewhere');
    const birth = { 'birth-year': '1985', 'birth-month': '4', 'birth-day': '1' };
    await staff.submit({ number: second, ...birth, reason: '同じ人の記録があるため' });
    await staff.open(compared(first, second));
    await staff.submit({ living: first, reason: '本人から聞いた' });
    await far.open('/counter');
    await far.submit({ number: second }, '/counter/job-seekers');
    expect(far.page.url).toBe(`/counter/job-seekers/elsewhere?number=${first}`);
    await far.submit({ ...birth, reason: '本人が来所した' });
    expect(far.page.url).toBe(record(first));
    // At its own office the living record is found by the old number without more ado.
    const colleague = await atADesk('13010');
    await colleague.open('/counter');
    await colleague.submit({ number: second }, '/counter/job-seekers');
    expect(colleague.page.url).toBe(`${record(first)}?asked=${second}`);
  });

  it.each([
    ['12', '求職番号は、数字5けた、ハイフン、数字8けたまでです。'],
    ['13010-99999999', 'この番号の記録は開けません。'],
  ])('asks again for a number that is none: %s', async (typed, words) => {
    const { first } = await aPair();
    await staff.open(compared(first, typed));
    expect(staff.page.status).toBe(422);
    expect(staff.page.text).toContain(words);
    expect(staff.page.html).toContain(`value="${typed}"`);
    await staff.open(compared(first, first));
    expect(staff.page.text).toContain('今開いている人の番号です。');
  });
});
