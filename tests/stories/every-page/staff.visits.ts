import { addStaffMember, type Role } from '#features/staff/index.ts';
import { policy } from '#kernel/policy.ts';
import { aKeptPasskey } from '#kit/passkeys.ts';
import { codeOf } from '#kit/staff.ts';
import type { Visitor } from '#kit/visitor.ts';
import type { Ground } from './ground.ts';
import { type Look, leadsOn, look, opens, posts, says, type Visits } from './visits.ts';

type Fields = Readonly<Record<string, string>>;

const sees =
  (role: Role, path: string, fields?: Fields): Look =>
  async ({ desk }) =>
    look((await desk({ role })).browser, path, fields);

const administrator = (path: string, fields?: Fields): Look => sees('administrator', path, fields);

let counted = 0;

/** A new colleague, with the initial password typed. */
async function newColleague({ desk, parts, stranger }: Ground): Promise<{ id: string; browser: Visitor }> {
  await desk();
  counted += 1;
  const loginName = `colleague${counted}`;
  const facts = { name: '窓口 次郎', officeNumber: '13010', role: 'counter' };
  const added = await addStaffMember(parts, { loginName, ...facts });
  if (!added.ok) throw new Error(added.fault);
  const typed = { 'login-name': loginName, password: added.value.initialPassword };
  return { id: added.value.id, browser: await look(stranger(), '/counter/login', typed) };
}

const setUp =
  (fields?: Fields): Look =>
  async (ground) => {
    const { browser } = await newColleague(ground);
    if (fields !== undefined) await browser.submit(fields);
    return browser;
  };

const secretOn = (html: string): string => {
  const shown = [...html.matchAll(/<code>([^<]*)<\/code>/gu)].at(-1)?.[1] ?? '';
  return shown.replace(/\s/gu, '');
};

const firstPassword =
  (fields?: Fields): Look =>
  async (ground) => {
    const { browser } = await newColleague(ground);
    await browser.submit({ code: codeOf(secretOn(browser.page.html), ground.portal.clock) });
    if (fields !== undefined) await browser.submit(fields);
    return browser;
  };

const secondStep =
  (fields?: Fields): Look =>
  async ({ staff, stranger }) => {
    const member = await staff();
    const typed = { 'login-name': member.loginName, password: member.password };
    const browser = await look(stranger(), '/counter/login', typed);
    if (fields !== undefined) await browser.submit(fields);
    return browser;
  };

/** The second step of somebody who has an app and a passkey. */
const withPasskey =
  (path?: string): Look =>
  async ({ staff, stranger, parts }) => {
    const member = await staff();
    await aKeptPasskey(parts, { kind: 'staff', id: member.id });
    const typed = { 'login-name': member.loginName, password: member.password };
    const browser = await look(stranger(), '/counter/login', typed);
    if (path !== undefined) await browser.open(path);
    return browser;
  };

/** One passkey of one's own, or the page of all. */
const ownPasskey =
  (page?: string, fields?: Fields): Look =>
  async ({ desk, parts }) => {
    const { browser, desk: own } = await desk();
    const name = '窓口3番のパソコン'.repeat(4).slice(0, policy.passkey.longestName);
    const id = await aKeptPasskey(parts, { kind: 'staff', id: own.staffId }, name);
    return look(browser, `/counter/settings/passkeys${page ?? `/${id}`}`, fields);
  };

const aMember =
  (page: string, fields?: Fields, facts: { readonly name?: string } = {}): Look =>
  async ({ desk }) => {
    const member = await desk(facts);
    const { browser } = await desk({ role: 'administrator' });
    return look(browser, `/counter/staff/${member.desk.staffId}${page}`, fields);
  };

const oneself =
  (page: string): Look =>
  async ({ desk }) => {
    const { browser, desk: own } = await desk({ role: 'administrator' });
    return look(browser, `/counter/staff/${own.staffId}${page}`, {});
  };

const longestName = '職'.repeat(40);

const actionVisits = (action: string): Visits => ({
  [`staff.member.${action}`]: {
    normal: aMember(`/${action}`),
    longest: aMember(`/${action}`, undefined, { name: longestName }),
  },
  [`staff.member.${action}.submit`]: {
    'on oneself, or done': oneself(`/${action}`),
    'on a colleague': aMember(`/${action}`, {}),
  },
});

const newMember = {
  'login-name': 'hanako.suzuki',
  name: '鈴木 花子',
  'office-number': '13010',
  role: 'chief',
};

export const staffVisits: Visits = {
  'staff.login': {
    normal: opens('/counter/login'),
    'after the session ended': opens('/counter/login?notice=ended&next=/counter'),
    'after logging out': opens('/counter/login?notice=left'),
    'a sign-in that is over': opens('/counter/login?notice=over'),
  },
  'staff.login.submit': {
    error: posts('/counter/login', { 'login-name': '', password: '' }),
    'wrong password': posts('/counter/login', { 'login-name': 'W'.repeat(32), password: 'wrong' }),
  },
  'staff.code': {
    normal: secondStep(),
    'with a passkey besides': says('パスキーでログイン', withPasskey()),
    'with a passkey that was refused': says(
      'パスキーを確かめられませんでした',
      withPasskey('/counter/login/code?passkey=refused'),
    ),
  },
  'staff.code.submit': {
    error: secondStep({ code: '' }),
    'wrong code': secondStep({ code: '000000' }),
  },
  'staff.code-passkey.options': leadsOn('the script reads it, no person'),
  'staff.code-passkey.submit': leadsOn('「パスキーの確認」 with what was wrong [s-stf1]'),
  'staff.set-up-passkey.options': leadsOn('the script reads it, no person'),
  'staff.set-up-passkey.submit': leadsOn('the set-up with what was wrong [s-stf1]'),
  'staff.set-up': { normal: setUp() },
  'staff.set-up.submit': { error: setUp({ code: '' }) },
  'staff.new-password': { normal: firstPassword() },
  'staff.new-password.submit': {
    error: firstPassword({ 'new-password': 'short', 'new-password-again': 'other' }),
  },
  'staff.login.cancel': leadsOn('「やめる」 leads to the login screen'),
  'staff.logout': leadsOn('「ログアウト」 leads to the login screen, which says so'),
  'staff.session': leadsOn('answers the script that asks for more time [s-ses3]'),
  'staff.settings': {
    normal: sees('counter', '/counter/settings'),
    longest: async ({ desk }) => look((await desk({ name: longestName })).browser, '/counter/settings'),
    done: sees('counter', '/counter/settings?done=password'),
  },
  'staff.own-password': { normal: sees('counter', '/counter/settings/password') },
  'staff.own-password.submit': {
    error: sees('counter', '/counter/settings/password', { 'new-password': 'short' }),
    'wrong present password': sees('counter', '/counter/settings/password', {
      'present-password': 'wrong',
      'new-password': 'a much better password 2027',
      'new-password-again': 'a much better password 2027',
    }),
  },
  'staff.proof': { normal: sees('counter', '/counter/settings/proof') },
  'staff.proof.submit': {
    error: sees('counter', '/counter/settings/proof', { 'present-password': '' }),
    'wrong password': sees('counter', '/counter/settings/proof', { 'present-password': 'wrong' }),
  },
  'staff.own-authenticator': { normal: sees('counter', '/counter/settings/authenticator') },
  'staff.own-authenticator.submit': {
    error: sees('counter', '/counter/settings/authenticator', { code: '' }),
    'wrong code': sees('counter', '/counter/settings/authenticator', { code: '000000' }),
  },
  'staff.own-passkeys': {
    normal: sees('counter', '/counter/settings/passkeys'),
    longest: ownPasskey(''),
  },
  'staff.own-passkeys.options': leadsOn('the script reads it, no person'),
  'staff.own-passkeys.submit': {
    error: sees('counter', '/counter/settings/passkeys', { name: '', 'passkey-answer': '' }),
    'an answer that is none': sees('counter', '/counter/settings/passkeys', { 'passkey-answer': '{}' }),
  },
  'staff.own-passkey': { normal: ownPasskey() },
  'staff.own-passkey.submit': {
    error: ownPasskey(undefined, { name: '' }),
  },
  'staff.list': {
    normal: administrator('/counter/staff'),
    longest: async ({ desk }) => {
      await desk({ name: longestName });
      return look((await desk({ role: 'administrator' })).browser, '/counter/staff');
    },
    'somebody opened many records': async ({ desk, parts }) => {
      const reader = await desk({ name: longestName });
      await parts.database.pool.query(
        `insert into audit_trail (at, actor_kind, actor_id, actor_office, subject_kind, subject_id, action, result)
         select $1, 'staff', id, office_number, 'job-seeker', '13010-' || one, 'counter.open-record', 'done'
         from staff, generate_series(1, 61) one where name = $2`,
        [parts.clock.now().toString(), longestName],
      );
      await look(reader.browser, '/counter');
      return look((await desk({ role: 'administrator' })).browser, '/counter/staff');
    },
    'an office without staff': async ({ desk, emptyOffice }) => {
      const { browser } = await desk({ role: 'administrator' });
      return look(browser, `/counter/staff?office=${await emptyOffice()}`);
    },
  },
  'staff.addition': { normal: administrator('/counter/staff/new') },
  'staff.addition.submit': {
    error: administrator('/counter/staff/new', { 'login-name': '?', name: longestName.repeat(2), role: '' }),
    'the initial password': says('職員を追加しました', administrator('/counter/staff/new', newMember)),
  },
  'staff.member': {
    normal: aMember(''),
    longest: aMember('', undefined, { name: longestName }),
    done: aMember('?done=change'),
  },
  'staff.member.submit': { error: aMember('', { name: '', role: '' }) },
  ...actionVisits('unlock'),
  ...actionVisits('authenticator-reset'),
  ...actionVisits('password-renewal'),
  ...actionVisits('sign-out'),
  ...actionVisits('closing'),
};
