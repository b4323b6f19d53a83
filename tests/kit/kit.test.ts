import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from './portal.ts';
import { visitor } from './visitor.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

it('answers a path that nobody made with a page that shows a way on', async () => {
  const page = await visitor(portal.baseUrl).open('/no-such-page');
  expect(page.status).toBe(404);
  expect(page.heading).toBe('ページが見つかりません');
});
