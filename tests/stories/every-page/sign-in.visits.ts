import { findKeyRequestByLink, updateAccount } from '#features/accounts/index.ts';
import { anAccount, goodPassword } from '#kit/people.ts';
import type { Visitor } from '#kit/visitor.ts';
import { type Ground, longestAddress } from './ground.ts';
import { type Look, leadsOn, look, opens, posts, says, type Visits } from './visits.ts';

const wrongPassword = 'wrong#1234';

const afterPassword =
  (address?: string): Look =>
  async ({ stranger, parts }) => {
    const person = await anAccount(parts, address === undefined ? {} : { address });
    return look(stranger(), '/login', { address: person.address, password: goodPassword });
  };

const oneTimePassword =
  (fields: Readonly<Record<string, string>>, action?: string, times = 1): Look =>
  async (ground) => {
    const browser = await afterPassword()(ground);
    for (let count = 1; count <= times; count += 1) await browser.submit(fields, action);
    return browser;
  };

async function locked({ stranger, portal }: Ground, address: string): Promise<Visitor> {
  const browser = stranger();
  for (let count = 1; count <= 5; count += 1) {
    await look(browser, '/login', { address, password: wrongPassword });
  }
  portal.clock.advance('PT1M');
  return browser;
}

async function toNewPassword({ stranger, parts }: Ground, address?: string): Promise<Visitor> {
  const person = await anAccount(parts, address === undefined ? {} : { address });
  return look(stranger(), '/password-reset', { address: person.address });
}

async function newPasswordDone(ground: Ground): Promise<Visitor> {
  const browser = await toNewPassword(ground);
  const link = browser.page.url.split('/').at(-1) ?? '';
  const asked = await findKeyRequestByLink(ground.parts.database.reading, link, 'password-reset');
  const key = ground.parts.secrets.authenticationKey(asked?.id ?? '');
  const password = 'momiji:1234567';
  await browser.submit({ 'new-password': password, 'new-password-confirmation': password, key });
  return browser;
}

/** The link that a notice of a lock brings. */
async function notMeLink(ground: Ground): Promise<string> {
  const { address, id } = await anAccount(ground.parts);
  await locked(ground, address);
  const { rows } = await ground.portal.cloned.database.pool.query<{ id: string }>(
    'select id from not_me_links where account_id = $1',
    [id],
  );
  return `/not-me/${ground.parts.secrets.linkToken(rows[0]?.id ?? '')}`;
}

const refusedPasskey = (path: string): Look =>
  says('このパスキーでは、ログインできませんでした', async ({ stranger }) =>
    look(stranger(), path, { 'passkey-answer': '{}' }),
  );

export const signInVisits: Visits = {
  'sign-in.passkey': {
    normal: opens('/login/passkey'),
    'on the way': opens('/login/passkey?next=/mypage/jobs'),
  },
  'sign-in.passkey.options': leadsOn('the script reads it, no person'),
  'sign-in.passkey.submit': { error: refusedPasskey('/login/passkey') },

  'sign-in.login': {
    normal: opens('/login'),
    'after the session ended': says(
      '入力した内容は残っています',
      opens('/login?ended=idle&next=/mypage/settings?kept=1'),
    ),
    'after the session ended for another reason': says(
      'ログインが終わっています',
      opens('/login?ended=replaced'),
    ),
    'to begin again': says('はじめからログインしてください', opens('/login?again=1')),
  },
  'sign-in.login.submit': {
    error: posts('/login', { address: '.ab@example.jp', password: '' }),
    'wrong password': says(
      'メールアドレスかパスワードが違います',
      posts('/login', { address: longestAddress, password: wrongPassword }),
    ),
    locked: says('約30分たってから', (ground) => locked(ground, 'nobody@example.jp')),
  },
  'sign-in.login-unavailable': {
    normal: async ({ stranger, parts }) => {
      const { id, address } = await anAccount(parts);
      const changes = { unavailable_since: parts.clock.now(), unavailable_reason: '見本' };
      await updateAccount(parts.database.reading, id, changes);
      return look(stranger(), '/login', { address, password: goodPassword });
    },
  },
  'sign-in.one-time-password': {
    normal: afterPassword(),
    longest: afterPassword(`${'k'.repeat(64)}@${'n'.repeat(32)}.jp`),
    'sent again too soon': says('まだ送れません', oneTimePassword({}, '/again')),
    'sent again': says('もう一度送りました', async (ground) => {
      const browser = await afterPassword()(ground);
      ground.portal.clock.advance('PT61S');
      await browser.submit({}, '/again');
      return browser;
    }),
    'after the ten minutes': async (ground) => {
      const browser = await afterPassword()(ground);
      await ground.mailsAreOut();
      ground.portal.clock.advance('PT11M');
      return look(browser, '/login/one-time-password');
    },
  },
  'sign-in.one-time-password.submit': {
    error: oneTimePassword({ 'one-time-password': '' }),
    'wrong five times': says(
      '5回まちがえたため',
      oneTimePassword({ 'one-time-password': '000000', trust: 'yes' }, undefined, 5),
    ),
  },
  'sign-in.one-time-password.again': leadsOn('「もう一度送る」 shows the same screen again, seen above'),
  'sign-in.one-time-password.cancel': leadsOn('「キャンセル」 leads to the login screen [LOGIN-2]'),
  'sign-in.password-reset': { normal: opens('/password-reset') },
  'sign-in.password-reset.submit': {
    error: posts('/password-reset', { address: 'あ@example.jp' }),
    'a second mail too soon': says('さきほどメールを送りました', async (ground) => {
      await toNewPassword(ground, 'twice@example.jp');
      return look(ground.stranger(), '/password-reset', { address: 'twice@example.jp' });
    }),
  },
  'sign-in.new-password': {
    normal: (ground) => toNewPassword(ground),
    longest: (ground) => toNewPassword(ground, `${'r'.repeat(64)}@${'s'.repeat(32)}.jp`),
    'after the fifty minutes': says('50分が過ぎました', async (ground) => {
      const browser = await toNewPassword(ground);
      await ground.mailsAreOut();
      ground.portal.clock.advance('PT51M');
      return look(browser, browser.page.url);
    }),
    'a link that nobody sent': opens('/password-reset/not-a-link'),
    done: says('新しいパスワードを登録しました', newPasswordDone),
  },
  'sign-in.new-password.submit': {
    error: async (ground) => {
      const browser = await toNewPassword(ground);
      await browser.submit({ 'new-password': 'abc', 'new-password-confirmation': 'abd', key: 'AAAAAAAAAA' });
      return browser;
    },
  },
  'sign-in.not-me': {
    normal: async (ground) => look(ground.stranger(), await notMeLink(ground)),
    done: says('ログインをすべて終わらせました', async (ground) => {
      const link = await notMeLink(ground);
      return look(ground.stranger(), link, {});
    }),
    'a link that nobody sent': says('このリンクは使えません', opens('/not-me/not-a-link')),
  },
  'sign-in.not-me.submit': { error: posts('/not-me/not-a-link', {}) },
  'sign-in.logged-out': { normal: opens('/logged-out') },
  'sign-in.logout.submit': leadsOn('「ログアウト」 ends the session [LOGIN-6]'),
  'sign-in.session.submit': leadsOn('「続ける」 answers the script, or leads back to the page [s-ses3]'),
};
