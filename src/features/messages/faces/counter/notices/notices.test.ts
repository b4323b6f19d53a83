import { afterAll, beforeAll, expect, it } from 'vitest';
import { listMatching } from '#features/job-seekers/index.ts';
import { aSeeker } from '#kit/applications.ts';
import { aDesk, sitDown } from '#kit/desk.ts';
import { aJobSeeker } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openTestPortal();
  portal.clock.set('2026-11-21T10:00');
});
afterAll(() => portal.close());

async function aSeat(): Promise<Visitor> {
  const browser = visitor(portal.baseUrl);
  sitDown(browser, portal.parts, await aDesk(portal.parts));
  return browser;
}

const page = '/counter/notices';

it('goes to all who match and to nobody else, once, with the exact number before [STAFF-1] [REFER-1]', async () => {
  const meant = await aSeeker(portal.parts, {
    answers: { 'wished-employment': 'part-time', 'wished-places': [{ place: { text: '', code: '13105' } }] },
  });
  const other = await aSeeker(portal.parts);
  await aJobSeeker(portal.parts, {
    answers: { 'wished-employment': 'part-time', 'wished-places': [{ place: { text: '', code: '13' } }] },
  });
  const staff = await aSeat();
  await staff.open(`${page}?employment=part-time&place=13`);
  expect(staff.page.text).toContain('条件に合う人：2人');
  await staff.submit({ title: '', text: '説明会があります。' }, page);
  expect(staff.page.text).toContain('件名を書いてください。');
  await staff.submit({ title: '会社説明会', text: '<b>来週</b>です。' }, page);
  expect(staff.page.text).toContain('2人（パート、東京都）');
  expect(staff.page.text).toContain('<b>来週</b>です。');
  await staff.submit({ act: 'send', text: '<b>来週</b>です。' }, page);
  expect(staff.page.text).toContain('1人に送りました。');
  expect(staff.page.text).toContain('1人は、マイページがないか閉じているため');
  expect(staff.page.text).toContain('会社説明会');
  const reads = async (accountId: string): Promise<string> => {
    const who = visitor(portal.baseUrl);
    await signIn(who, portal.parts, accountId);
    return (await who.open('/mypage/messages')).text;
  };
  expect(await reads(meant.accountId)).toContain('会社説明会');
  expect(await reads(other.accountId)).not.toContain('会社説明会');
});

it('sends nothing when others match than the check page said [STAFF-1]', async () => {
  await aSeeker(portal.parts, { answers: { 'wished-employment': 'seasonal' } });
  const staff = await aSeat();
  await staff.open(`${page}?employment=seasonal`);
  await staff.submit({ title: '冬の仕事', text: '募集が始まりました。' }, page);
  expect(staff.page.text).toContain('1人（季節）');
  await aSeeker(portal.parts, { answers: { 'wished-employment': 'seasonal' } });
  await staff.submit({ act: 'send' }, page);
  expect(staff.page.status).toBe(422);
  expect(staff.page.text).toContain('まだ送っていません。');
  expect(staff.page.text).toContain('2人（季節）');
  await staff.submit({ act: 'send' }, page);
  expect(staff.page.text).toContain('2人に送りました。');
});

it('reaches nobody of another office, and nobody whose registration is over [STAFF-1]', async () => {
  const matching = { officeNumber: '14010' } as const;
  expect(await listMatching(portal.parts.database.reading, matching, portal.clock.now())).toEqual([]);
  portal.clock.set('2027-06-01T10:00');
  const late = { officeNumber: '13010' } as const;
  expect(await listMatching(portal.parts.database.reading, late, portal.clock.now())).toEqual([]);
});
