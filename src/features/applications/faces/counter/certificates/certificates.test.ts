import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCertificate } from '#kit/certificates.ts';
import { aDesk, sitDown } from '#kit/desk.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { visitor } from '#kit/visitor.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openTestPortal();
  portal.clock.set('2026-11-21T10:00');
});
afterAll(() => portal.close());

it('shows what a paper certifies, by its code in any width, and says of another that there is none [STAFF-1]', async () => {
  const code = await aCertificate(portal.parts);
  const staff = visitor(portal.baseUrl);
  sitDown(staff, portal.parts, await aDesk(portal.parts));
  await staff.open('/counter/certificates');
  await staff.submit({ code: '' }, '/certificates');
  expect(staff.page.text).toContain('確認の番号を入れてください。');
  await staff.submit({ code: 'ABCD-EFGH-JKLM' }, '/certificates');
  expect(staff.page.text).toContain('この番号の証明はありません。');
  await staff.submit({ code: code.toLowerCase().replace(/(.{4})/gu, '$1－') }, '/certificates');
  expect(staff.page.text).toContain('この証明は、このシステムで作られました。');
  expect(staff.page.text).toContain('介護福祉士');
});
