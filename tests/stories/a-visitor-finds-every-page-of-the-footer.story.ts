import { afterAll, beforeAll, expect, it } from 'vitest';
import { footerPages } from '#features/help/index.ts';
import { openBrowser, type Person, phoneWithoutScript } from '../kit/browser.ts';
import { openTestPortal, type TestPortal } from '../kit/portal.ts';

let portal: TestPortal;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let visitor: Person;

beforeAll(async () => {
  [portal, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  visitor = await browser.person(portal.baseUrl, phoneWithoutScript);
});
afterAll(async () => {
  await visitor.leave();
  await browser.close();
  await portal.close();
});

const crumbs = (): Promise<readonly string[]> =>
  visitor.page.locator('.breadcrumbs a, .breadcrumbs li:last-child span:last-child').allInnerTexts();

it('finds all eight footer pages from the front page, each with its way back to トップ [TOP-6] [TOP-7]', async () => {
  for (const { label } of footerPages) {
    await visitor.open('/');
    await visitor.press(label);
    expect(await visitor.heading()).toBe(label);
    expect(await crumbs()).toEqual(['トップ', label]);
  }
});

it('comes from the front page to the guide with drawings, on a phone without script [TOP-1] [TOP-9]', async () => {
  await visitor.open('/');
  await visitor.press('図で見るマイページの開き方');
  expect(await crumbs()).toEqual([
    'トップ',
    '求職者マイページ利用者マニュアル',
    '図で見るマイページの開き方',
  ]);
  await visitor.reads('どちらの開き方ですか');
});

it('gets to the employer’s login by 「求人者マイページにログイン」 [TOP-5]', async () => {
  await visitor.open('/');
  await visitor.press('求人者マイページにログイン');
  await visitor.reads('求人者マイページログイン');
});
