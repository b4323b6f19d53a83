import { afterAll, beforeAll, expect, it } from 'vitest';
import { anEmployer, signInEmployer } from '#kit/employers.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { visitor } from '#kit/visitor.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

it('shows an employer the own establishment, and leads a stranger to the employer’s login [EMP-1]', async () => {
  const { id } = await anEmployer(portal.parts);
  const browser = visitor(portal.baseUrl);
  await signInEmployer(browser, portal.parts, id);
  const page = await browser.open('/employer');
  expect(page.text).toContain('ひかり食品');
  const stranger = await fetch(`${portal.baseUrl}/employer`, { redirect: 'manual' });
  expect(stranger.headers.get('location')).toBe('/employer/login');
});

it('offers an employer the ways in without mail, until closed for good', async () => {
  const { id } = await anEmployer(portal.parts);
  const browser = visitor(portal.baseUrl);
  await signInEmployer(browser, portal.parts, id);
  const offer = 'メールが届かないときのために';
  expect((await browser.open('/employer')).text).toContain(offer);
  await browser.submit({}, '/employer/settings/security/offer');
  expect(browser.page.url).toBe('/employer');
  expect(browser.page.text).not.toContain(offer);
});
