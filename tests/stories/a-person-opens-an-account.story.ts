import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIssuedCode } from '../kit/account-creation-codes.ts';
import {
  browserKinds,
  type OpenBrowser,
  openBrowser,
  type Person,
  phoneWithoutScript,
} from '../kit/browser.ts';
import { keyIn } from '../kit/mail-server.ts';
import { aJobSeeker, newAddress } from '../kit/people.ts';
import { openTestPortal, type TestPortal } from '../kit/portal.ts';

const password = '@abcd1234';

let portal: TestPortal;
let browser: OpenBrowser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([openTestPortal(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

async function readsAndAgrees(person: Person): Promise<void> {
  for (const document of ['プライバシーポリシー', '利用規約']) {
    await person.press(document);
    expect(await person.heading()).toBe(document);
    await person.press('閉じる');
    await person.choose(`「${document}」に同意します。`);
  }
}

async function typesAddress(person: Person, address: string): Promise<void> {
  await person.type('メールアドレス', address);
  await person.type('メールアドレス（確認用）', address);
}

async function typesBirthDate(person: Person): Promise<void> {
  await person.type('年', '1985');
  await person.type('月', '4');
  await person.type('日', '1');
}

async function registersPassword(person: Person, address: string, subject: string): Promise<void> {
  const key = keyIn(await portal.mail.waitFor(address, subject));
  await person.press('完了');
  await person.reads('入力エラーがあります（2か所）');
  await person.type('登録するパスワード', password);
  await person.type('登録するパスワード（確認用）', password);
  await person.type('認証キー', key);
  await person.press('完了');
}

describe.each(browserKinds)('on $name', (kind) => {
  it('a person opens an account online [ONLINE-1] [ONLINE-3] [PW-4]', async () => {
    const address = newAddress();
    const person = await browser.person(portal.baseUrl, kind);
    await person.open('/opening/online');
    await person.press('次へ進む');
    await person.reads('入力エラーがあります（4か所）');
    await typesAddress(person, address);
    await readsAndAgrees(person);
    expect(await person.field('メールアドレス').inputValue()).toBe(address);
    await person.press('次へ進む');
    expect(await person.heading()).toBe('パスワード登録');
    await registersPassword(person, address, 'アカウント仮登録完了通知');
    expect(await person.heading()).toBe('求職者マイページアカウント登録完了');
    await person.leave();
  });

  it('a person opens My Page with a code [CODE-2] [CODE-3] [CODE-8] [TOP-3] [TOP-7]', async () => {
    const address = newAddress();
    const seeker = await aJobSeeker(portal.parts);
    const code = await anIssuedCode(portal.parts, seeker.number);
    const person = await browser.person(portal.baseUrl, kind);
    await person.open('/');
    await person.press('アカウント作成コードをハローワークで発行済みの求職者');
    expect(await person.heading()).toBe('求職者マイページ利用規約確認');
    await person.reads('トップ ＞ マイページ開設');
    await readsAndAgrees(person);
    await person.press('次へ進む');
    await typesAddress(person, address);
    await person.type('求職番号', seeker.number.replace('-', ''));
    await typesBirthDate(person);
    await person.type('アカウント作成コード', 'ZZZZZZZZZZ');
    await person.press('次へ進む');
    await person.reads('次のことを確かめてください');
    await person.type('アカウント作成コード', `${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`);
    await person.press('次へ進む');
    expect(await person.heading()).toBe('パスワード登録');
    await registersPassword(person, address, 'パスワード登録申込受付通知');
    expect(await person.heading()).toBe('パスワード登録完了');
    await person.press('ログイン画面へ進む');
    expect(await person.heading()).toBe('求職者マイページログイン');
    await person.leave();
  });
});

it('a person whom the counter registered long ago opens My Page with the address [CODE-10]', async () => {
  const email = `${'h'.repeat(64)}@${'example'.repeat(4)}.jp`;
  await aJobSeeker(portal.parts, { email, emailRegisteredAt: '2026-03-01T10:00' });
  const person = await browser.person(portal.baseUrl, phoneWithoutScript);
  await person.open('/opening/earlier');
  await readsAndAgrees(person);
  await person.press('次へ進む');
  await person.press('次へ進む');
  await person.reads('入力エラーがあります（2か所）');
  await person.type('メールアドレス', email);
  await typesBirthDate(person);
  await person.press('次へ進む');
  await registersPassword(person, email, 'パスワード登録申込受付通知');
  expect(await person.heading()).toBe('パスワード登録完了');
  await person.leave();
});

it('a person with two tabs is told what the other one saved, and keeps what was typed in both', async () => {
  const person = await browser.person(portal.baseUrl, phoneWithoutScript);
  await person.open('/opening/online');
  await typesAddress(person, 'first@example.jp');
  await person.press('利用規約');
  await person.press('閉じる');
  const step = new URL(person.page.url()).pathname;
  const otherTab = await person.context.newPage();
  await otherTab.goto(`${portal.baseUrl}${step}`);
  await typesAddress(person, 'second@example.jp');
  await person.press('次へ進む');
  await otherTab.getByLabel('メールアドレス', { exact: false }).first().fill('third@example.jp');
  await otherTab.getByRole('button', { name: '次へ進む' }).click();
  const told = (await otherTab.locator('main').innerText()).replace(/\s+/gu, ' ');
  expect(told).toContain('別の画面で、先に保存した内容があります');
  expect(told).toContain('second@example.jp');
  expect(await otherTab.getByLabel('メールアドレス', { exact: false }).first().inputValue()).toBe(
    'third@example.jp',
  );
  await person.page.goto(`${portal.baseUrl}${step}`);
  await person.leave();
});

it('a person who comes back to a forgotten draft, or to a spent key, reads what to do [PW-5]', async () => {
  const person = await browser.person(portal.baseUrl, phoneWithoutScript);
  await person.open('/opening/online/0f8fad5b-d9cb-469f-a165-70867728950e/account');
  await person.reads('最初から入力してください');
  await person.open('/opening/code/password/no-such-link');
  await person.reads('この画面からは登録できません');
  await person.press('最初からやり直す');
  expect(await person.heading()).toBe('求職者マイページ利用規約確認');
  await person.leave();
});
