import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, phoneWithoutScript } from '../kit/browser.ts';
import { openTestPortal, type TestPortal } from '../kit/portal.ts';

let portal: TestPortal;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  [portal, browser] = await Promise.all([openTestPortal(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

it('leads a person on from a page that does not exist', async () => {
  const person = await browser.person(portal.baseUrl, phoneWithoutScript);
  await person.open('/no-such-page');
  expect(await person.heading()).toBe('ページが見つかりません');
  await person.leave();
});
