import type { Visit, Visitor } from './visitor.ts';

const boxes = { 'agree-privacy-policy': 'yes', 'agree-terms-of-use': 'yes' };

/** Of everybody whom `aJobSeeker` registers. */
export const usualBirthDate = {
  'birth-date-year': '1985',
  'birth-date-month': '4',
  'birth-date-day': '1',
} as const;

/** Opens and closes both documents, on the first screen of an opening. */
export async function readDocuments(browser: Visitor, base: string): Promise<void> {
  await browser.open(base);
  for (const open of ['privacy-policy', 'terms-of-use']) {
    await browser.submit({ open });
    await browser.submit({});
  }
}

/** To the second screen, for the openings that ask for consent first. */
export async function agree(browser: Visitor, base: string): Promise<Visit> {
  await readDocuments(browser, base);
  return browser.submit(boxes);
}

/** ONLINE-1, EMP-1: to the screen that takes the key. */
export async function askOnline(browser: Visitor, address: string, base = '/opening/online'): Promise<Visit> {
  await readDocuments(browser, base);
  return browser.submit({ email: address, 'email-confirmation': address, ...boxes });
}

/** CODE-3: to the screen that takes the key. */
export async function askWithCode(
  browser: Visitor,
  slip: { readonly number: string; readonly code: string },
  address: string,
): Promise<Visit> {
  await agree(browser, '/opening/code');
  const typed = { email: address, 'email-confirmation': address, 'job-seeker-number': slip.number };
  return browser.submit({ ...typed, ...usualBirthDate, 'account-creation-code': slip.code });
}

/** CODE-10: to the screen that takes the key. */
export async function askEarlier(browser: Visitor, email: string): Promise<Visit> {
  await agree(browser, '/opening/earlier');
  return browser.submit({ email, ...usualBirthDate });
}
