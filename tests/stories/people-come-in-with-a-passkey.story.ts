import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addStaffMember } from '#features/staff/index.ts';
import { computer, openBrowser, type Person, phoneWithoutScript } from '../kit/browser.ts';
import { anEmployer } from '../kit/employers.ts';
import { oneTimePasswordIn } from '../kit/mail-server.ts';
import { aRegisteredPerson, goodPassword } from '../kit/people.ts';
import { openTestPortal, type TestPortal } from '../kit/portal.ts';
import { anOffice, aStaffMember, goodStaffPassword } from '../kit/staff.ts';
import { anAuthenticatorOf, type VirtualAuthenticator } from '../kit/virtual-authenticator.ts';

let portal: TestPortal;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let person: Person;
let phone: VirtualAuthenticator;

beforeAll(async () => {
  [portal, browser] = await Promise.all([openTestPortal(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});
beforeEach(async () => {
  portal.clock.set('2026-11-21T10:00');
  person = await browser.person(portal.baseUrl, { ...computer, width: 320 });
  phone = await anAuthenticatorOf(person);
});
afterEach(() => person.leave());

const settings = '/mypage/settings/security';

async function logInByMail(who: Person, address: string, login = '/login'): Promise<void> {
  await who.open(login);
  await who.type('ID(メールアドレス)', address);
  await who.type('パスワード', goodPassword);
  await who.press('ログイン');
  const mail = await portal.mail.waitForNew(address, 'ワンタイムパスワード通知');
  await who.type('ワンタイムパスワード', oneTimePasswordIn(mail));
  await who.press('送信');
}

/** Ends the session where the person stands. */
async function logOut(who: Person): Promise<void> {
  const out = who.page.locator('form[action$="/logout"]').first();
  await Promise.all([
    who.page.waitForEvent('load'),
    out.evaluate((form) => (form as unknown as { submit(): void }).submit()),
  ]);
  await who.lookOver();
}

async function addPasskey(who: Person, name: string, at = `${settings}/passkeys`): Promise<void> {
  await who.open(at);
  await who.type('パスキーの名前', name);
  await who.press('パスキーを登録する');
  await who.reads('パスキーを登録しました');
  await who.reads(name);
}

describe('a job seeker', () => {
  it('adds a passkey, and comes in with it alone, no mail asked', async () => {
    const { address } = await aRegisteredPerson(portal.parts);
    await logInByMail(person, address);
    await person.press('方法を見る');
    expect(await person.heading()).toBe('ログインの安全');
    await person.press('パスキーを登録する');
    await addPasskey(person, '自分のスマートフォン');
    expect(await phone.count()).toBe(1);
    await portal.mail.waitFor(address, 'ログイン方法の追加のお知らせ');
    await person.open('/mypage');
    await person.doesNotRead('メールが届かないときのために');
    await logOut(person);

    const before = portal.mail.mails.length;
    await person.open('/login?next=/mypage/jobs');
    await person.press('パスキーでログイン');
    expect(new URL(person.page.url()).pathname).toBe('/mypage/jobs');
    expect(portal.mail.mails.slice(before).map(({ subject }) => subject)).not.toContain(
      '【ハローワーク】ワンタイムパスワード通知',
    );
    await person.open(settings);
    await person.reads('入り方');
    await person.reads('最後に使った日時：2026年11月21日 10時00分');
  });

  it('has one on a second device, and removes it: it lets nobody in any more [s-ses4]', async () => {
    const { address } = await aRegisteredPerson(portal.parts);
    await logInByMail(person, address);
    await addPasskey(person, '1台目');
    const second = await browser.person(portal.baseUrl, computer);
    const other = await anAuthenticatorOf(second);
    await logInByMail(second, address);
    await addPasskey(second, '2台目');
    expect(await other.count()).toBe(1);
    await logOut(second);
    await second.open('/login');
    await second.press('パスキーでログイン');
    expect(await second.heading()).toBe('求職者マイページホーム');
    await logOut(second);

    await person.open(`${settings}/passkeys`);
    await person.press('「2台目」の名前を変える・消す');
    await person.press('このパスキーを消す');
    await person.reads('パスキーを消しました');
    await person.reads('登録したパスキー（1個）');
    await portal.mail.waitFor(address, 'ログイン方法の削除のお知らせ');
    await second.open('/login');
    await second.press('パスキーでログイン');
    await second.reads('このパスキーでは、ログインできませんでした');
    await second.press('パスワードでログインする');
    expect(await second.heading()).toBe('求職者マイページログイン');
    await second.leave();
  });

  it('is not let in when the finger is wrong, and reads what to do', async () => {
    const { address } = await aRegisteredPerson(portal.parts);
    await logInByMail(person, address);
    await addPasskey(person, '自分のスマートフォン');
    await logOut(person);
    await phone.verifies(false);
    await person.open('/login');
    await person.page.getByRole('button', { name: 'パスキーでログイン' }).click();
    await expect.poll(() => person.words()).toContain('パスキーの確認が終わりませんでした。');
    await person.lookOver();
    await phone.verifies(true);
    await person.press('パスキーでログイン');
    expect(await person.heading()).toBe('求職者マイページホーム');
  });

  it('reads without a script that passkeys need one, and finds the other ways', async () => {
    const { address } = await aRegisteredPerson(portal.parts);
    const plain = await browser.person(portal.baseUrl, phoneWithoutScript);
    await plain.open('/login');
    expect(await plain.page.getByRole('button', { name: 'パスキーでログイン' }).count()).toBe(0);
    await logInByMail(plain, address);
    await plain.press('この案内を閉じる');
    await plain.doesNotRead('メールが届かないときのために');
    await plain.open(settings);
    await plain.press('パスキーを登録する');
    await plain.reads('このブラウザでは、パスキーを登録できません。');
    await plain.press('認証アプリを設定する');
    await plain.leave();
  });
});

describe('an employer', () => {
  it('adds a passkey and comes in with it; the job seekers’ entrance knows nothing of it', async () => {
    const { address } = await anEmployer(portal.parts);
    await logInByMail(person, address, '/employer/login');
    await addPasskey(person, '会社のパソコン', '/employer/settings/security/passkeys');
    await logOut(person);
    await person.open('/login');
    await person.press('パスキーでログイン');
    await person.reads('このパスキーでは、ログインできませんでした');
    await person.open('/employer/login');
    await person.press('パスキーでログイン');
    expect(await person.heading()).toBe('ホーム');
  });
});

describe('a member of staff', () => {
  const givePassword = async (loginName: string, password: string): Promise<void> => {
    await person.open('/counter/login');
    await person.type('職員ID', loginName);
    await person.type('パスワード', password);
    await person.press('次へ進む');
  };

  it('sets up a passkey at the first sign-in, and comes in with password and passkey [s-stf1]', async () => {
    await anOffice(portal.parts);
    const facts = { name: '鈴木 一郎', officeNumber: '13010', role: 'counter' };
    const added = await addStaffMember(portal.parts, { loginName: 'suzuki', ...facts });
    if (!added.ok) throw new Error(added.fault);
    await givePassword('suzuki', added.value.initialPassword);
    expect(await person.heading()).toBe('認証アプリの設定');
    await person.press('パスキーを設定する');
    expect(await person.heading()).toBe('新しいパスワードの登録');
    await person.type('新しいパスワード', goodStaffPassword);
    await person.type('新しいパスワード（確認用）', goodStaffPassword);
    await person.press('登録してログイン');
    await logOut(person);

    await givePassword('suzuki', goodStaffPassword);
    expect(await person.heading()).toBe('パスキーの確認');
    await person.press('パスキーでログイン');
    await person.open('/counter/settings/passkeys');
    await person.press('名前を変える・消す');
    await person.press('このパスキーを消す');
    await person.reads('最後のパスキーは消せません。');
  });

  it('adds one beside the app in the settings [s-ses5]', async () => {
    const staff = await aStaffMember(portal.parts);
    await givePassword(staff.loginName, staff.password);
    await person.type('認証アプリのコード', staff.code());
    await person.press('ログイン');
    await addPasskey(person, '窓口3番', '/counter/settings/passkeys');
    await logOut(person);
    await givePassword(staff.loginName, staff.password);
    expect(await person.heading()).toBe('認証アプリのコード');
    await person.press('パスキーでログイン');
    expect(await person.heading()).toBe('窓口');
  });
});
