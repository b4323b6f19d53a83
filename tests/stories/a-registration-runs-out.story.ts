import { afterAll, beforeAll, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** What any node does at its start and every hour. */
const startNodes = () => Promise.all([portal.addNode(), portal.addNode()]);

it('is warned of by mail in the morning, once over several nodes, then told of [ONLINE-6] [REG-5] [LEAVE-4]', async () => {
  const { parts, clock, mail } = portal;
  const { number } = await aJobSeeker(parts, { valid_through: day('2027-01-31') });
  const registered = await anAccount(parts, { jobSeekerNumber: number });
  clock.set('2027-01-10T12:00');
  const unfinished = await anAccount(parts);
  clock.set('2027-01-17T08:00');
  await startNodes();
  clock.set('2027-01-17T09:00');
  await startNodes();
  const warning = await mail.waitFor(registered.address, '有効期限のお知らせ');
  expect(warning.text).toContain('2027年01月31日（日）23時59分まで有効です。');
  expect(warning.html).toContain('2027年01月31日（日）23時59分まで有効です。');
  const other = await mail.waitFor(unfinished.address, '入力期限のお知らせ');
  expect(other.text).toContain('2027年01月24日（日）23時59分までに');
  clock.set('2027-02-01T09:00');
  await startNodes();
  await mail.waitFor(registered.address, '有効期限が過ぎました');
  const subjects = mail.mails.filter(({ to }) => to === registered.address).map(({ subject }) => subject);
  expect(subjects).toEqual([
    '【ハローワーク】求職登録の有効期限のお知らせ',
    '【ハローワーク】求職登録の有効期限が過ぎました',
  ]);
});
