import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { computer, type OpenBrowser, openBrowser, type Person, phoneWithoutScript } from '../kit/browser.ts';
import { aDesk } from '../kit/desk.ts';
import { keyIn, linkIn, oneTimePasswordIn } from '../kit/mail-server.ts';
import { openTestPortal, type TestPortal } from '../kit/portal.ts';
import { whenTheyReadAndAgree, whenTheyTypeTheirAddress } from '../kit/steps/opening.steps.ts';

vi.setConfig({ testTimeout: 240_000 });

const address = 'saiyo@hikari.example.jp';
const second = 'keiri@hikari.example.jp';
const password = 'hikari#2026';

let portal: TestPortal;
let browser: OpenBrowser;
let employer: Person;
let colleague: Person;
let staff: Person;

beforeAll(async () => {
  [portal, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  const desk = await aDesk(portal.parts);
  [employer, colleague, staff] = await Promise.all([
    browser.person(portal.baseUrl, phoneWithoutScript),
    browser.person(portal.baseUrl, phoneWithoutScript),
    browser.person(portal.baseUrl, computer),
  ]);
  const name = portal.parts.cookies.nameOf('counter');
  await staff.context.addCookies([{ name, value: desk.token, url: portal.baseUrl }]);
});
afterAll(async () => {
  await Promise.all([employer.leave(), colleague.leave(), staff.leave()]);
  await browser.close();
  await portal.close();
});

/** The screen that takes a mailed key and a new password. */
async function setPassword(person: Person, to: string, subject: string): Promise<void> {
  const mail = await portal.mail.waitFor(to, subject);
  await person.type('登録するパスワード', password);
  await person.type('登録するパスワード（確認用）', password);
  await person.type('認証キー', keyIn(mail));
  await person.press('完了');
}

async function logIn(person: Person, as: string): Promise<void> {
  await person.type('ID(メールアドレス)', as);
  await person.type('パスワード', password);
  await person.press('ログイン');
  const mail = await portal.mail.waitForNew(as, 'ワンタイムパスワード通知');
  await person.type('ワンタイムパスワード', oneTimePasswordIn(mail));
  await person.press('送信');
}

it('comes from the front page by real mails to an account of its own [TOP-5] [EMP-1] [MAIL-5]', async () => {
  await employer.open('/');
  await employer.press('求人者マイページにログイン');
  expect(await employer.heading()).toBe('求人者マイページログイン');
  await employer.press('求人者マイページを開設してください');
  await whenTheyTypeTheirAddress(employer, address);
  await whenTheyReadAndAgree(employer);
  await employer.press('次へ進む');
  await setPassword(employer, address, 'アカウント仮登録完了通知');
  await employer.press('ログインして事業所を登録する');
  await logIn(employer, address);
  expect(await employer.heading()).toBe('事業所の登録');
});

it('registers the establishment; a wrong 法人番号 is told before anything is kept [EMP-1]', async () => {
  await employer.press('登録を始める');
  await employer.choose('法人');
  await employer.page.locator('#corporate-number').fill('7000012050003');
  await employer.page.locator('#name').fill('株式会社ひかり食品');
  await employer.page.locator('#kana').fill('カブシキガイシャヒカリショクヒン');
  await employer.page.locator('#address-postal').fill('1120004');
  await employer.page.locator('#address').fill('東京都文京区後楽1-2-3');
  await employer.page.locator('#telephone').fill('03-1234-5678');
  await employer.press('次へ進む');
  await employer.reads('「法人番号」の数字のどれかが違います');
  await employer.page.locator('#corporate-number').fill('7000012050002');
  await employer.press('次へ進む');
  await employer.page.locator('#business').fill('惣菜の製造と販売');
  await employer.page.locator('#people-in-all').fill('45');
  await employer.page.locator('#people-here').fill('45');
  await employer.page.locator('#representative').fill('光　一郎');
  await employer.press('次へ進む');
  await employer.choose('加入していない');
  await employer.press('次へ進む');
  await employer.type('担当者の名前', '採用　花子');
  await employer.press('次へ進む');
  expect(await employer.heading()).toBe('入力内容の確認');
  await employer.press('登録する');
  await employer.reads('事業所を仮登録しました');
  await employer.reads('ハローワークが、事業所の登録を確かめています');
});

it('is confirmed at the counter, and reads it in a mail and at home [EMP-1] [STAFF-1]', async () => {
  await staff.open('/counter/establishments');
  await staff.press('株式会社ひかり食品');
  await staff.press('仮登録を確認する');
  await staff.choose('登録する');
  await staff.press('決める');
  await staff.reads('登録しました');
  await portal.mail.waitFor(address, '事業所の登録完了のお知らせ');
  await employer.open('/employer');
  await employer.reads('登録済み');
  await employer.doesNotRead('確かめています');
});

it('invites a second user, who is out at once when removed [EMP-1]', async () => {
  await employer.open('/employer/users');
  await employer.press('担当者を招待する');
  await employer.type('担当者の名前', '経理　次郎');
  await employer.type('担当者のメールアドレス', second);
  await employer.press('招待のメールを送る');
  await employer.reads('招待のメールを送りました');
  await colleague.open(linkIn(await portal.mail.waitFor(second, '招待'), '/employer/invitation/'));
  await colleague.press('認証キーを送る');
  await setPassword(colleague, second, 'パスワード登録申込受付通知');
  await colleague.press('ログイン画面へ進む');
  await logIn(colleague, second);
  expect(await colleague.heading()).toBe('規約への同意');
  await employer.open('/employer/users');
  await employer.press('経理　次郎さんの役割を変える・外す');
  await employer.press('担当者から外す');
  await employer.reads('担当者を外しました');
  await colleague.open('/employer');
  expect(await colleague.heading()).toBe('求人者マイページログイン');
});
