import { afterAll, beforeAll, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { aDesk, sitDown } from '#kit/desk.ts';
import { aJobSeeker } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { visitor } from '#kit/visitor.ts';
import { confirmationWork, validityWork } from './work-of-records.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openTestPortal();
  portal.clock.set('2026-11-21T10:00');
});
afterAll(() => portal.close());

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

it('lists who is to be met, the oldest first, and only of the own office [STAFF-1]', async () => {
  const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
  const younger = await aJobSeeker(portal.parts, { kind: 'online', registered_at: at('2026-11-20T01:00Z') });
  const older = await aJobSeeker(portal.parts, { kind: 'online', registered_at: at('2026-11-01T01:00Z') });
  await aJobSeeker(portal.parts, { kind: 'online', valid_through: day('2026-11-20') });
  await aJobSeeker(portal.parts, { kind: 'counter' });
  const now = portal.clock.now();
  const work = await confirmationWork(portal.parts.database.reading, '13010', now);
  expect(work.map(({ href }) => href)).toEqual(
    [older, younger].map(({ number }) => `/counter/job-seekers/${number}/confirmation`),
  );
  expect(await confirmationWork(portal.parts.database.reading, '14010', now)).toEqual([]);
});

it('lists registrations that end within seven days, the last of them included [STAFF-1] [REG-5]', async () => {
  const days = ['2026-11-20', '2026-11-28', '2026-11-21', '2026-11-29'];
  for (const valid of days) await aJobSeeker(portal.parts, { kind: 'counter', valid_through: day(valid) });
  const work = await validityWork(portal.parts.database.reading, '13010', portal.clock.now());
  expect(work.map(({ due }) => due?.toString())).toEqual(['2026-11-21', '2026-11-28']);
});

it('shows fifty of many, and says exactly how many wait [STAFF-1]', async () => {
  for (let count = 0; count < 55; count += 1) await aJobSeeker(portal.parts, { kind: 'online' });
  const staff = visitor(portal.baseUrl);
  sitDown(staff, portal.parts, await aDesk(portal.parts));
  await staff.open('/counter?kind=registration');
  expect(staff.page.text).toContain('オンライン登録者を確認する（57件）');
  expect(staff.page.text).toContain('ほかに7件が待っています。');
});
