import { afterAll, beforeAll, expect, it } from 'vitest';
import { updateAccount } from '#features/accounts/index.ts';
import { computer, openBrowser, phoneWithoutScript, type Person as Reader } from '../kit/browser.ts';
import { keyIn, linkIn, oneTimePasswordIn } from '../kit/mail-server.ts';
import { anAccount, aRegisteredPerson, type Person } from '../kit/people.ts';
import { openTestPortal, type TestPortal } from '../kit/portal.ts';
import { visitor } from '../kit/visitor.ts';

let portal: TestPortal;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  [portal, browser] = await Promise.all([openTestPortal(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

const newPassword = 'momiji:1234567';
const longest = `${'h'.repeat(64)}@${'example'.repeat(4)}.jp`;

async function givePassword(reader: Reader, { address, password }: Person): Promise<void> {
  await reader.type('ID(メールアドレス)', address);
  await reader.type('パスワード', password);
  await reader.press('ログイン');
}

async function somebodyGuesses(address: string, times: number): Promise<void> {
  const somebody = visitor(portal.baseUrl);
  for (let count = 1; count <= times; count += 1) {
    await somebody.post('/login', { address, password: 'wrong#1234' });
  }
}

async function giveOneTimePassword(reader: Reader, address: string): Promise<void> {
  const mail = await portal.mail.waitForNew(address, 'ワンタイムパスワード通知');
  await reader.type('ワンタイムパスワード', oneTimePasswordIn(mail));
}

it('logs in with a one-time password, and skips it the next time, on a phone without script [LOGIN-1, LOGIN-2, LOGIN-3, LOGIN-6]', async () => {
  const person = await aRegisteredPerson(portal.parts, { address: longest });
  const reader = await browser.person(portal.baseUrl, phoneWithoutScript);
  await reader.open('/login');
  await reader.press('ログイン');
  await reader.reads('入力エラーがあります（2か所）');
  await givePassword(reader, person);
  expect(await reader.heading()).toBe('ワンタイムパスワード');
  await reader.press('送信');
  await reader.reads('ワンタイムパスワードを入力してください。');
  await giveOneTimePassword(reader, person.address);
  await reader.choose('次回以降、同じ端末・ブラウザでログインする際にワンタイムパスワードを省略する');
  await reader.press('送信');
  expect(new URL(reader.page.url()).pathname).toBe('/mypage');
  await reader.page.getByRole('button', { name: 'メニュー' }).click();
  await reader.press('ログアウト');
  expect(await reader.heading()).toBe('ログアウトしました');
  await reader.page.goBack();
  expect(await reader.heading()).toBe('求職者マイページログイン');
  await givePassword(reader, person);
  expect(new URL(reader.page.url()).pathname).toBe('/mypage');
  await reader.leave();
});

it('is locked by the fifth wrong password and gets in with a new one, on a phone without script [LOGIN-4, RESET-1, RESET-2]', async () => {
  const person = await aRegisteredPerson(portal.parts);
  const reader = await browser.person(portal.baseUrl, phoneWithoutScript);
  await reader.open('/login');
  await somebodyGuesses(person.address, 3);
  await givePassword(reader, { ...person, password: 'wrong#1234' });
  await reader.reads('メールアドレスかパスワードが違います。');
  await givePassword(reader, { ...person, password: 'wrong#1234' });
  await reader.reads('約30分たってから');
  await reader.press('パスワードをお忘れの方');
  await reader.press('次へ進む');
  await reader.reads('メールアドレスを入力してください。');
  await reader.type('ID(メールアドレス)', person.address);
  await reader.press('次へ進む');
  await reader.press('完了');
  await reader.reads('入力エラーがあります（2か所）');
  const mail = await portal.mail.waitFor(person.address, 'パスワード再登録申込受付通知');
  await reader.open(linkIn(mail, '/password-reset/'));
  await reader.page.getByLabel('新しいパスワード', { exact: true }).fill(newPassword);
  await reader.page.getByLabel('新しいパスワード（確認用）').fill(newPassword);
  await reader.type('認証キー', keyIn(mail));
  await reader.press('完了');
  expect(await reader.heading()).toBe('パスワード再登録完了');
  await reader.press('ログイン画面へ進む');
  await givePassword(reader, { ...person, password: newPassword });
  await giveOneTimePassword(reader, person.address);
  await reader.press('送信');
  expect(new URL(reader.page.url()).pathname).toBe('/mypage');
  await reader.leave();
});

it('says that a change was not theirs, and reads what to do where nothing goes on [s-not1, LEAVE-5, RESET-2]', async () => {
  const person = await anAccount(portal.parts);
  const reader = await browser.person(portal.baseUrl, phoneWithoutScript);
  await somebodyGuesses(person.address, 5);
  const mail = await portal.mail.waitFor(person.address, 'ログイン停止のお知らせ');
  await reader.open(linkIn(mail, '/not-me/'));
  await reader.press('ログインをすべて終わらせる');
  await reader.reads('ログインをすべて終わらせました');
  await reader.open('/not-me/not-a-link');
  await reader.open('/password-reset/not-a-link');
  await reader.reads('最初からやり直してください。');
  const stopped = await anAccount(portal.parts);
  const { database } = portal.parts;
  await updateAccount(database.reading, stopped.id, { unavailable_since: portal.clock.now() });
  await reader.open('/login');
  await givePassword(reader, stopped);
  expect(await reader.heading()).toBe('マイページを利用できません');
  await reader.leave();
});

it('stays signed in with one press when the warning comes [s-ses3]', async () => {
  const person = await anAccount(portal.parts);
  const reader = await browser.person(portal.baseUrl, computer);
  await reader.page.clock.install({ time: portal.clock.now().epochMilliseconds });
  await reader.open('/login');
  await givePassword(reader, person);
  await giveOneTimePassword(reader, person.address);
  await reader.press('送信');
  await reader.reads('10時30分まで');
  portal.clock.advance('PT26M');
  await reader.page.clock.runFor('26:00');
  await reader.page.getByRole('dialog').getByRole('button', { name: '続ける' }).click();
  await reader.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await reader.reads('10時56分まで');
  portal.clock.advance('PT30M');
  await reader.page.clock.runFor('30:00');
  await reader.page.getByRole('dialog').getByRole('heading', { name: 'ログアウトしました' }).waitFor();
  await reader.leave();
});
