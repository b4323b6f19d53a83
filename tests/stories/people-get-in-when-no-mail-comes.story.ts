import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserKind, browserKinds, type OpenBrowser, openBrowser, type Person } from '#kit/browser.ts';
import { aDesk } from '#kit/desk.ts';
import { type Person as Account, aJobSeeker, anAccount, aRegisteredPerson } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { codeOf } from '#kit/staff.ts';
import { someRecoveryCodes } from '#kit/ways-in.ts';
import { beginSession } from '#platform/security/sessions.ts';

let portal: TestPortal;
let browser: OpenBrowser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  await portal.mail.close();
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

async function bring(person: Person, face: 'mypage' | 'counter', token: string): Promise<void> {
  const name = portal.parts.cookies.nameOf(face);
  await person.context.addCookies([{ name, value: token, url: portal.baseUrl }]);
}

/** Somebody who logged in while mails still came. */
async function signedIn(account: Account, kind: BrowserKind): Promise<Person> {
  const person = await browser.person(portal.baseUrl, kind);
  const { database, clock } = portal.parts;
  const begun = { face: 'mypage', ownerId: account.id, device: 'Windows の Firefox' } as const;
  const { token } = await database.transaction((tx) => beginSession(tx, begun, clock.now()));
  await bring(person, 'mypage', token);
  return person;
}

/** Gives the password on a browser that nobody knows. */
async function comesBack({ address, password }: Account, kind: BrowserKind): Promise<Person> {
  const person = await browser.person(portal.baseUrl, kind);
  await person.open('/login');
  await person.type('ID(メールアドレス)', address);
  await person.type('パスワード', password);
  await person.press('ログイン');
  return person;
}

const pathOf = (person: Person): string => new URL(person.page.url()).pathname;

const wide = (digits: string): string =>
  [...digits].map((digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)).join('');

const textOf = async (person: Person, selector: string): Promise<string> =>
  ((await person.page.locator(selector).last().textContent()) ?? '').replace(/\s/gu, '');

describe.each(browserKinds)('with the mail server stopped, on $name', (kind) => {
  it('somebody sets up an app and prints codes, and gets in with either [s-otp1] [s-acc2]', async () => {
    const account = await aRegisteredPerson(portal.parts);
    const settings = await signedIn(account, kind);
    await settings.open('/mypage/settings/security/authenticator');
    const secret = await textOf(settings, '.details code');
    await settings.type('認証アプリのコード', '000000');
    await settings.press('設定する');
    await settings.reads('コードが違います。');
    await settings.type('認証アプリのコード', codeOf(secret, portal.clock));
    await settings.press('設定する');
    await settings.reads('認証アプリを設定しました');
    await settings.open('/mypage/settings/security/recovery-codes');
    await settings.press('リカバリーコードを作る');
    const codes = await settings.page.locator('.recovery-codes code').allTextContents();
    expect(codes).toHaveLength(10);
    await settings.press('ログインの安全へ戻る');
    await settings.reads('残り10個');
    await settings.leave();

    portal.clock.advance('PT1M');
    const person = await comesBack(account, kind);
    expect(await person.heading()).toBe('認証アプリのコード');
    await person.type('認証アプリのコード', wide(codeOf(secret, portal.clock)));
    await person.press('送信');
    expect(pathOf(person)).toBe('/mypage');
    await person.leave();

    const again = await comesBack(account, kind);
    await again.press('リカバリーコードを使う');
    await again.type('リカバリーコード', (codes[4] ?? '').toLowerCase());
    await again.press('送信');
    await again.reads('リカバリーコードの残りは9個です');
    await again.press('マイページへ進む');
    expect(pathOf(again)).toBe('/mypage');
    await again.leave();
  });

  it('somebody without an app goes on from the page of the mail to a recovery code [s-acc2]', async () => {
    const account = await aRegisteredPerson(portal.parts);
    const codes = await someRecoveryCodes(portal.parts, account.id);
    const person = await comesBack(account, kind);
    expect(await person.heading()).toBe('ワンタイムパスワード');
    await person.press('リカバリーコードを使う');
    await person.press('キャンセル');
    expect(await person.heading()).toBe('求職者マイページログイン');
    await person.leave();
    portal.clock.advance('PT61S');
    const next = await comesBack(account, kind);
    await next.press('リカバリーコードを使う');
    await next.type('リカバリーコード', codes[0] ?? '');
    await next.press('送信');
    await next.reads('リカバリーコードの残りは9個です');
    await next.leave();
  });

  it('somebody without anything goes to the counter, shows a document, and gets in with a slip [s-otp1]', async () => {
    const { number } = await aJobSeeker(portal.parts);
    const account = await anAccount(portal.parts, { jobSeekerNumber: number });
    const person = await comesBack(account, kind);
    await person.press('窓口の一時コードを使う');
    await person.reads('窓口で本人確認をすると受け取れます');

    const staff = await browser.person(portal.baseUrl, kind);
    await bring(staff, 'counter', (await aDesk(portal.parts)).token);
    await staff.open(`/counter/job-seekers/${number}`);
    await staff.press('窓口の一時コードを渡す');
    await staff.press('一時コードを表示する');
    await staff.reads('確かめた書類を選んでください。');
    await staff.choose('運転免許証');
    await staff.press('一時コードを表示する');
    const code = await textOf(staff, '.slip-code');
    await staff.press('求職者の記録へ戻る');
    await staff.reads('窓口の一時コードを渡しました');
    await staff.reads('確かめた書類：運転免許証');
    await staff.leave();

    await person.type('窓口の一時コード', 'AAAA AAAA AA');
    await person.press('送信');
    await person.reads('あと4回');
    await person.type('窓口の一時コード', code);
    await person.choose('次回以降、同じ端末・ブラウザでログインする際にワンタイムパスワードを省略する');
    await person.press('送信');
    expect(pathOf(person)).toBe('/mypage');
    await person.leave();
  });
});
