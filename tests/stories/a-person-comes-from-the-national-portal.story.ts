import { afterAll, beforeAll, expect, it } from 'vitest';
import { aJobSeeker, anAccount, goodPassword } from '#kit/people.ts';
import { browserKinds, openBrowser, type Person } from '../kit/browser.ts';
import { oneTimePasswordIn } from '../kit/mail-server.ts';
import { openWithNationalPortal, type WithNationalPortal } from '../kit/national-portal.ts';

let world: WithNationalPortal;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  [world, browser] = await Promise.all([openWithNationalPortal(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const own = '/mypage/settings/portal-link';
const site = 'ハローワークインターネットサービス';

async function aRegistered(): Promise<string> {
  const { number } = await aJobSeeker(world.portal.parts, { kind: 'counter' });
  return (await anAccount(world.portal.parts, { jobSeekerNumber: number })).address;
}

/** From the login screen on which the person stands. */
async function logIn(person: Person, address: string): Promise<void> {
  await person.type('ID(メールアドレス)', address);
  await person.type('パスワード', goodPassword);
  await person.press('ログイン');
  const mail = await world.portal.mail.waitForNew(address, 'ワンタイムパスワード通知');
  await person.type('ワンタイムパスワード', oneTimePasswordIn(mail));
  await person.press('送信');
}

/** Presses what leads to the other site, or back from there. */
async function cross(person: Person, name: string, heading: string): Promise<void> {
  await person.page
    .getByRole('button', { name, exact: true })
    .or(person.page.getByRole('link', { name, exact: true }))
    .first()
    .click();
  await person.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await person.lookOver();
}

async function logOut(person: Person): Promise<void> {
  await person.open(own);
  const button = person.page.getByRole('button', { name: 'ログアウト' });
  if (!(await button.first().isVisible()))
    await person.page.getByRole('button', { name: 'メニュー' }).click();
  await Promise.all([person.page.waitForEvent('load'), button.locator('visible=true').first().click()]);
}

/** Chooses the n-th of the invented people at the portal. */
const choose = (person: Person, nth: number): Promise<void> =>
  person.page.getByRole('radio').nth(nth).check();

it.each(browserKinds.map((kind, nth) => ({ ...kind, nth })))(
  'links, leaves, enters from the portal, meets a mismatch, links again and unlinks, on $name [SSO-1] [SSO-2] [SSO-3] [s-sso2]',
  async (kind) => {
    const person = await browser.person(world.portal.baseUrl, kind);
    const address = await aRegistered();
    await person.open('/login');
    await logIn(person, address);

    // Links from the settings.
    await person.open('/mypage/settings');
    await person.press('マイナポータル連携を変更する');
    await person.reads('このアカウントは、マイナポータルと連携していません。');
    await cross(person, 'マイナポータルと連携する', 'だれとしてログインしますか');
    await choose(person, kind.nth);
    await cross(person, 'マイナポータルにログイン', 'ウェブサイトとつながる確認');
    await cross(person, '同意してつながる', 'マイナポータル連携');
    await person.reads('マイナポータルと連携しました');
    const notice = await world.portal.mail.waitForNew(address, 'マイナポータル');
    expect(notice.text).toContain('/not-me/');

    // Leaves, and enters from the portal's side, straight to home.
    await logOut(person);
    await person.page.goto(`${world.national.access.issuer}/`);
    await person.reads('こんにちは');
    await cross(person, 'もっとつながる', 'もっとつながる');
    await person.reads('つながっているウェブサイト');
    await cross(person, site, '求職者マイページホーム');
    await person.reads('前回のログイン日時');

    // Unlinks; the portal still shows the site, so that the next way in is a mismatch.
    await person.open(own);
    await person.press('連携を解除する');
    if ((await person.heading()) === 'パスワードの確認') {
      await person.type('今のパスワード', goodPassword);
      await person.press('続ける');
      await person.press('連携を解除する');
    }
    await person.reads('マイナポータルとの連携を解除しました');
    await logOut(person);
    await person.open('/login');
    await cross(person, 'マイナポータルからログイン', '属性連携不整合確認');
    await person.reads('アカウントをお持ちでない方');

    // Links from there, through an ordinary login.
    await person.press('マイナポータル連携開始');
    await logIn(person, address);
    expect(await person.heading()).toBe('マイナポータル連携');
    await cross(person, 'マイナポータルと連携する', 'マイナポータル連携');
    await person.page.getByRole('heading', { name: 'マイナポータルと連携しました' }).waitFor();
    await logOut(person);
    await person.open('/login');
    await cross(person, 'マイナポータルからログイン', '求職者マイページホーム');
    await person.open('/mypage/settings/security');
    await person.reads('マイナポータル連携');
    await person.leave();
  },
);

it('stops at the portal, and reads that nothing has changed [SSO-1] [s-sso3]', async () => {
  const [kind] = browserKinds;
  const person = await browser.person(world.portal.baseUrl, kind);
  await person.open('/login');
  await cross(person, 'マイナポータルからログイン', 'だれとしてログインしますか');
  await cross(person, 'やめる', 'マイナポータルからのログインをやめました');
  await person.reads('何も変わっていません');
  await person.leave();
});

it('reads on the way where it goes, and has a link where the browser does not go by itself [SSO-1]', async () => {
  const [kind] = browserKinds;
  const person = await browser.person(world.portal.baseUrl, kind);
  await person.open('/login');
  await logIn(person, await aRegistered());
  await person.page.route(`${world.national.access.issuer}/**`, (route) => route.fulfill({ status: 204 }));
  await person.open(own);
  await cross(person, 'マイナポータルと連携する', 'マイナポータルへ移ります');
  const link = person.page.getByRole('link', { name: 'マイナポータルへ進む' });
  expect(await link.getAttribute('href')).toContain(`${world.national.access.issuer}/auth?`);
  await person.leave();
});
