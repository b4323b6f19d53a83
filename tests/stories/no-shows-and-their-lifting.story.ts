import { afterAll, beforeAll, it, vi } from 'vitest';
import { aSeeker } from '#kit/applications.ts';
import { computer, type OpenBrowser, openBrowser, type Person, phoneWithoutScript } from '#kit/browser.ts';
import { aDesk, sitDown } from '#kit/desk.ts';
import { enter, tabTo, typeInto } from '#kit/keyboard.ts';
import { aNoShow } from '#kit/no-shows.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

vi.setConfig({ testTimeout: 240_000 });

let portal: TestPortal;
let browser: OpenBrowser;
let staff: Person;
let seeker: Person;
let number: string;
let accountId: string;

/** From now on this person is logged in as that visitor is. */
async function takeOver(person: Person, from: Visitor): Promise<void> {
  const cookies = [...from.cookies].map(([name, value]) => ({ name, value, url: portal.baseUrl }));
  await person.context.addCookies(cookies);
}

/** Sessions end in the hours between. */
async function logIn(): Promise<void> {
  const [one, other] = [visitor(portal.baseUrl), visitor(portal.baseUrl)];
  await signIn(one, portal.parts, accountId);
  sitDown(other, portal.parts, await aDesk(portal.parts));
  await Promise.all([takeOver(seeker, one), takeOver(staff, other)]);
}

beforeAll(async () => {
  [portal, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  portal.clock.set('2026-11-21T10:00');
  [staff, seeker] = await Promise.all([
    browser.person(portal.baseUrl, computer),
    browser.person(portal.baseUrl, phoneWithoutScript),
  ]);
  ({ number, accountId } = await aSeeker(portal.parts));
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

it('reads of a report and objects to it; nothing is counted until the counter decides [REFER-6]', async () => {
  const application = await aNoShow(portal.parts, number);
  for (let count = 2; count <= 4; count += 1) await aNoShow(portal.parts, number);
  portal.clock.advance('PT4H');
  await logIn();
  await seeker.open(`/mypage/applications/${application}`);
  await seeker.press('異議を申し立てる');
  await seeker.type('面接の日のこと', '面接の前の日に、電話で断りました。');
  await seeker.press('異議を申し立てる');
  await seeker.reads('異議を受け付けました');
  await aNoShow(portal.parts, number);
  portal.clock.advance('PT4H');
  await logIn();
  await seeker.open('/mypage/applications');
  await seeker.doesNotRead('オンライン自主応募は、今は使えません');
});

it('is restricted when an objection is not upheld, and reads why and what to do [REFER-6]', async () => {
  await staff.open('/counter');
  await staff.reads('面接不参加の異議を確かめる');
  await staff.open(`/counter/job-seekers/${number}/no-shows`);
  await staff.reads('面接の前の日に、電話で断りました。');
  // Of a group of choices only the first has its Tab; arrows take the others.
  await tabTo(staff, '報告を取り消す');
  await staff.page.keyboard.press('ArrowDown');
  await typeInto(staff, '理由', '求人者は電話を受けていなかった');
  await enter(staff, '結果を記録する');
  await staff.reads('異議を確かめた結果を記録しました。');
  await seeker.open('/mypage/applications');
  await seeker.reads('オンライン自主応募は、今は使えません');
  await seeker.reads('3か月の間に5件');
});

it('applies online again once the counter has lifted it, with a reason [REFER-6] [STAFF-1]', async () => {
  await typeInto(staff, '制限を解く理由', '面接の前に断ると約束した');
  await enter(staff, '制限を解く');
  await staff.reads('制限を解きました。');
  await seeker.open('/mypage/applications');
  await seeker.doesNotRead('オンライン自主応募は、今は使えません');
});
