import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDesk, sitDown } from '#kit/desk.ts';
import { aJobSeeker } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { visitor } from '#kit/visitor.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

it('tells a member of staff who guessed too often from when on it works again [s-stf2]', async () => {
  const desk = await aDesk(portal.parts, { officeNumber: '14010' });
  const staff = visitor(portal.baseUrl);
  sitDown(staff, portal.parts, desk);
  await portal.parts.database.pool.query(
    "insert into limit_events select 'openings-elsewhere-missed', $1, $2 from generate_series(1, 30)",
    [desk.staffId, portal.clock.now().toString()],
  );
  await staff.open('/counter/job-seekers/elsewhere');
  const { number } = await aJobSeeker(portal.parts);
  const asked = { number, 'birth-year': '1985', 'birth-month': '4', 'birth-day': '1' };
  const { text, status } = await staff.submit({ ...asked, reason: '引っ越しの相談' });
  expect(status).toBe(422);
  expect(text).toContain('見つからない組み合わせが1時間に30回ありました。');
  expect(text).toMatch(/\d\d時\d\d分になると、また使えます。/u);
});
