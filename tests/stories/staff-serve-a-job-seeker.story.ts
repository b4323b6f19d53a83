import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BrowserKind,
  browserKinds,
  computer,
  type OpenBrowser,
  openBrowser,
  type Person,
} from '#kit/browser.ts';
import { aDesk, type StaffedDesk } from '#kit/desk.ts';
import { keyIn } from '#kit/mail-server.ts';
import { aJobSeeker, goodPassword, newAddress } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';

let portal: TestPortal;
let browser: OpenBrowser;
beforeAll(async () => {
  portal = await openTestPortal();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

/** A member of staff who has just signed in. */
async function staffMember(kind: BrowserKind, desk: StaffedDesk): Promise<Person> {
  const staff = await browser.person(portal.baseUrl, kind);
  const name = portal.parts.cookies.nameOf('counter');
  await staff.context.addCookies([{ name, value: desk.token, url: portal.baseUrl }]);
  return staff;
}

const telephones = ['090-1111-0001', '090-1111-0002'];

describe.each(browserKinds)('on $name', (kind) => {
  it('registers somebody, hands the code over, and the person opens My Page with it [STAFF-1] [CODE-1] [CODE-11]', async () => {
    portal.clock.set('2026-11-21T10:00');
    const staff = await staffMember(kind, await aDesk(portal.parts, { role: 'chief' }));
    await staff.open('/counter');
    await staff.press('求職者を登録する');
    await staff.type('氏名', '髙橋　花子');
    await staff.type('氏名（カナ）', 'たかはし　はなこ');
    await staff.type('年', 'S60');
    await staff.type('月', '4');
    await staff.type('日', '1');
    await staff.choose('女');
    await staff.type('郵便番号', '１０４００６１');
    await staff.press('住所を入れる');
    const filled = staff.field('都道府県から、番地・建物の名前まで');
    expect(await filled.inputValue()).toBe('東京都中央区銀座');
    await staff.type('都道府県から、番地・建物の名前まで', '東京都中央区銀座1-2-3');
    await staff.type('電話番号', telephones[browserKinds.indexOf(kind)] ?? '');
    await staff.press('次へ進む');
    await staff.choose('公開しない');
    await staff.choose('知らせない');
    await staff.choose('受け取らない');
    await staff.press('次へ進む');
    await staff.choose('パート');
    await staff.type('仕事の名前', '介護職員');
    await staff.press('入力内容の確認へ');
    await staff.reads('タカハシ');
    await staff.press('登録する');
    await staff.reads('登録しました。');
    const number = await staff.heading();
    await staff.press('アカウント作成コードを発行');
    await staff.press('発行する');
    await staff.reads('2026年11月26日（木）23時59分まで');
    const code = await staff.page.locator('.slip-code').innerText();
    await staff.leave();

    const person = await browser.person(portal.baseUrl, kind);
    const address = newAddress();
    await person.open('/opening/code');
    for (const document of ['プライバシーポリシー', '利用規約']) {
      await person.page.locator('.consent-opener button', { hasText: document }).click();
      await person.press('閉じる');
      await person.page.waitForLoadState('load');
    }
    await person.choose('「プライバシーポリシー」に同意します。');
    await person.choose('「利用規約」に同意します。');
    await person.press('次へ進む');
    await person.type('メールアドレス', address);
    await person.type('メールアドレス（確認用）', address);
    await person.type('求職番号', number);
    await person.type('年', '1985');
    await person.type('月', '4');
    await person.type('日', '1');
    await person.type('アカウント作成コード', code.toLowerCase());
    await person.press('次へ進む');
    const mail = await portal.mail.waitFor(address, '【ハローワーク】パスワード登録申込受付通知');
    await person.type('登録するパスワード', goodPassword);
    await person.type('登録するパスワード（確認用）', goodPassword);
    await person.type('認証キー', keyIn(mail));
    await person.press('完了');
    expect(await person.heading()).toBe('パスワード登録完了');
    await person.leave();
  });
});

it('works at the counter with the keyboard alone', async () => {
  const { number } = await aJobSeeker(portal.parts);
  const staff = await staffMember(computer, await aDesk(portal.parts));
  const { page } = staff;
  const focused = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || null);
  await staff.open('/counter');
  await expect.poll(focused).toBe('number');
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/counter/job-seekers/${number}`);
  await page.keyboard.press('F2');
  await page.waitForURL('**/counter');
  await expect.poll(focused).toBe('number');
  await page.locator('h1').click();
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).toMatch(/^13010-\d{8}$/u);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/counter/job-seekers/13010-*');
  await page.goto('/counter/job-seekers');
  await expect.poll(focused).toBe('number');
  await page.keyboard.press('Tab');
  await expect.poll(focused).toBe('kana');
  await page.keyboard.type('ヤマダ');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('#found');
  await staff.leave();
});
