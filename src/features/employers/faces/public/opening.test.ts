import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEmployer, signInEmployer } from '#kit/employers.ts';
import { keyIn, linkIn, oneTimePasswordIn } from '#kit/mail-server.ts';
import { readDocuments } from '#kit/openings.ts';
import { anAccount, goodPassword, newAddress } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { anOffice } from '#kit/staff.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  await anOffice(portal.parts);
});
afterAll(() => portal.close());

async function logIn(browser: Visitor, address: string, password = goodPassword): Promise<void> {
  await browser.open('/employer/login');
  await browser.submit({ address, password });
  const mail = await portal.mail.waitFor(address, 'ワンタイムパスワード通知');
  await browser.submit({ 'one-time-password': oneTimePasswordIn(mail) });
}

/** From the first screen to 「アカウントを登録しました」. */
async function openAccount(browser: Visitor, address: string): Promise<void> {
  await readDocuments(browser, '/employer/opening');
  const agreed = { 'agree-privacy-policy': 'yes', 'agree-terms-of-use': 'yes' };
  await browser.submit({ email: address, 'email-confirmation': address, ...agreed });
  const key = keyIn(await portal.mail.waitFor(address, 'アカウント仮登録完了通知'));
  const password = { password: goodPassword, 'password-confirmation': goodPassword };
  await browser.submit({ ...password, key });
}

const identity = {
  'legal-form': 'corporation',
  'corporate-number': '7000012050002',
  name: '株式会社ひかり食品',
  kana: 'カブシキガイシャヒカリショクヒン',
  'address-postal': '112-0004',
  address: '東京都文京区後楽1-2-3',
  telephone: '03-1234-5678',
};
const business = {
  business: '惣菜の製造と販売',
  'people-in-all': '45',
  'people-here': '45',
  representative: '光　一郎',
};

describe('an employer opens an account online [EMP-1]', () => {
  it('goes from the mailed key to a provisional establishment with its number', async () => {
    const address = newAddress();
    const browser = visitor(portal.baseUrl);
    await openAccount(browser, address);
    expect(browser.page.text).toContain('次は、事業所を登録します');
    await logIn(browser, address);
    expect(browser.page.url).toContain('/employer/registration');
    await browser.open('/employer/registration/identity');
    const refused = await browser.submit({ ...identity, 'corporate-number': '7000012050003' });
    expect(refused.text).toContain('「法人番号」の数字のどれかが違います');
    await browser.submit(identity);
    await browser.submit(business);
    await browser.submit({ 'employment-insurance': 'joined', 'insurance-number': '13011234567' });
    await browser.submit({ 'user-name': '採用　花子', department: '総務部' });
    expect(browser.page.heading).toBe('入力内容の確認');
    await browser.submit({});
    expect(browser.page.text).toMatch(/事業所番号は1301-000001-\dです/u);
    expect(browser.page.text).toContain('ハローワークが、事業所の登録を確かめています');
    const record = await browser.open('/employer/establishment');
    expect(record.text).toContain('7000012050002');
    expect(record.text).toContain('1301-123456-7');
  });

  it('shows the same screens for an address that has an employer’s account, and tells its owner by mail', async () => {
    const { address } = await anEmployer(portal.parts);
    const browser = visitor(portal.baseUrl);
    await readDocuments(browser, '/employer/opening');
    const agreed = { 'agree-privacy-policy': 'yes', 'agree-terms-of-use': 'yes' };
    await browser.submit({ email: address, 'email-confirmation': address, ...agreed });
    expect(browser.page.heading).toBe('パスワード登録');
    const mail = await portal.mail.waitFor(address, 'アカウントはすでにあります');
    expect(mail.text).toContain('/employer/login');
  });
});

describe('the employer’s entrance', () => {
  it('knows nothing of a job seeker’s account of the same address, and one browser holds both [LOGIN-2, EMP-1]', async () => {
    const address = newAddress();
    const seeker = 'yamanashi#2026';
    await anAccount(portal.parts, { address, password: seeker });
    await anEmployer(portal.parts, { address });
    const browser = visitor(portal.baseUrl);
    await browser.open('/employer/login');
    expect((await browser.submit({ address, password: seeker })).text).toContain('パスワードが違います');
    await logIn(browser, address);
    expect(browser.page.url).toBe('/employer');
    portal.mail.mails.length = 0;
    await browser.open('/login');
    await browser.submit({ address, password: seeker });
    const mail = await portal.mail.waitFor(address, 'ワンタイムパスワード通知');
    await browser.submit({ 'one-time-password': oneTimePasswordIn(mail) });
    expect([...browser.cookies.keys()].sort()).toEqual(
      expect.arrayContaining(['musubi-employer', 'musubi-mypage']),
    );
  });

  it('locks after five wrong passwords, the same for an unknown address, and not My Page [LOGIN-4]', async () => {
    const address = newAddress();
    await anAccount(portal.parts, { address });
    await anEmployer(portal.parts, { address });
    const lockedAt = async (typed: string): Promise<string> => {
      const browser = visitor(portal.baseUrl);
      await browser.open('/employer/login');
      for (let tried = 0; tried < 5; tried += 1)
        await browser.submit({ address: typed, password: 'wrong#123' });
      return browser.page.text.replaceAll(typed, '');
    };
    expect(await lockedAt(address)).toBe(await lockedAt('nobody@example.jp'));
    const mypage = visitor(portal.baseUrl);
    await mypage.open('/login');
    expect((await mypage.submit({ address, password: goodPassword })).heading).toBe('ワンタイムパスワード');
  });

  it('resets the employer’s password by a mailed key, which ends the lock [RESET-1, PW-4]', async () => {
    const { address } = await anEmployer(portal.parts);
    const browser = visitor(portal.baseUrl);
    await browser.open('/employer/password-reset');
    await browser.submit({ address });
    const mail = await portal.mail.waitFor(address, 'パスワード再登録申込受付通知');
    expect(linkIn(mail, '/employer/password-reset/')).toBe(browser.page.url);
    const next = 'momiji:1234567';
    await browser.submit({ 'new-password': next, 'new-password-confirmation': next, key: keyIn(mail) });
    expect(browser.page.heading).toBe('パスワード再登録完了');
    await logIn(browser, address, next);
    expect(browser.page.url).toBe('/employer');
    await browser.post('/employer/logout', {});
    expect(browser.page.text).toContain('求人者マイページのログインを終わらせました');
  });
});

describe('the users of an establishment [EMP-1]', () => {
  it('come by a mailed invitation, agree, and are out at once when they are removed', async () => {
    const main = await anEmployer(portal.parts);
    const browser = visitor(portal.baseUrl);
    await signInEmployer(browser, portal.parts, main.id);
    const address = newAddress();
    await browser.open('/employer/users/invitation');
    await browser.submit({ 'user-name': '二人目　次郎', department: '', email: address, role: 'member' });
    expect(browser.page.text).toContain('招待のメールを送りました');
    const invited = visitor(portal.baseUrl);
    const link = linkIn(
      await portal.mail.waitFor(address, '求人者マイページへの招待'),
      '/employer/invitation/',
    );
    expect((await invited.open(link)).text).toContain('ひかり食品');
    await invited.submit({});
    const key = keyIn(await portal.mail.waitFor(address, 'パスワード登録申込受付通知'));
    await invited.submit({ password: goodPassword, 'password-confirmation': goodPassword, key });
    expect(invited.page.text).toContain('求人者マイページが開設されました');
    await logIn(invited, address);
    expect(invited.page.url).toContain('/employer/consent');
    for (const open of ['privacy-policy', 'terms-of-use']) {
      await invited.submit({ open });
      await invited.submit({});
    }
    await invited.submit({ 'privacy-policy': 'yes', 'terms-of-use': 'yes' });
    expect(invited.page.url).toBe('/employer');
    expect((await invited.open('/employer/users/invitation')).status).toBe(403);
    expect((await invited.open(link)).url).toBe('/employer');
    const users = await browser.open('/employer/users');
    const path = /href="(\/employer\/users\/[0-9a-f-]{36})"/u.exec(users.html)?.[1] ?? '';
    await browser.open(path);
    await browser.post(path, { act: 'remove', ...tokenOf(browser) });
    expect(browser.page.text).toContain('担当者を外しました');
    expect((await invited.open('/employer')).url).toContain('/employer/login');
  });

  it('keep one main user: the last one cannot leave', async () => {
    const main = await anEmployer(portal.parts);
    const browser = visitor(portal.baseUrl);
    await signInEmployer(browser, portal.parts, main.id);
    await browser.open('/employer/settings/leaving');
    expect((await browser.submit({})).text).toContain('ただ一人の主担当者は、やめられません');
  });
});

const tokenOf = (browser: Visitor) => ({
  'form-token': /name="form-token" value="([^"]+)"/u.exec(browser.page.html)?.[1] ?? '',
});
