import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { computer, type OpenBrowser, openBrowser, type Person, phoneWithoutScript } from '../kit/browser.ts';
import { oneTimePasswordIn } from '../kit/mail-server.ts';
import { anAccount, goodPassword } from '../kit/people.ts';
import { openTestPortal, type TestPortal } from '../kit/portal.ts';
import { type RegistrationScreen, registrationScreens } from '../kit/registration-screens.ts';
import { anOffice } from '../kit/staff.ts';
import { expectFields, type Typed, typeInto } from '../kit/typed-fields.ts';

let portal: TestPortal;
let browser: OpenBrowser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  await anOffice(portal.parts);
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});
beforeEach(() => portal.clock.set('2026-11-21T10:00'));

/** A browser that was never here: it logs in, and is led to where the person stopped. */
async function inAnotherBrowser(address: string, kind = phoneWithoutScript): Promise<Person> {
  portal.clock.advance('PT2M');
  portal.mail.mails.splice(0);
  const person = await browser.person(portal.baseUrl, kind);
  const { page } = person;
  await page.goto('/login');
  await person.type('ID(メールアドレス)', address);
  await person.type('パスワード', goodPassword);
  await page.getByRole('button', { name: 'ログイン', exact: true }).last().click();
  const mail = await portal.mail.waitForNew(address, 'ワンタイムパスワード通知');
  await person.type('ワンタイムパスワード', oneTimePasswordIn(mail));
  await page.getByRole('button', { name: '送信' }).click();
  await page.waitForURL(/mypage/u);
  return person;
}

/** What is particular to a screen, between what is wrong and 「次へ進む」. */
const further: Readonly<Record<string, (person: Person) => Promise<void>>> = {
  async basic(person) {
    await typeInto(person, { 'address-postal': '１０４－００６１' });
    await person.press('住所を入れる');
    await person.reads('住所を入れました。続きに、番地を入れてください。');
    await expectFields(person, { address: '東京都中央区銀座', kana: 'たかはし　はなこ', email: '' });
    await typeInto(person, { address: '東京都中央区銀座1-2-3' });
  },
  async wishes(person) {
    await typeInto(person, { 'wished-work-1-occupation': 'ヘルパー' });
    await person.press('候補をさがす');
    await person.reads('下から1つ選んでください。');
    await person.page.locator('[name="wished-work-1-occupation-choice"]').first().check();
    await person.press('もう1つ追加する');
    await typeInto(person, { 'wished-work-2-occupation': '経理', 'wished-work-2-detail': '家の近く' });
    await person.press('希望する仕事 2を消す');
    await person.reads('2は消しました');
    await person.press('元に戻す');
    await expectFields(person, { 'wished-work-2-occupation': '経理', 'wished-work-2-detail': '家の近く' });
    await person.press('希望する仕事 2を上へ');
    await expectFields(person, {
      'wished-work-1-detail': '家の近く',
      'wished-work-2-occupation': 'ヘルパー',
    });
    await person.press('希望する仕事 1を下へ');
    await expectFields(person, {
      'wished-work-1-occupation': 'ヘルパー',
      'wished-work-2-detail': '家の近く',
    });
    await person.press('希望する仕事 2を消す');
  },
};

const headingAfter = (screen: RegistrationScreen): string =>
  registrationScreens[registrationScreens.indexOf(screen) + 1]?.heading ?? '入力内容の確認';

async function finish(person: Person, screen: RegistrationScreen): Promise<void> {
  await person.press('次へ進む');
  const { warnings = [] } = screen;
  if (warnings.length === 0) return;
  for (const warning of warnings) await person.reads(warning);
  expect(await person.heading()).toBe(screen.heading);
  await person.press('このまま進む');
}

/** From a screen to the next, by every mistake, over three browsers. */
async function fillIn(first: Person, screen: RegistrationScreen, address: string): Promise<Person> {
  const { heading, wrong, faults, right, tidied } = screen;
  expect(await first.heading()).toBe(heading);
  await typeInto(first, wrong);
  await first.press('一時保存');
  expect(await first.heading()).toBe('一時保存しました');
  await first.leave();
  const person = await inAnotherBrowser(address);
  expect(await person.heading()).toBe(heading);
  await expectFields(person, wrong);
  await person.press('次へ進む');
  for (const fault of faults) await person.reads(fault);
  await expectFields(person, wrong);
  await typeInto(person, right);
  await further[screen.key]?.(person);
  await finish(person, screen);
  expect(await person.heading()).toBe(headingAfter(screen));
  await person.press('前へ戻る');
  expect(await person.heading()).toBe(heading);
  await expectFields(person, tidied);
  await finish(person, screen);
  return person;
}

async function changeOnCheckPage(person: Person, item: string, fields: Typed): Promise<void> {
  await person.press(`${item}を変更する`);
  await typeInto(person, fields);
  await person.press('次へ進む');
}

describe('a person with a phone without script', () => {
  it('registers from an open account to 「求職者マイページ登録完了」, every screen saved wrong and resumed elsewhere [REG-1] [REG-2] [REG-3] [REG-4] [REG-5] [ONLINE-4] [ONLINE-5]', {
    timeout: 600_000,
  }, async () => {
    const { address } = await anAccount(portal.parts);
    let person = await inAnotherBrowser(address);
    expect(await person.heading()).toBe('求職登録');
    await person.reads('2026年12月05日（土）23時59分まで');
    await person.doesNotRead('障害情報');
    await person.press('登録を始める');
    for (const screen of registrationScreens) person = await fillIn(person, screen, address);
    await person.leave();

    person = await inAnotherBrowser(address);
    expect(await person.heading()).toBe('入力内容の確認');
    await person.reads('月に1日、通院のために休みたい。');
    await changeOnCheckPage(person, '電話番号', { telephone: '０３－１２３４－５６７８' });
    expect(await person.heading()).toBe('入力内容の確認');
    await person.reads('03-1234-5678');

    await changeOnCheckPage(person, '障害の有無', { disability: 'no' });
    await person.reads('「障害情報」の入力は、使わなくなります。選び直すと、もとに戻ります。');
    await person.press('このまま進む');
    expect(await person.heading()).toBe('入力内容の確認');
    await person.doesNotRead('通院のために休みたい');
    await changeOnCheckPage(person, '障害の有無', { disability: 'yes' });
    expect(await person.heading()).toBe('入力内容の確認');
    await person.reads('通院のために休みたい');

    await person.press('登録を完了する');
    expect(await person.heading()).toBe('求職者マイページ登録完了');
    await person.reads('2027年01月31日まで');
    await person.press('求職者マイページホームへ進む');
    expect(await person.heading()).toBe('求職者マイページホーム');
    await person.leave();
  });
});

describe('a person at a computer with script', () => {
  const statusOf = ({ page }: Person) => page.locator('[data-autosave-status]').innerText();
  const hasDialog = ({ page }: Person) => page.locator('#session-end-dialog[open]').count();

  it('finds what was kept by itself, sees what another tab saved beside it, and stays when the session nears its end [REG-4]', {
    timeout: 300_000,
  }, async () => {
    const { address } = await anAccount(portal.parts);
    const person = await inAnotherBrowser(address, computer);
    const { page, context } = person;
    await page.clock.install();
    await person.press('登録を始める');
    expect(await person.heading()).toBe('1.基本情報');

    await typeInto(person, { name: '山田', telephone: '12' });
    await page.clock.runFor('00:21');
    await expect.poll(() => statusOf(person), { timeout: 20_000 }).toContain('に自動で保存しました。');
    expect(await hasDialog(person)).toBe(0);
    const elsewhere = await inAnotherBrowser(address, computer);
    expect(await elsewhere.heading()).toBe('1.基本情報');
    await expectFields(elsewhere, { name: '山田', telephone: '12' });

    await typeInto(elsewhere, { name: '山田　花子' });
    await elsewhere.press('一時保存');
    await elsewhere.leave();
    await typeInto(person, { name: '山田　はな' });
    await page.clock.runFor('00:21');
    await expect.poll(() => statusOf(person), { timeout: 20_000 }).toContain('別の画面でも保存しました。');
    await person.press('次へ進む');
    await person.reads('別の画面でも、このページを保存しました');
    await person.reads('山田　花子'.replace('　', ' '));
    await person.reads('山田　はな'.replace('　', ' '));
    await expectFields(person, { name: '山田　はな', telephone: '12' });
    await person.press('一時保存');
    expect(await person.heading()).toBe('一時保存しました');
    await person.press('入力を続ける');

    await typeInto(person, { kana: 'やまだ　はな' });
    portal.clock.advance('PT26M');
    await page.clock.runFor('26:00');
    await expect.poll(() => hasDialog(person)).toBe(1);
    await page.getByRole('button', { name: '続ける' }).click();
    await expect.poll(() => hasDialog(person), { timeout: 20_000 }).toBe(0);
    await expectFields(person, { name: '山田　はな', kana: 'やまだ　はな' });
    await context.close();
  });
});
