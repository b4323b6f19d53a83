import { afterAll, beforeAll, expect, it } from 'vitest';
import { anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { logsIn } from '#kit/sign-in-steps.ts';
import { visitor } from '#kit/visitor.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

it('the fifth wrong password leads to the login, which says why [s-ses5]', async () => {
  const person = await anAccount(portal.parts);
  const who = visitor(portal.baseUrl);
  await logsIn(portal, who, person);
  portal.clock.advance('PT21M');
  const path = '/mypage/settings/proof';
  await who.open(path);
  for (let count = 1; count <= 4; count += 1) {
    const page = await who.submit({ 'present-password': 'wrong#1234' }, path);
    expect(page.text).toContain('続けて5回まちがえると、ログアウトします。');
  }
  const login = await who.submit({ 'present-password': 'wrong#1234' }, path);
  expect(login.heading).toBe('求職者マイページログイン');
  expect(login.text).toContain('パスワードを続けて5回まちがえたため、ログアウトしました');
  expect((await logsIn(portal, who, person, login.url)).url).toBe('/mypage/settings');
});
