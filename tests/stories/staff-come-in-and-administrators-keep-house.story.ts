import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addStaffMember } from '#features/staff/index.ts';
import { browserKinds, computer, openBrowser, type Person, phoneWithoutScript } from '../kit/browser.ts';
import { openTestPortal, type TestPortal } from '../kit/portal.ts';
import { anOffice, aStaffMember, codeOf, goodStaffPassword, type StaffPerson } from '../kit/staff.ts';
import { type Visitor, visitor } from '../kit/visitor.ts';

let portal: TestPortal;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let person: Person;

beforeAll(async () => {
  [portal, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  await anOffice(portal.parts);
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});
beforeEach(async () => {
  portal.clock.advance('PT2M');
  person = await browser.person(portal.baseUrl, phoneWithoutScript);
});
afterEach(() => person.leave());

async function givePassword(loginName: string, password: string, who = person): Promise<void> {
  await who.type('職員ID', loginName);
  await who.type('パスワード', password);
  await who.press('次へ進む');
}

async function signIn(staff: StaffPerson, who = person, path = '/counter/settings'): Promise<void> {
  await who.open(path);
  await givePassword(staff.loginName, staff.password, who);
  await who.type('認証アプリのコード', staff.code());
  await who.press('ログイン');
}

async function wrongPassword(staff: StaffPerson): Promise<void> {
  const typed = { 'login-name': staff.loginName, password: 'wrong' };
  const answer = await visitor(portal.baseUrl).post('/counter/login', typed);
  expect(answer.status).toBe(422);
}

/** Signed in without a browser, for what need not be looked over. */
async function signInQuickly(staff: StaffPerson): Promise<Visitor> {
  const here = visitor(portal.baseUrl);
  await here.open('/counter/login');
  await here.submit({ 'login-name': staff.loginName, password: staff.password });
  await here.submit({ code: staff.code() });
  return here;
}

/** The secret as the set-up page shows it to those who type it. */
async function secretShown(): Promise<string> {
  const letters = await person.page.locator('.details code').last().textContent();
  return (letters ?? '').replace(/\s/gu, '');
}

/** What stands behind a term of a list of facts. */
const factShown = (term: string): Promise<string> =>
  person.page
    .locator('.definition', { has: person.page.locator('dt', { hasText: term }) })
    .locator('dd')
    .first()
    .innerText();

describe('a new member of staff', () => {
  it('comes in with the password that the operator handed over, sets up the app and a password [s-stf1]', async () => {
    const facts = { name: '鈴木 一郎', officeNumber: '13010', role: 'administrator' };
    const added = await addStaffMember(portal.parts, { loginName: 'suzuki', ...facts });
    if (!added.ok) throw new Error(added.fault);
    await person.open('/counter/settings');
    expect(await person.heading()).toBe('窓口にログイン');
    await givePassword('suzuki', added.value.initialPassword);
    expect(await person.heading()).toBe('認証アプリの設定');
    const secret = await secretShown();
    await person.press('設定する');
    await person.reads('認証アプリに出ている6桁の数字を入れてください。');
    expect(await secretShown()).toBe(secret);
    await person.type('認証アプリのコード', codeOf(secret, portal.clock));
    await person.press('設定する');
    expect(await person.heading()).toBe('新しいパスワードの登録');
    await person.type('新しいパスワード', 'みじかい');
    await person.press('登録してログイン');
    await person.reads('パスワードが短すぎます。15文字以上にしてください。');
    await person.type('新しいパスワード', goodStaffPassword);
    await person.type('新しいパスワード（確認用）', goodStaffPassword);
    await person.press('登録してログイン');
    expect(await person.heading()).toBe('自分の設定');
    await person.reads('鈴木 一郎');
    await person.page.getByRole('button', { name: 'メニュー' }).click();
    await person.press('ログアウト');
    await person.reads('ログアウトしました');
    await person.open('/counter/settings');
    expect(await person.heading()).toBe('窓口にログイン');
  });
});

describe('a member of staff', () => {
  it('is locked by the fifth wrong password and let in thirty minutes later', async () => {
    const staff = await aStaffMember(portal.parts);
    for (let tried = 1; tried <= 4; tried += 1) await wrongPassword(staff);
    await person.open('/counter/login');
    await givePassword(staff.loginName, 'wrong');
    await person.reads('続けて5回まちがえたため、30分ログインできません。');
    await givePassword(staff.loginName, staff.password);
    await person.reads('今はログインできません。');
    portal.clock.advance('PT30M');
    await givePassword(staff.loginName, staff.password);
    expect(await person.heading()).toBe('認証アプリのコード');
    await person.press('ログイン');
    await person.type('認証アプリのコード', '000000');
    await person.press('ログイン');
    await person.reads('コードが違います。');
    await person.press('キャンセル');
    expect(await person.heading()).toBe('窓口にログイン');
  });

  it('waits too long with the code and begins anew', async () => {
    const staff = await aStaffMember(portal.parts);
    await person.open('/counter/login');
    await givePassword(staff.loginName, staff.password);
    portal.clock.advance('PT15M1S');
    await person.type('認証アプリのコード', staff.code());
    await person.press('ログイン');
    await person.reads('最初からやり直してください');
  });

  it('changes the password, and sets the app up again on a new telephone [s-ses5]', async () => {
    const staff = await aStaffMember(portal.parts);
    await signIn(staff);
    await person.press('変更する');
    await person.press('変更する');
    await person.reads('入力エラーがあります');
    await person.type('今のパスワード', staff.password);
    await person.type('新しいパスワード', 'yoake no kisha ni noru');
    await person.type('新しいパスワード（確認用）', 'yoake no kisha ni noru');
    await person.press('変更する');
    await person.reads('パスワードを変更しました');
    portal.clock.advance('PT14M');
    await person.open('/counter/settings');
    portal.clock.advance('PT14M');
    await person.press('設定し直す');
    expect(await person.heading()).toBe('本人の確認');
    await person.press('次へ進む');
    await person.reads('今のパスワードを入れてください。');
    await person.type('今のパスワード', 'yoake no kisha ni noru');
    await person.press('次へ進む');
    await person.type('認証アプリのコード', '000000');
    await person.press('設定する');
    await person.reads('コードが違います。');
    await person.type('認証アプリのコード', codeOf(await secretShown(), portal.clock));
    await person.press('設定する');
    await person.reads('認証アプリを設定しました');
  });

  it('finds a form as it was after the session ended, and is told until when a session lasts', async () => {
    const staff = await aStaffMember(portal.parts, { role: 'administrator' });
    await signIn(staff, person, '/counter/offices/new');
    await person.reads('まで');
    await person.type('名前', 'ハローワーク池袋');
    await person.type('郵便番号', '170-8409');
    portal.clock.advance('PT16M');
    await person.press('追加する');
    await person.reads('時間が過ぎたため、ログアウトしました。');
    await givePassword(staff.loginName, staff.password);
    await person.type('認証アプリのコード', staff.code());
    await person.press('ログイン');
    expect(await person.heading()).toBe('安定所の追加');
    expect(await person.field('名前').inputValue()).toBe('ハローワーク池袋');
    expect(await person.field('郵便番号').inputValue()).toBe('170-8409');
  });

  it.each(['counter', 'chief'] as const)(
    'with the role %s keeps out of the administration [s-az1]',
    async (role) => {
      const here = await signInQuickly(await aStaffMember(portal.parts, { role }));
      for (const path of [
        '/counter/staff',
        '/counter/staff/new',
        '/counter/offices',
        '/counter/offices/13010',
      ]) {
        expect(await here.open(path)).toMatchObject({ status: 403, heading: 'このページは表示できません' });
      }
    },
  );

  it.each([
    '/counter/staff/nobody',
    '/counter/staff/nobody/closing',
    '/counter/offices/99999',
    '/counter/offices/99999/municipalities',
  ])('reads plainly that nothing is at %s', async (path) => {
    const here = await signInQuickly(await aStaffMember(portal.parts, { role: 'administrator' }));
    expect(await here.open(path)).toMatchObject({ status: 404, heading: 'ページが見つかりません' });
  });
});

describe.each(browserKinds)('an administrator with $name', (kind) => {
  let administrator: StaffPerson;
  beforeEach(async () => {
    await person.leave();
    person = await browser.person(portal.baseUrl, kind);
    administrator = await aStaffMember(portal.parts, { role: 'administrator', name: '管理 花子' });
    await signIn(administrator, person, '/counter/staff');
  });

  it('adds a member of staff and sees the password once', async () => {
    await person.press('職員を追加する');
    await person.press('追加する');
    await person.reads('入力エラーがあります（3か所）');
    const loginName = `h.yamada.${kind.width}`;
    await person.type('職員ID', loginName);
    await person.type('名前', '山田 花子');
    await person.choose('窓口職員');
    await person.press('追加する');
    expect(await person.heading()).toBe('職員を追加しました');
    const initialPassword = await factShown('最初のパスワード');
    await person.press('この職員のページへ');
    await person.doesNotRead(initialPassword);
    await person.reads('最初のログイン待ち');
    const newcomer = visitor(portal.baseUrl);
    await newcomer.open('/counter/login');
    const setUp = await newcomer.submit({ 'login-name': loginName, password: initialPassword });
    expect(setUp.heading).toBe('認証アプリの設定');
  });

  it('changes, unlocks, starts anew and closes a member of staff', async () => {
    const staff = await aStaffMember(portal.parts, { name: '高橋 次郎' });
    for (let tried = 1; tried <= 5; tried += 1) await wrongPassword(staff);
    await person.open('/counter/staff');
    await person.press(staff.loginName);
    await person.reads('ロック中');
    await person.press('ロックの解除');
    await person.press('ロックを解除する');
    await person.reads('ロックを解除しました');
    await person.reads('利用中');
    await person.type('名前', '');
    await person.press('変更する');
    await person.reads('名前を入れてください。');
    await person.type('名前', '高橋 次郎丸');
    await person.choose('責任者');
    await person.press('変更する');
    expect(await person.heading()).toBe('高橋 次郎丸');
    await person.press('認証アプリとパスキーの取り消し');
    await person.press('取り消す');
    await person.reads('認証アプリの設定待ち');
    await person.press('ログインの終了');
    await person.press('終わらせる');
    await person.press('最初のパスワードの作り直し');
    await person.press('作り直す');
    expect(await factShown('最初のパスワード')).toMatch(/^[2-9A-HJ-NP-Z-]{24}$/u);
    await person.press('この職員のページへ');
    await person.press('職員の利用の終了');
    await person.press('利用を終える');
    await person.reads('職員の利用を終えました');
    await person.reads('利用終了');
    await person.open(`/counter/staff/${staff.id}/closing`);
    await person.press('利用を終える');
    await person.reads('この職員は利用を終えています。');
  });

  it('finds the way to the own settings instead of doing it to oneself', async () => {
    await person.open(`/counter/staff/${administrator.id}`);
    await person.reads('これはあなたです。');
    await person.choose('窓口職員');
    await person.press('変更する');
    await person.reads('自分の役割は変えられません。');
  });

  it('adds an office, gives it towns, takes them away and closes it', async () => {
    const number = kind === computer ? '13030' : '13040';
    await person.open('/counter/offices');
    await person.press('安定所を追加する');
    await person.press('追加する');
    await person.reads('入力エラーがあります（5か所）');
    await person.type('安定所の番号', number);
    await person.type('名前', `ハローワーク${number}`);
    await person.type('郵便番号', '１６０８４８９');
    await person.type('所在地', '東京都新宿区西新宿1-6-1');
    await person.type('電話番号', '03-3200-8609');
    await person.press('追加する');
    await person.reads('安定所を追加しました');
    await person.type('電話番号', '123');
    await person.press('変更する');
    await person.reads('電話番号を、市外局番から');
    await person.type('電話番号', '03-3200-8610');
    await person.press('変更する');
    await person.reads('変更しました');
    await person.press('市区町村を選ぶ');
    await person.choose('新宿区');
    await person.choose('中野区');
    await person.press('変更する');
    await person.reads('新宿区、中野区');
    await person.press('この安定所を閉じる');
    await person.press('閉じる');
    await person.reads('受け持つ市区町村があります。');
    await person.open(`/counter/offices/${number}/municipalities?prefecture=13`);
    await person.field('新宿区').uncheck();
    await person.field('中野区').uncheck();
    await person.press('変更する');
    await person.press('この安定所を閉じる');
    await person.press('閉じる');
    await person.reads('この安定所は閉じています。');
    await person.open('/counter/offices');
    await person.reads('閉じました');
  });
});

it('tells a script until when a session lasts, and makes it last longer [s-ses3]', async () => {
  const staff = await aStaffMember(portal.parts);
  const here = await signInQuickly(staff);
  await here.open('/counter/settings');
  portal.clock.advance('PT14M');
  const token = /name="form-token" value="([^"]+)"/u.exec(here.page.html)?.[1] ?? '';
  const answer = await here.post('/counter/session', { 'form-token': token });
  expect(answer.headers.get('content-type')).toContain('application/json');
  const end = portal.clock.now().add({ minutes: 15 }).toString();
  expect(JSON.parse(answer.html)).toMatchObject({ endsAt: end, at: end });
  portal.clock.advance('PT14M');
  expect((await here.open('/counter/settings')).heading).toBe('自分の設定');
});
