import { findKeyRequestByLink, sendNotice, updateAccount } from '#features/accounts/index.ts';
import { anEmployer, signInEmployer } from '#kit/employers.ts';
import { aKeptPasskey } from '#kit/passkeys.ts';
import { accountOf, goodPassword, newAddress } from '#kit/people.ts';
import type { Visitor } from '#kit/visitor.ts';
import type { Ground } from './ground.ts';
import { type Look, leadsOn, look, opens, posts, says, type Visits } from './visits.ts';

type Fields = Readonly<Record<string, string>>;

const login = '/employer/login';
const reset = '/employer/password-reset';
const settings = '/employer/settings';

const afterPassword: Look = async ({ stranger, parts }) => {
  const { address } = await anEmployer(parts);
  return look(stranger(), login, { address, password: goodPassword });
};

async function toNewPassword({ stranger, parts }: Ground): Promise<Visitor> {
  const { address } = await anEmployer(parts);
  return look(stranger(), reset, { address });
}

const newPasswordDone: Look = async (ground) => {
  const browser = await toNewPassword(ground);
  const link = browser.page.url.split('/').at(-1) ?? '';
  const asked = await findKeyRequestByLink(ground.parts.database.reading, link, 'password-reset');
  const key = ground.parts.secrets.authenticationKey(asked?.id ?? '');
  const password = 'momiji:1234567';
  await browser.submit({ 'new-password': password, 'new-password-confirmation': password, key });
  return browser;
};

/** The link that a notice brings to an employer. */
async function notMeLink({ parts, portal }: Ground): Promise<string> {
  const { id } = await anEmployer(parts);
  const account = await accountOf(parts, id);
  await parts.database.transaction((tx) =>
    sendNotice(tx, parts, account, { event: 'locked' }, parts.clock.now()),
  );
  const sought = 'select id from not_me_links where account_id = $1';
  const { rows } = await portal.cloned.database.pool.query<{ id: string }>(sought, [id]);
  return `/employer/not-me/${parts.secrets.linkToken(rows[0]?.id ?? '')}`;
}

/** Somebody of an establishment, at a page of the settings. */
const at =
  (page: string, fields?: Fields): Look =>
  async ({ parts, stranger }) => {
    const { id } = await anEmployer(parts);
    const browser = stranger();
    await signInEmployer(browser, parts, id);
    return look(browser, page, fields);
  };

const atOwnPasskey =
  (fields?: Fields): Look =>
  async ({ parts, stranger }) => {
    const { id } = await anEmployer(parts);
    const browser = stranger();
    await signInEmployer(browser, parts, id);
    const passkey = await aKeptPasskey(parts, { kind: 'account', id }, '会社のパソコン');
    return look(browser, `${settings}/security/passkeys/${passkey}`, fields);
  };

const toAddressKey =
  (fields?: Fields): Look =>
  async (ground) => {
    const address = newAddress();
    const browser = await at(`${settings}/address`, { address, 'address-again': address })(ground);
    if (fields !== undefined) await browser.submit(fields);
    return browser;
  };

const afterTwentyMinutes =
  (fields?: Fields): Look =>
  async (ground) => {
    const browser = await at('/employer')(ground);
    ground.portal.clock.advance('PT21M');
    await browser.open(`${settings}/address`);
    if (fields !== undefined) await browser.submit(fields);
    return browser;
  };

/** Somebody who has agreed to nothing yet. */
const mustAgree =
  (page: string, fields?: Fields): Look =>
  async ({ parts, stranger, portal }) => {
    const { id } = await anEmployer(parts);
    await portal.cloned.database.pool.query('delete from consents where account_id = $1', [id]);
    const browser = stranger();
    await signInEmployer(browser, parts, id);
    return look(browser, page, fields);
  };

/** The employer's side of the screens that job seekers have too. */
export const employerEntranceVisits: Visits = {
  'sign-in.employer-login': {
    normal: opens(login),
    'after the session ended': says('ログインが終わっています', opens(`${login}?ended=replaced`)),
  },
  'sign-in.employer-login.submit': { error: posts(login, { address: '.ab@example.jp', password: '' }) },
  'sign-in.employer-login-unavailable': {
    normal: async ({ stranger, parts }) => {
      const { id, address } = await anEmployer(parts);
      const changes = { unavailable_since: parts.clock.now(), unavailable_reason: '見本' };
      await updateAccount(parts.database.reading, id, changes);
      return look(stranger(), login, { address, password: goodPassword });
    },
  },
  'sign-in.employer-passkey': { normal: opens(`${login}/passkey`) },
  'sign-in.employer-passkey.options': leadsOn('the script reads it, no person'),
  'sign-in.employer-passkey.submit': {
    error: says('このパスキーでは、ログインできませんでした', async ({ stranger }) =>
      look(stranger(), `${login}/passkey`, { 'passkey-answer': '{}' }),
    ),
  },
  'sign-in.employer-one-time-password': { normal: afterPassword },
  'sign-in.employer-one-time-password.submit': {
    error: async (ground) => {
      const browser = await afterPassword(ground);
      await browser.submit({ 'one-time-password': '' });
      return browser;
    },
  },
  'sign-in.employer-one-time-password.again': leadsOn('「もう一度送る」 shows the same screen again'),
  'sign-in.employer-one-time-password.cancel': leadsOn('「キャンセル」 leads to the login screen [LOGIN-2]'),
  'sign-in.employer-password-reset': { normal: opens(reset) },
  'sign-in.employer-password-reset.submit': { error: posts(reset, { address: 'あ@example.jp' }) },
  'sign-in.employer-new-password': {
    normal: toNewPassword,
    done: says('新しいパスワードを登録しました', newPasswordDone),
    'a link that nobody sent': opens(`${reset}/not-a-link`),
  },
  'sign-in.employer-new-password.submit': {
    error: async (ground) => {
      const browser = await toNewPassword(ground);
      await browser.submit({ 'new-password': 'abc', 'new-password-confirmation': 'abd', key: 'AAAAAAAAAA' });
      return browser;
    },
  },
  'sign-in.employer-not-me': {
    normal: async (ground) => look(ground.stranger(), await notMeLink(ground)),
    done: says('ログインをすべて終わらせました', async (ground) =>
      look(ground.stranger(), await notMeLink(ground), {}),
    ),
  },
  'sign-in.employer-not-me.submit': { error: posts('/employer/not-me/not-a-link', {}) },
  'sign-in.employer-logged-out': { normal: opens('/employer/logged-out') },
  'sign-in.employer-logout.submit': leadsOn('「ログアウト」 ends the session [LOGIN-6]'),
  'sign-in.employer-session.submit': leadsOn(
    '「続ける」 answers the script, or leads back to the page [s-ses3]',
  ),
  'account-settings.employer-password': { normal: at(`${settings}/password`) },
  'account-settings.employer-password.submit': { error: at(`${settings}/password`, {}) },
  'account-settings.employer-address': { normal: at(`${settings}/address`) },
  'account-settings.employer-address.submit': { error: at(`${settings}/address`, {}) },
  'account-settings.employer-address-key': { normal: toAddressKey() },
  'account-settings.employer-address-key.submit': { error: toAddressKey({ key: '' }) },
  'account-settings.employer-proof': { normal: afterTwentyMinutes() },
  'account-settings.employer-proof.submit': { error: afterTwentyMinutes({ 'present-password': '' }) },
  'account-settings.employer-devices': { 'the old address': at(`${settings}/devices`) },
  'account-settings.employer-security': { normal: at(`${settings}/security`) },
  'account-settings.employer-security.submit': leadsOn('the same page again, with what was done [s-ses4]'),
  'account-settings.employer-ways-in-offer.submit': leadsOn('home again, without the offer'),
  'account-settings.employer-passkeys': { normal: at(`${settings}/security/passkeys`) },
  'account-settings.employer-passkeys.options': leadsOn('the script reads it, no person'),
  'account-settings.employer-passkeys.submit': {
    error: at(`${settings}/security/passkeys`, { name: '', 'passkey-answer': '' }),
  },
  'account-settings.employer-passkey': { normal: atOwnPasskey() },
  'account-settings.employer-passkey.submit': { error: atOwnPasskey({ name: '' }) },
  'account-settings.employer-consent': { normal: mustAgree('/employer/consent') },
  'account-settings.employer-consent.submit': { error: mustAgree('/employer/consent', {}) },
  'account-settings.employer-consent-document': { normal: mustAgree('/employer/consent/terms-of-use') },
  'account-settings.employer-consent-document.submit': leadsOn('「閉じる」 leads back to the boxes [CODE-2]'),
};
