import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDesk, sitDown } from '#kit/desk.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openTestPortal();
  portal.clock.set('2026-11-21T10:00');
});
afterAll(() => portal.close());

async function aPerson(): Promise<{ readonly who: Visitor; readonly number: string }> {
  const { number } = await aJobSeeker(portal.parts);
  const { id } = await anAccount(portal.parts, { jobSeekerNumber: number });
  const who = visitor(portal.baseUrl);
  await signIn(who, portal.parts, id);
  return { who, number };
}

it('tells its owner each look at the record: office, role, time and page, and no name [STAFF-1]', async () => {
  const { who, number } = await aPerson();
  const other = await aPerson();
  const desk = await aDesk(portal.parts);
  const staff = visitor(portal.baseUrl);
  sitDown(staff, portal.parts, desk);
  await staff.open(`/counter/job-seekers/${number}`);
  await staff.open(`/counter/job-seekers/${number}/consultations`);
  await who.open('/mypage/settings');
  expect(who.page.html).toContain('href="/mypage/record-access"');
  await who.open('/mypage/record-access');
  expect(who.page.text).toContain('求職登録の全体');
  expect(who.page.text).toContain('相談の記録');
  expect(who.page.text).toContain('2026年11月21日 10時00分');
  expect(who.page.text).not.toContain(desk.name);
  await other.who.open('/mypage/record-access');
  expect(other.who.page.text).toContain('職員があなたの登録を見たことは、まだありません。');
});

it('puts many looks on pages, the newest first [STAFF-1]', async () => {
  const { who, number } = await aPerson();
  const staff = visitor(portal.baseUrl);
  sitDown(staff, portal.parts, await aDesk(portal.parts));
  for (let count = 0; count < 31; count += 1) await staff.open(`/counter/job-seekers/${number}/validity`);
  await staff.open(`/counter/job-seekers/${number}/no-shows`);
  await who.open('/mypage/record-access');
  expect(who.page.text).toContain('面接不参加の報告');
  expect(who.page.text).toContain('1 / 2ページ');
  await who.open('/mypage/record-access?page=2');
  expect(who.page.text).toContain('求職登録の有効期限');
  expect(who.page.text).not.toContain('面接不参加の報告');
});
