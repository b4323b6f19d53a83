import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { aSeeker } from '#kit/applications.ts';
import { computer, type OpenBrowser, openBrowser, type Person, phoneWithoutScript } from '#kit/browser.ts';
import { aDesk, sitDown } from '#kit/desk.ts';
import { enter, tick, typeInto } from '#kit/keyboard.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

vi.setConfig({ testTimeout: 240_000 });

let portal: TestPortal;
let browser: OpenBrowser;
let staff: Person;
let seeker: Person;
let number: string;
let address: string;

/** From now on this person is logged in as that visitor is. */
async function takeOver(person: Person, from: Visitor): Promise<void> {
  const cookies = [...from.cookies].map(([name, value]) => ({ name, value, url: portal.baseUrl }));
  await person.context.addCookies(cookies);
}

beforeAll(async () => {
  [portal, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  portal.clock.set('2026-11-21T10:00');
  [staff, seeker] = await Promise.all([
    browser.person(portal.baseUrl, computer),
    browser.person(portal.baseUrl, phoneWithoutScript),
  ]);
  const person = await aSeeker(portal.parts);
  ({ number, address } = person);
  const [one, other] = [visitor(portal.baseUrl), visitor(portal.baseUrl)];
  await signIn(one, portal.parts, person.accountId);
  sitDown(other, portal.parts, await aDesk(portal.parts));
  await Promise.all([takeOver(seeker, one), takeOver(staff, other)]);
  await aVacancy(portal.parts, { facts: { title: '駅から近い介護' } });
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

it('writes down what was talked about, by keyboard alone [STAFF-1]', async () => {
  await staff.open(`/counter/job-seekers/${number}`);
  await enter(staff, '相談の記録');
  await tick(staff, '職業相談');
  await typeInto(staff, '相談の内容', '駅から近い職場を希望。日勤だけ。');
  await enter(staff, '記録する');
  await staff.reads('相談の記録を書きました。');
});

it('recommends a vacancy that meets the wishes, for オンラインハローワーク紹介, by keyboard alone [REFER-1]', async () => {
  await enter(staff, '求職者の記録へ戻る');
  await enter(staff, '求人のおすすめ');
  await staff.reads('登録した希望の条件でさがしました。');
  await staff.reads('希望に合うところ');
  await tick(staff, '駅から近い介護をおすすめする');
  await enter(staff, '選んだ求人を確かめる');
  await tick(staff, 'オンラインハローワーク紹介対象求人にする');
  await typeInto(staff, '本人へのことば', '駅から歩いて8分です。');
  await enter(staff, '1件を送る');
  await staff.reads('おすすめの求人を送りました。');
  await portal.mail.waitFor(address, 'おすすめの求人');
});

it('applies to it on a small phone and has the letter at once [REFER-2]', async () => {
  await seeker.open('/mypage/recommendations');
  await seeker.press('駅から近い介護');
  await seeker.reads('駅から歩いて8分です。');
  await seeker.press('応募する');
  await seeker.press('送る内容を書く');
  await seeker.press('送る内容を確かめる');
  await seeker.press('応募して紹介状を受け取る');
  await seeker.reads('応募しました');
  await seeker.reads('紹介状ができました。');
});

it('shows the counter the application and its letter [REFER-2] [STAFF-1]', async () => {
  await enter(staff, '求職者の記録へ戻る');
  await enter(staff, '応募と紹介');
  await staff.reads('駅から近い介護');
  await enter(staff, '紹介状を見る');
  expect(await staff.words()).toContain('紹介状');
});
