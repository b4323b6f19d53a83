import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findAccountByAddress, updateAccount } from '#features/accounts/index.ts';
import { type BrowserKind, browserKinds, type Person } from '#kit/browser.ts';
import { keyIn } from '#kit/mail-server.ts';
import { aJobSeeker, newAddress } from '#kit/people.ts';
import {
  type Login,
  skipNextTime,
  thenTheyAreIn,
  whenTheyForgetThePassword,
  whenTheyGiveTheOneTimePassword,
  whenTheyGiveThePassword,
  whenTheyLogIn,
  whenTheyLogOut,
} from '#kit/steps/login.steps.ts';
import { whenTheyAskForAnAccountOnline, whenTheyRegisterAPassword } from '#kit/steps/opening.steps.ts';
import { openWorld, storyTime, type World } from '#kit/steps/world.ts';

vi.setConfig({ testTimeout: storyTime });

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const accountSubject = '【ハローワーク】アカウント仮登録完了通知';
const firstPassword = '@abcd1234';
const secondPassword = 'momiji:1234567';

async function opensAnAccount(kind: BrowserKind): Promise<{ person: Person; login: Login }> {
  world.portal.clock.set('2026-11-02T10:00');
  const login = { address: newAddress(), password: firstPassword };
  const person = await world.person(kind);
  await whenTheyAskForAnAccountOnline(person, login.address);
  expect(await person.heading()).toBe('パスワード登録');
  await person.reads('この画面を閉じないでください');
  await person.reads('10時50分まで');
  await whenTheyRegisterAPassword(world, person, { ...login, subject: accountSubject });
  expect(await person.heading()).toBe('求職者マイページアカウント登録完了');
  return { person, login };
}

/** The seven steps have a story of their own. */
async function hasRegisteredMeanwhile({ address }: Login): Promise<void> {
  const { parts } = world.portal;
  const { number } = await aJobSeeker(parts, { kind: 'online' });
  await parts.database.transaction(async (tx) => {
    const account = await findAccountByAddress(tx, { face: 'mypage', address_key: address });
    if (account === undefined) throw new Error(`${address} has no account`);
    await updateAccount(tx, account.id, { job_seeker_number: number });
  });
}

async function isLockedAndLetInAgain(person: Person, login: Login): Promise<void> {
  const { clock } = world.portal;
  const wrong = { ...login, password: 'wrong#1234' };
  await person.open('/login');
  for (let count = 1; count <= 4; count += 1) await whenTheyGiveThePassword(person, wrong);
  await person.reads('メールアドレスかパスワードが違います');
  await whenTheyGiveThePassword(person, wrong);
  await person.reads('ロックしました');
  await person.reads('約30分たってから');
  clock.advance('PT29M59S');
  await whenTheyGiveThePassword(person, login);
  await person.reads('ロックしました');
  clock.advance('PT1S');
  await whenTheyGiveThePassword(person, login);
  thenTheyAreIn(person);
}

async function leaves(person: Person, { password }: Login): Promise<void> {
  await person.open('/mypage/settings');
  await person.press('退会する');
  await person.type('今のパスワード', password);
  await person.press('退会する');
  expect(await person.heading()).toBe('退会しました');
  await person.open('/mypage');
  expect(await person.heading()).toBe('求職者マイページログイン');
}

async function comesBack(person: Person, { address, password }: Login): Promise<void> {
  await person.press('アカウントを再登録');
  await person.type('ID(メールアドレス)', address);
  await person.type('パスワード', password);
  await person.press('次へ進む');
  expect(await person.heading()).toBe('認証キー入力');
  await person.type('認証キー', keyIn(await world.portal.mail.waitFor(address, 'アカウント再登録')));
  await person.press('再登録する');
  expect(await person.heading()).toBe('アカウントの再登録が完了しました');
}

describe.each(browserKinds)('with $name, a person', (kind) => {
  it('opens an account online, logs in, skips the one-time password, is locked for thirty minutes [ONLINE-1] [ONLINE-2] [ONLINE-3] [ONLINE-4] [LOGIN-1] [LOGIN-2] [LOGIN-3] [LOGIN-4] [LOGIN-5] [LOGIN-6]', async () => {
    const { person, login } = await opensAnAccount(kind);
    await person.press('求職登録へ進む');
    await whenTheyGiveThePassword(person, login);
    await person.choose(skipNextTime);
    await whenTheyGiveTheOneTimePassword(world, person, login.address);
    expect(await person.heading()).toBe('求職登録');
    await person.reads('2026年11月16日（月）23時59分まで');
    await hasRegisteredMeanwhile(login);
    await person.open('/mypage');
    thenTheyAreIn(person);
    await person.reads('今回が初めてのログインです。');
    await whenTheyLogOut(person);
    await person.press('もう一度ログインする');
    await whenTheyGiveThePassword(person, login);
    thenTheyAreIn(person);
    await person.reads('前回のログイン日時: 2026年11月02日 10時00分');
    await whenTheyLogOut(person);
    await isLockedAndLetInAgain(person, login);
    await person.leave();
  });

  it('resets the password, leaves and comes back on the thirtieth day [RESET-1] [LEAVE-1] [LEAVE-2]', async () => {
    const { person, login: first } = await opensAnAccount(kind);
    const login = { ...first, password: secondPassword };
    await hasRegisteredMeanwhile(login);
    await person.press('求職登録へ進む');
    world.portal.clock.advance('PT61S');
    await whenTheyForgetThePassword(world, person, login);
    await person.press('ログイン画面へ進む');
    await whenTheyGiveThePassword(person, first);
    await person.reads('メールアドレスかパスワードが違います');
    await whenTheyLogIn(world, person, login);
    thenTheyAreIn(person);
    await leaves(person, login);
    world.portal.clock.set('2026-12-02T23:58');
    await comesBack(person, login);
    await whenTheyLogIn(world, person, login);
    thenTheyAreIn(person);
    await person.leave();
  });
});
