import { trustDevice, updateAccount } from '#features/accounts/index.ts';
import { policy } from '#kernel/policy.ts';
import { aKeptPasskey } from '#kit/passkeys.ts';
import { goodPassword, newAddress } from '#kit/people.ts';
import { signIn } from '#kit/presence.ts';
import type { Visitor } from '#kit/visitor.ts';
import { type Ground, longestAddress, longestRecord } from './ground.ts';
import { type Look, leadsOn, look, opens, posts, says, type Visits } from './visits.ts';

type Fields = Readonly<Record<string, string>>;
type PersonFacts = Parameters<Ground['person']>[0];

/** What somebody who is logged in sees of a page, or gets who sends its form. */
const sees =
  (path: string, fields?: Fields, facts?: PersonFacts): Look =>
  async ({ person }) =>
    look((await person(facts)).browser, path, fields);

const longest = (letter: string): PersonFacts => ({
  address: `${letter.repeat(64)}@${'m'.repeat(32)}.jp`,
  record: longestRecord,
});

const settings = '/mypage/settings';
const wrongPassword = { 'present-password': 'wrong#1234' };

const afterTwentyMinutes =
  (fields?: Fields): Look =>
  async ({ person, portal }) => {
    const { browser } = await person();
    portal.clock.advance('PT21M');
    await browser.open(`${settings}/address`);
    if (fields !== undefined) await browser.submit(fields);
    return browser;
  };

const manyDevices: Look = async ({ person, parts }) => {
  const { browser, id } = await person();
  const { database, clock } = parts;
  for (const device of ['iPhone の Safari', 'とても長い名前の端末'.repeat(6), 'W'.repeat(80)]) {
    await trustDevice(database.reading, id, device, clock.now());
    await signIn(browser, parts, id);
  }
  return look(browser, `${settings}/security`);
};

const longestName = 'とても長い名前のスマートフォン'.repeat(4).slice(0, policy.passkey.longestName);

const manyPasskeys: Look = async ({ person, parts }) => {
  const { browser, id } = await person();
  for (const name of ['自分の iPhone', longestName, 'W'.repeat(policy.passkey.longestName)]) {
    await aKeptPasskey(parts, { kind: 'account', id }, name);
  }
  return look(browser, `${settings}/security/passkeys`);
};

const onePasskey =
  (fields?: Fields, name = '自分の iPhone'): Look =>
  async ({ person, parts }) => {
    const { browser, id } = await person();
    const passkey = await aKeptPasskey(parts, { kind: 'account', id }, name);
    return look(browser, `${settings}/security/passkeys/${passkey}`, fields);
  };

const toAddressKey =
  (address?: string): Look =>
  async ({ person }) => {
    const typed = address ?? newAddress();
    const fields = { address: typed, 'address-again': typed };
    return look((await person()).browser, `${settings}/address`, fields);
  };

async function withWrongKey(browser: Visitor): Promise<Visitor> {
  await browser.submit({ key: 'AAAAAAAAAA' });
  return browser;
}

/** Somebody who has to agree to a new version first. */
const mustAgree =
  (path: string, fields?: Fields): Look =>
  async ({ person }) =>
    look((await person({ agreedTo: 0 })).browser, path, fields);

async function someoneWhoLeft({ person, parts, stranger }: Ground): Promise<Visitor> {
  const { id, address, password } = await person();
  await updateAccount(parts.database.reading, id, { withdrawn_at: parts.clock.now() });
  return look(stranger(), '/reregistration', { address, password });
}

/** The key that staff had sent to a new address. */
const confirmation =
  (fields?: Fields): Look =>
  async ({ person, desk, stranger, portal, parts }) => {
    const { number, id } = await person();
    const { browser } = await desk();
    const address = newAddress();
    const typed = { address, again: address, document: 'driving-licence' };
    await look(browser, `/counter/job-seekers/${number}/address`, typed);
    const { rows } = await portal.cloned.database.pool.query<{ id: string }>(
      'select id from authentication_keys where account_id = $1',
      [id],
    );
    const reader = stranger();
    await reader.open(`/address-confirmation/${parts.secrets.linkToken(rows[0]?.id ?? '')}`);
    if (fields !== undefined) await reader.submit(fields);
    return reader;
  };

const leaving = {
  normal: sees(`${settings}/withdrawal`),
  longest: sees(`${settings}/withdrawal`, undefined, longest('v')),
  'without a record': sees(`${settings}/withdrawal`, undefined, { hasRecord: false }),
};

export const mypageVisits: Visits = {
  'account-settings.password': {
    normal: sees(`${settings}/password`),
    longest: sees(`${settings}/password`, undefined, longest('c')),
  },
  'account-settings.password.submit': {
    error: sees(`${settings}/password`, { 'new-password': 'abc', 'new-password-again': 'abd' }),
    'wrong present password': says(
      '今のパスワードが違います',
      sees(`${settings}/password`, {
        ...wrongPassword,
        'new-password': 'kaede#2027',
        'new-password-again': 'kaede#2027',
      }),
    ),
  },
  'account-settings.address': {
    normal: sees(`${settings}/address`),
    longest: sees(`${settings}/address`, undefined, longest('d')),
  },
  'account-settings.address.submit': {
    error: sees(`${settings}/address`, { address: `.${longestAddress}`, 'address-again': 'x' }),
    'sent too soon': async (ground) => {
      const browser = await toAddressKey('soon@example.jp')(ground);
      return look(browser, `${settings}/address`, {
        address: 'soon@example.jp',
        'address-again': 'soon@example.jp',
      });
    },
  },
  'account-settings.address-key': {
    normal: toAddressKey(),
    longest: toAddressKey(`${'e'.repeat(64)}@${'m'.repeat(32)}.jp`),
    'after the fifty minutes': async (ground) => {
      const { browser } = await ground.person();
      const address = newAddress();
      await look(browser, `${settings}/address`, { address, 'address-again': address });
      const key = browser.page.url;
      await ground.mailsAreOut();
      for (const _ of [1, 2, 3]) {
        ground.portal.clock.advance('PT18M');
        await browser.open(settings);
      }
      return look(browser, key);
    },
  },
  'account-settings.address-key.submit': {
    error: async (ground) => withWrongKey(await toAddressKey()(ground)),
  },
  'account-settings.proof': { normal: afterTwentyMinutes() },
  'account-settings.proof.submit': {
    error: afterTwentyMinutes({ 'present-password': '' }),
    'wrong password': afterTwentyMinutes(wrongPassword),
  },
  'account-settings.devices': { 'the old address': sees(`${settings}/devices`) },
  'account-settings.security': {
    normal: sees(`${settings}/security`),
    longest: manyDevices,
    done: says('終わらせました', sees(`${settings}/security?done=sessions`)),
  },
  'account-settings.security.submit': leadsOn('the same page again, with what was done [s-ses4]'),
  'account-settings.ways-in-offer.submit': leadsOn('home again, without the offer'),
  'account-settings.passkeys': {
    normal: sees(`${settings}/security/passkeys`),
    longest: manyPasskeys,
    done: says('パスキーを登録しました', sees(`${settings}/security/passkeys?done=added`)),
  },
  'account-settings.passkeys.options': leadsOn('the script reads it, no person'),
  'account-settings.passkeys.submit': {
    error: sees(`${settings}/security/passkeys`, { name: '', 'passkey-answer': '' }),
    'an answer that is none': says(
      '登録できませんでした',
      sees(`${settings}/security/passkeys`, { name: '自分のスマートフォン', 'passkey-answer': '{}' }),
    ),
  },
  'account-settings.passkey': { normal: onePasskey(), longest: onePasskey(undefined, longestName) },
  'account-settings.passkey.submit': { error: onePasskey({ name: '' }) },
  'account-settings.withdrawal': leaving,
  'account-settings.withdrawal.submit': {
    error: sees(`${settings}/withdrawal`, { 'present-password': '' }),
    'wrong password': sees(`${settings}/withdrawal`, wrongPassword),
  },
  'account-settings.withdrawal-instead-of-consent': { normal: mustAgree('/mypage/consent/withdrawal') },
  'account-settings.withdrawal-instead-of-consent.submit': {
    error: mustAgree('/mypage/consent/withdrawal', { 'present-password': '' }),
  },
  'account-settings.consent': { normal: mustAgree('/mypage/consent') },
  'account-settings.consent.submit': { error: mustAgree('/mypage/consent', {}) },
  'account-settings.consent-document': {
    normal: mustAgree('/mypage/consent/privacy-policy'),
    longest: mustAgree('/mypage/consent/terms-of-use'),
  },
  'account-settings.consent-document.submit': leadsOn('「閉じる」 leads back to the boxes [CODE-2]'),
  'account-settings.withdrawn': {
    normal: opens('/withdrawn?on=2026-11-02'),
    'without a day': opens('/withdrawn'),
  },
  'account-settings.reregistration': { normal: opens('/reregistration') },
  'account-settings.reregistration.submit': {
    error: posts('/reregistration', { address: '', password: '' }),
    'wrong password': posts('/reregistration', { address: longestAddress, password: 'wrong#1234' }),
    'of somebody who has not left': says('退会していません', async ({ person, stranger }) => {
      const { address } = await person();
      return look(stranger(), '/reregistration', { address, password: goodPassword });
    }),
  },
  'account-settings.return-key': { normal: someoneWhoLeft },
  'account-settings.return-key.submit': {
    error: async (ground) => withWrongKey(await someoneWhoLeft(ground)),
  },
  'account-settings.reregistered': { normal: opens('/reregistration/completed') },
  'account-settings.address-confirmation': { normal: confirmation() },
  'account-settings.address-confirmation.submit': { error: confirmation({ key: '' }) },
  'account-settings.address-confirmed': { normal: opens('/address-confirmation/completed') },
};
