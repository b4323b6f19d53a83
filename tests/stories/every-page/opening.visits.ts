import { findKeyRequestByLink } from '#features/accounts/index.ts';
import { anIssuedCode } from '#kit/account-creation-codes.ts';
import { agree, askEarlier, askOnline, askWithCode, readDocuments, usualBirthDate } from '#kit/openings.ts';
import { aJobSeeker, goodPassword, newAddress } from '#kit/people.ts';
import type { Visitor } from '#kit/visitor.ts';
import { type Ground, longestAddress } from './ground.ts';
import { type Look, leadsOn, look, opens, says, type Visits } from './visits.ts';

interface Opening {
  readonly name: string;
  readonly base: string;
  readonly purpose: 'online-opening' | 'code-opening' | 'earlier-opening' | 'employer-opening';
  /** To the screen that takes password and key. */
  readonly toKey: (ground: Ground, browser: Visitor, address?: string) => Promise<void>;
  /** Further steps, by what they show. */
  readonly steps: Readonly<Record<string, Look>>;
  readonly wrongSteps: Readonly<Record<string, Look>>;
}

const toKeyOf =
  ({ toKey }: Pick<Opening, 'toKey'>, address?: string): Look =>
  async (ground) => {
    const browser = ground.stranger();
    await toKey(ground, browser, address);
    return browser;
  };

/** Password and key, the right ones. */
const done =
  (opening: Opening): Look =>
  async (ground) => {
    const browser = await toKeyOf(opening)(ground);
    const link = browser.page.url.split('/').at(-1) ?? '';
    const asked = await findKeyRequestByLink(ground.parts.database.reading, link, opening.purpose);
    const key = ground.parts.secrets.authenticationKey(asked?.id ?? '');
    await browser.submit({ password: goodPassword, 'password-confirmation': goodPassword, key });
    return browser;
  };

const wrongPassword =
  (opening: Opening): Look =>
  async (ground) => {
    const browser = await toKeyOf(opening)(ground);
    await browser.submit({ password: 'abc', 'password-confirmation': 'abcd', key: '' });
    return browser;
  };

const expired =
  (opening: Opening): Look =>
  async (ground) => {
    const browser = await toKeyOf(opening)(ground);
    await ground.mailsAreOut();
    ground.portal.clock.advance('PT51M');
    return look(browser, browser.page.url);
  };

const document =
  (base: string, open: string): Look =>
  async ({ stranger }) =>
    look(stranger(), base, { open });

const visitsOf = (opening: Opening): Visits => {
  const { name, base } = opening;
  return {
    [name]: {
      normal: opens(base),
      'lost draft': says('最初から入力してください', opens(`${base}?lost=yes`)),
    },
    [`${name}.submit`]: { error: async ({ stranger }) => look(stranger(), base, {}) },
    [`${name}.step`]: {
      'documents read': says('読みました', async ({ stranger }) => {
        const browser = stranger();
        await readDocuments(browser, base);
        return browser;
      }),
      ...opening.steps,
    },
    [`${name}.step.submit`]: opening.wrongSteps,
    [`${name}.document`]: {
      normal: document(base, 'privacy-policy'),
      longest: document(base, 'terms-of-use'),
    },
    [`${name}.document.submit`]: leadsOn(
      '「閉じる」 leads back to the boxes, on the way to every other state',
    ),
    [`${name}.password`]: {
      normal: toKeyOf(opening),
      longest: toKeyOf(opening, longestAddress),
      'after the fifty minutes': says('50分が過ぎました', expired(opening)),
      'a link that nobody sent': says('最初からやり直す', opens(`${base}/password/not-a-link`)),
      done: says('ログイン', says('完了', done(opening))),
    },
    [`${name}.password.submit`]: { error: says('入力エラーがあります（3か所）', wrongPassword(opening)) },
  };
};

const onlineOf = (name: string, base: string, purpose: Opening['purpose']): Opening => ({
  name,
  base,
  purpose,
  async toKey(_ground, browser, address = newAddress()) {
    await askOnline(browser, address, base);
  },
  steps: {},
  wrongSteps: {
    error: async ({ stranger }) => {
      const browser = stranger();
      await readDocuments(browser, base);
      await browser.submit({ email: `.${longestAddress}`, 'email-confirmation': 'ab[cd@example.co.jp' });
      return browser;
    },
  },
});

const online = onlineOf('opening.online', '/opening/online', 'online-opening');
const employer = onlineOf('opening.employer', '/employer/opening', 'employer-opening');

const secondStep =
  (base: string, fields?: Readonly<Record<string, string>>): Look =>
  async ({ stranger }) => {
    const browser = stranger();
    await agree(browser, base);
    if (fields !== undefined) await browser.submit(fields);
    return browser;
  };

const wrongCode = {
  email: longestAddress,
  'email-confirmation': longestAddress,
  'job-seeker-number': '13010-99999999',
  ...usualBirthDate,
  'account-creation-code': 'ABCDEFGHJK',
};

const byCode: Opening = {
  name: 'opening.code',
  base: '/opening/code',
  purpose: 'code-opening',
  async toKey({ parts }, browser, address = newAddress()) {
    const { number } = await aJobSeeker(parts);
    const code = await anIssuedCode(parts, number);
    await askWithCode(browser, { number, code }, address);
  },
  steps: { normal: secondStep('/opening/code') },
  wrongSteps: {
    error: secondStep('/opening/code', {}),
    'number, birth date and code that do not fit': says(
      '組み合わせを確認できませんでした',
      secondStep('/opening/code', wrongCode),
    ),
  },
};

const earlier: Opening = {
  name: 'opening.earlier',
  base: '/opening/earlier',
  purpose: 'earlier-opening',
  async toKey({ parts }, browser, email = newAddress()) {
    await aJobSeeker(parts, { email, emailRegisteredAt: '2026-03-22T10:00' });
    await askEarlier(browser, email);
  },
  steps: { normal: secondStep('/opening/earlier') },
  wrongSteps: { error: secondStep('/opening/earlier', { email: 'a..b@example.jp', ...usualBirthDate }) },
};

export const openingVisits: Visits = {
  ...visitsOf(online),
  ...visitsOf(byCode),
  ...visitsOf(earlier),
  ...visitsOf(employer),
};
