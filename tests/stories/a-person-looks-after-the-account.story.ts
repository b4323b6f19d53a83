import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { requestKey } from '#features/accounts/index.ts';
import { Temporal } from '#kernel/time.ts';
import { computer, openBrowser, type Person, phoneWithoutScript } from '../kit/browser.ts';
import { addressOf } from '../kit/entrance.ts';
import { keyIn, oneTimePasswordIn } from '../kit/mail-server.ts';
import { aJobSeeker, anAccount, goodPassword, newAddress } from '../kit/people.ts';
import { openTestPortal, type TestPortal } from '../kit/portal.ts';

let portal: TestPortal;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let person: Person;

beforeAll(async () => {
  [portal, browser] = await Promise.all([openTestPortal(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});
beforeEach(async () => {
  portal.clock.set('2026-11-02T10:00');
  person = await browser.person(portal.baseUrl, phoneWithoutScript);
});
afterEach(() => person.leave());

async function signIn(address: string, password = goodPassword, who = person): Promise<void> {
  await who.open('/login');
  await who.type('ID(メールアドレス)', address);
  await who.type('パスワード', password);
  await who.press('ログイン');
  const mail = await portal.mail.waitForNew(address, 'ワンタイムパスワード通知');
  await who.type('ワンタイムパスワード', oneTimePasswordIn(mail));
  await who.press('送信');
}

async function logOut(): Promise<void> {
  await person.page.getByRole('button', { name: 'メニュー' }).click();
  const inMenu = person.page.locator('#menu').getByRole('button', { name: 'ログアウト' });
  await Promise.all([person.page.waitForEvent('load'), inMenu.click()]);
}

/** Somebody whom the counter registered, or who registered online, with an open account. */
async function aRegistered(kind: 'counter' | 'online' = 'counter'): Promise<string> {
  const { number } = await aJobSeeker(portal.parts, { kind });
  return (await anAccount(portal.parts, { jobSeekerNumber: number })).address;
}

it('reads that this is the first login, and at the next when the last one was [LOGIN-5]', async () => {
  portal.clock.set('2021-09-21T10:00');
  const address = await aRegistered();
  await signIn(address);
  expect(await person.heading()).toBe('求職者マイページホーム');
  await person.reads('今回が初めてのログインです。');
  await person.reads('有効期限');
  await logOut();
  portal.clock.set('2021-09-22T09:00');
  await signIn(address);
  await person.reads('前回のログイン日時: 2021年09月21日 10時00分');
});

it('reads that the registration is not done yet, and until when [ONLINE-5]', async () => {
  const { address } = await anAccount(portal.parts);
  await signIn(address);
  expect(await person.heading()).toBe('求職登録');
  await person.reads('2026年11月16日（月）23時59分まで');
  portal.clock.set('2026-11-17T00:00');
  await signIn(address);
  expect(await person.heading()).toBe('求職登録の期限が過ぎました');
  await person.reads('期限は2026年11月16日（月）23時59分まででした');
});

it('changes the password after the present one, and logs in with the new one [s-pw5] [PW-2]', async () => {
  const address = await aRegistered();
  await signIn(address);
  await person.press('求職者情報・設定を開く');
  await person.press('パスワードを変更する');
  await person.type('今のパスワード', 'wrong#1234');
  await person.type('新しいパスワード', 'kaede2027');
  await person.press('パスワードを変更する');
  await person.reads('入力エラーがあります（2か所）');
  await person.reads('記号が入っていません');
  await person.type('今のパスワード', 'wrong#1234');
  await person.page.locator('#new-password').fill('kaede#2027');
  await person.type('新しいパスワード（確認用）', 'kaede#2027');
  await person.press('パスワードを変更する');
  await person.reads('今のパスワードが違います');
  await person.type('今のパスワード', goodPassword);
  await person.page.locator('#new-password').fill('kaede#2027');
  await person.type('新しいパスワード（確認用）', 'kaede#2027');
  await person.press('パスワードを変更する');
  await person.reads('パスワードを変更しました');
  await logOut();
  portal.clock.advance('PT2M');
  await signIn(address, 'kaede#2027');
  expect(await person.heading()).toBe('求職者マイページホーム');
});

it('changes the address: password again after 20 minutes, key from the new mailbox, the old one told [s-ses5]', async () => {
  const address = await aRegistered();
  const next = newAddress();
  await signIn(address);
  portal.clock.advance('PT21M');
  await person.open('/mypage/settings');
  await person.press('メールアドレスを変更する');
  expect(await person.heading()).toBe('パスワードの確認');
  await person.press('続ける');
  await person.reads('今のパスワードを入力してください。');
  await person.type('今のパスワード', goodPassword);
  await person.press('続ける');
  expect(await person.heading()).toBe('メールアドレスの変更');
  await person.page.locator('#address').fill('a..b@example.jp');
  await person.press('認証キーを送る');
  await person.reads('「.」が2つ続いています');
  await person.page.locator('#address').fill(next);
  await person.type('新しいメールアドレス（確認用）', next);
  await person.press('認証キーを送る');
  const mail = await portal.mail.waitFor(next, 'メールアドレス変更申込受付通知');
  await person.reads(`${next} に認証キーを送りました。`);
  await person.type('認証キー', 'wrongwrong');
  await person.press('メールアドレスを変更する');
  await person.reads('認証キーが違います');
  await person.type('認証キー', keyIn(mail).toLowerCase());
  await person.press('メールアドレスを変更する');
  await person.reads('メールアドレスを変更しました');
  await person.reads(next);
  await portal.mail.waitFor(address, 'メールアドレス変更のお知らせ');
});

it('finds the typed address again when only the login had become too old [s-ses5]', async () => {
  const address = await aRegistered();
  await signIn(address);
  await person.open('/mypage/settings/address');
  portal.clock.advance('PT21M');
  await person.page.locator('#address').fill('hanako.new@example.jp');
  await person.press('認証キーを送る');
  expect(await person.heading()).toBe('パスワードの確認');
  await person.type('今のパスワード', goodPassword);
  await person.press('続ける');
  await person.reads('入力した内容は残っています');
  expect(await person.page.locator('#address').inputValue()).toBe('hanako.new@example.jp');
});

it('sees where the account is open and ends it there [s-ses4]', async () => {
  const address = await aRegistered();
  const elsewhere = await browser.person(portal.baseUrl, computer);
  await signIn(address, goodPassword, elsewhere);
  portal.clock.advance('PT2M');
  await signIn(address);
  await person.open('/mypage/settings/security');
  await person.reads('ログイン中の端末（2台）');
  await person.reads('この端末');
  await person.press('ログインを終わらせる');
  await person.reads('ほかの端末のログインを終わらせました');
  await person.reads('ログイン中の端末（1台）');
  await elsewhere.open('/mypage/settings');
  expect(await elsewhere.heading()).toBe('求職者マイページログイン');
  await elsewhere.leave();
});

it('leaves and comes back, on a phone without script [LEAVE-1] [LEAVE-2]', async () => {
  const address = await aRegistered('online');
  await signIn(address);
  await person.open('/mypage/settings');
  await person.press('退会する');
  await person.reads('今日（2026年11月02日）で無効になります');
  await person.reads('2026年12月02日（水）23時59分まで');
  await person.reads('5年間');
  await person.press('退会する');
  await person.reads('今のパスワードを入力してください。');
  await person.type('今のパスワード', goodPassword);
  await person.press('退会する');
  expect(await person.heading()).toBe('退会しました');
  await person.reads('2026年12月02日（水）23時59分まで');
  await person.open('/mypage');
  expect(await person.heading()).toBe('求職者マイページログイン');
  portal.clock.set('2026-12-02T23:30');
  await person.open('/reregistration');
  await person.press('次へ進む');
  await person.reads('入力エラーがあります（2か所）');
  await person.type('ID(メールアドレス)', address);
  await person.type('パスワード', 'wrong#1234');
  await person.press('次へ進む');
  await person.reads('メールアドレスかパスワードが違います');
  await person.type('パスワード', goodPassword);
  await person.press('次へ進む');
  expect(await person.heading()).toBe('認証キー入力');
  const mail = await portal.mail.waitFor(address, 'アカウント再登録申込受付通知');
  await person.press('再登録する');
  await person.reads('認証キーを入力してください。');
  await person.type('認証キー', keyIn(mail));
  await person.press('再登録する');
  expect(await person.heading()).toBe('アカウントの再登録が完了しました');
  await person.press('ログイン画面へ進む');
  portal.clock.advance('PT2M');
  await signIn(address);
  expect(await person.heading()).toBe('求職者マイページホーム');
  await person.reads('有効');
});

it('reads that nobody left who knows the password of an open account, and is led to the login', async () => {
  const address = await aRegistered();
  await person.open('/reregistration');
  await person.type('ID(メールアドレス)', address);
  await person.type('パスワード', goodPassword);
  await person.press('次へ進む');
  await person.reads('このアカウントは退会していません');
  await person.press('ログイン画面へ進む');
  expect(await person.heading()).toBe('求職者マイページログイン');
});

it('agrees to a new version before anything else, each document opened first [CODE-2]', async () => {
  const { number } = await aJobSeeker(portal.parts);
  const { address } = await anAccount(portal.parts, { jobSeekerNumber: number, agreedTo: 0 });
  await signIn(address);
  expect(await person.heading()).toBe('規約への同意');
  await person.press('次へ進む');
  await person.reads('「プライバシーポリシー」を開いて、同意してください。');
  await person.press('プライバシーポリシー');
  expect(await person.heading()).toBe('プライバシーポリシー');
  await person.press('閉じる');
  await person.choose('「プライバシーポリシー」に同意します。');
  await person.press('利用規約');
  await person.press('閉じる');
  expect(await person.page.getByLabel('「プライバシーポリシー」に同意します。').isChecked()).toBe(true);
  await person.choose('「利用規約」に同意します。');
  await person.press('次へ進む');
  expect(await person.heading()).toBe('求職者マイページホーム');
});

it('may leave instead of agreeing to a new version', async () => {
  const { address } = await anAccount(portal.parts, { agreedTo: 0 });
  await signIn(address);
  await person.press('退会する');
  await person.type('今のパスワード', goodPassword);
  await person.press('退会する');
  expect(await person.heading()).toBe('退会しました');
});

it('enters the key from the new mailbox that was told at the counter; wrong keys end at the fifth [s-key1]', async () => {
  const { parts, clock, mail } = portal;
  const account = await anAccount(parts);
  const confirm = async (to: string): Promise<string> => {
    const request = {
      face: 'mypage' as const,
      purpose: 'counter-address-change' as const,
      address: addressOf(to),
      accountId: account.id,
      clientAddress: '192.0.2.1',
    };
    const asked = await parts.database.transaction((tx) => requestKey(tx, parts, request, clock.now()));
    if (!asked.ok) throw new Error(asked.fault.key);
    return `/address-confirmation/${asked.value.link}`;
  };
  await person.open(await confirm('a.mistyped.address@example.jp'));
  for (let time = 0; time < 5; time += 1) {
    await person.type('認証キー', 'wrongwrong');
    await person.press('メールアドレスを変更する');
  }
  await person.reads('5回まちがえたため、この認証キーは使えません');
  const to = 'the.longest.address.that.a.person.in.town.has.ever.told@mail.hellowork-users.example.jp';
  await person.open(await confirm(to));
  await person.reads('t***@mail.hellowork-users.example.jp');
  await person.type('認証キー', keyIn(await mail.waitFor(to, 'メールアドレス変更申込受付通知')));
  await person.press('メールアドレスを変更する');
  expect(await person.heading()).toBe('メールアドレスを変更しました');
  await mail.waitFor(account.address, 'メールアドレス変更のお知らせ');
  await signIn(to);
  await person.open('/mypage/settings');
  await person.reads(to);
});

it('is told from when on another mail may be asked for [s-rate2]', async () => {
  const address = await aRegistered();
  await signIn(address);
  for (let time = 0; time < 2; time += 1) {
    await person.open('/mypage/settings/address');
    await person.page.locator('#address').fill('twice.in.a.minute@example.jp');
    await person.type('新しいメールアドレス（確認用）', 'twice.in.a.minute@example.jp');
    await person.press('認証キーを送る');
  }
  await person.reads('このメールアドレスには、メールを送ったばかりです。');
  await person.reads('10時01分から、もう一度送れます。');
});

it('reads that the registration is invalid, why, and how to go on [REG-8] [REG-7]', async () => {
  const { number } = await aJobSeeker(portal.parts, {
    valid_through: Temporal.PlainDate.from('2026-10-31'),
    name: '寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処',
  });
  await signIn((await anAccount(portal.parts, { jobSeekerNumber: number })).address);
  await person.reads('求職登録が2026年10月31日で無効になったため');
  await person.reads('2026年11月30日（月）23時59分までは、自分で有効にできます');
  await person.open('/mypage/settings');
  await person.reads('無効（2026年11月01日から）');
});
