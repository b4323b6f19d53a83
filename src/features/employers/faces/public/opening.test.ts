import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEmployer, anEstablishment, signInEmployer } from '#kit/employers.ts';
import { anAccount, goodPassword, newAddress } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const mailTo = async (address: string, words: RegExp): Promise<string> => {
  const mail = await portal.mail.waitFor(address, words);
  return words.exec(mail.text)?.[1] ?? '';
};

const login = async (browser: Visitor, address: string, password = goodPassword): Promise<void> => {
  await browser.open('/employer/login');
  await browser.submit({ address, password });
  await browser.submit({ 'one-time-password': await mailTo(address, /ワンタイムパスワード ： (\d{6})/u) });
};

describe('the employer’s entrance', () => {
  it('logs in with a one-time password, beside a job seeker’s account of the same address [LOGIN-2, EMP-1]', async () => {
    const address = newAddress();
    await anAccount(portal.parts, { address, password: 'yamanashi#2026' });
    const { name } = await anEmployer(portal.parts, { address });
    const browser = visitor(portal.baseUrl);
    await login(browser, address);
    expect(browser.page.url).toBe('/employer');
    expect(browser.page.text).toContain(name.replace('　', ' '));
  });
});
