import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findJobSeeker } from '#features/job-seekers/index.ts';
import { Temporal } from '#kernel/time.ts';
import { aDesk, type StaffedDesk, sitDown } from '#kit/desk.ts';
import { aJobSeeker } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;
let desk: StaffedDesk;
let staff: Visitor;
let number: string;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.clock.set('2026-11-21T10:00');
  desk = await aDesk(portal.parts);
  staff = visitor(portal.baseUrl);
  sitDown(staff, portal.parts, desk);
  ({ number } = await aJobSeeker(portal.parts));
});

const page = (of = number): string => `/counter/job-seekers/${of}/consultations`;
const write = async (words: string): Promise<void> => {
  await staff.open(page());
  await staff.submit({ kind: 'advice', words }, '/consultations');
};

describe('what is written about a talk at the counter [STAFF-1]', () => {
  it('stands there with day, kind, office and who wrote it, exactly as typed', async () => {
    await write('<b>夜勤</b>はできない。\n来週もう一度来る。');
    expect(staff.page.url).toBe(`${page()}?done=written`);
    expect(staff.page.text).toContain('これまでの相談（1件）');
    expect(staff.page.text).toContain('2026年11月21日 10時00分 職業相談');
    expect(staff.page.text).toContain('<b>夜勤</b>はできない。');
    expect(staff.page.html).toContain(desk.name);
  });

  it('asks for what is missing and keeps what was typed', async () => {
    await staff.open(page());
    await staff.submit({ words: '求人票の見方を話した' }, '/consultations');
    expect(staff.page.status).toBe(422);
    expect(staff.page.text).toContain('相談の種類を選んでください。');
    expect(staff.page.text).toContain('求人票の見方を話した');
    await staff.submit({ kind: 'advice', words: ' ' }, '/consultations');
    expect(staff.page.text).toContain('相談の内容を書いてください。');
    await staff.submit({ kind: 'advice', words: '長'.repeat(4001) }, '/consultations');
    expect(staff.page.text).toContain('4000文字までにしてください。');
  });

  it('is corrected beside what was there before, and only by the office that wrote it', async () => {
    await write('はじめの内容');
    const link = /href="([^"]*correct=[^"]+)"/u.exec(staff.page.html)?.[1] ?? '';
    await staff.open(link);
    await staff.submit({ words: '直した内容' }, '/consultations');
    expect(staff.page.text).toContain('直した内容');
    expect(staff.page.text).toContain('はじめの内容');
    const elsewhere = await aDesk(portal.parts, { officeNumber: '14010' });
    const other = visitor(portal.baseUrl);
    sitDown(other, portal.parts, elsewhere);
    await other.open(page());
    expect(other.page.status).toBe(404);
  });

  it('is not overwritten by a colleague who saw an older version', async () => {
    await write('はじめの内容');
    const link = /href="([^"]*correct=[^"]+)"/u.exec(staff.page.html)?.[1] ?? '';
    const colleague = visitor(portal.baseUrl);
    sitDown(colleague, portal.parts, await aDesk(portal.parts));
    await staff.open(link);
    await colleague.open(link);
    await colleague.submit({ words: '先に直した' }, '/consultations');
    await staff.submit({ words: 'あとから直した' }, '/consultations');
    expect(staff.page.text).toContain('ほかの職員が先に直しました。');
    expect(staff.page.text).toContain('あとから直した');
    await staff.open(page());
    expect(staff.page.text).not.toContain('あとから直した');
  });

  it('lets a registration run on that is in its last month [REG-5]', async () => {
    portal.clock.set('2026-12-10T10:00');
    const before = await findJobSeeker(portal.parts.database.reading, number);
    expect(before?.valid_through.toString()).toBe('2026-12-31');
    staff = visitor(portal.baseUrl);
    sitDown(staff, portal.parts, await aDesk(portal.parts));
    await write('相談した');
    const after = await findJobSeeker(portal.parts.database.reading, number);
    expect(after?.valid_through).toEqual(Temporal.PlainDate.from('2027-01-31'));
  });
});
