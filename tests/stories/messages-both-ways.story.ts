import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { computer, openBrowser, type Person, phoneWithoutScript } from '../kit/browser.ts';
import { aPdf, aPng } from '../kit/files.ts';
import { linkIn, oneTimePasswordIn } from '../kit/mail-server.ts';
import { type TwoSides, twoSides } from '../kit/messages.ts';
import { goodPassword } from '../kit/people.ts';
import { openTestPortal, type TestPortal } from '../kit/portal.ts';

vi.setConfig({ testTimeout: 180_000 });

const told = '【ハローワーク】メッセージのお知らせ';

let portal: TestPortal;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let both: TwoSides;
/** On a phone of 320 px without script. */
let person: Person;
let company: Person;

beforeAll(async () => {
  [portal, browser] = await Promise.all([openTestPortal(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});
beforeEach(async () => {
  portal.clock.set('2026-11-21T10:00');
  both = await twoSides(portal);
  portal.mail.mails.splice(0);
  person = await browser.person(portal.baseUrl, phoneWithoutScript);
  company = await browser.person(portal.baseUrl, computer);
});
afterEach(async () => {
  await person.leave();
  await company.leave();
});

/** From the login screen on which they stand to where it leads. */
async function logIn(who: Person, address: string): Promise<void> {
  await who.type('ID(メールアドレス)', address);
  await who.type('パスワード', goodPassword);
  await who.press('ログイン');
  const mail = await portal.mail.waitForNew(address, 'ワンタイムパスワード通知');
  await who.type('ワンタイムパスワード', oneTimePasswordIn(mail));
  await who.press('送信');
  portal.mail.mails.splice(0);
}

async function comesIn(who: Person, path: string, address: string): Promise<void> {
  await who.page.goto(path);
  await logIn(who, address);
}

/** Opens the link of the mail that a message came in, logged in or not. */
async function followsTheMail(who: Person, address: string, path: string): Promise<void> {
  const mail = await portal.mail.waitFor(address, told);
  expect(mail.text).not.toMatch(/面接|山田|あおぞら/u);
  await who.page.goto(linkIn(mail, path));
}

const choosesFile = (who: Person, name: string, mimeType: string, bytes: Uint8Array): Promise<void> =>
  who.field('ファイル').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });

/** What comes when a link of this name is opened. */
async function downloads(who: Person, name: string): Promise<string> {
  const link = who.page.getByRole('link', { name });
  const [download] = await Promise.all([who.page.waitForEvent('download'), link.click()]);
  return download.suggestedFilename();
}

it('lets a person and an employer write both ways, with a file each, and both see what was read [MSG-1] [MSG-2]', async () => {
  await comesIn(company, '/employer/messages', both.employer.address);
  await company.press('山田　花子');
  await company.type('本文', '面接の日をご相談させてください。\n<b>火曜日</b>の14時はいかがですか。');
  await choosesFile(company, '地図.png', 'image/png', aPng());
  await company.press('送信');
  await company.reads('送信しました');
  await company.reads('未読');

  await followsTheMail(person, both.address, '/mypage/messages');
  await logIn(person, both.address);
  await person.lookOver();
  await person.reads('2026年11月21日（土）');
  await person.reads('<b>火曜日</b>の14時はいかがですか。');
  await person.reads('2027年11月21日に消えます');
  expect(await downloads(person, '地図')).toBe('地図.png');
  await person.type('本文', 'お願いします。書類を送ります。');
  await choosesFile(person, '職務経歴書.pdf', 'application/pdf', aPdf());
  await person.press('送信');
  await person.reads('送信しました');

  await followsTheMail(company, both.employer.address, '/employer/messages');
  await company.lookOver();
  await company.reads('既読');
  await company.reads('お願いします。書類を送ります。');
  expect(await downloads(company, '職務経歴書')).toBe('職務経歴書.pdf');
  await person.open('/mypage/messages');
  await person.reads('送信：お願いします。書類を送ります。');
  await person.press('あおぞら会');
  await person.reads('既読');
});

it('keeps what a person writes: with the button, and when the session ends meanwhile [MSG-1]', async () => {
  await comesIn(person, both.ownPath, both.address);
  await person.type('本文', '下書きのつもり');
  await person.press('下書きを保存');
  await person.reads('下書きを保存しました');
  await person.open('/mypage/messages');
  await person.open(both.ownPath);
  expect(await person.field('本文').inputValue()).toBe('下書きのつもり');
  await person.type('本文', '長く考えて書いた文');
  portal.clock.advance('PT31M');
  await person.press('送信');
  expect(await person.heading()).toBe('求職者マイページログイン');
  await logIn(person, both.address);
  await person.reads('入力した内容は残っています');
  expect(await person.field('本文').inputValue()).toBe('長く考えて書いた文');
  await person.press('送信');
  await person.reads('送信しました');
  await person.page.reload();
  const { rows } = await portal.cloned.database.pool.query(
    'select text from messages where application_id = $1',
    [both.application.id],
  );
  expect(rows).toEqual([{ text: '長く考えて書いた文' }]);
});

it('keeps with script what was typed before a reload, without any button [MSG-1]', async () => {
  await comesIn(company, both.employerPath, both.employer.address);
  const { page } = company;
  await company.field('本文').pressSequentially('まだ途中');
  const saved = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect((await saved).status()).toBe(200);
  await page.reload();
  expect(await company.field('本文').inputValue()).toBe('まだ途中');
});
