import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { registrationSteps } from '#features/job-seekers/index.ts';
import { attributesOf, formsOf } from '#kit/page-parts.ts';
import { anAccount, type Person } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { logsIn } from '#kit/sign-in-steps.ts';
import { type Visit, type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;
let owner: Person;
let someoneElse: Person;
let browser: Visitor;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const basic = {
  name: '山田　花子',
  kana: 'やまだ　はなこ',
  'birth-date-year': 'S60',
  'birth-date-month': '4',
  'birth-date-day': '1',
  sex: 'female',
  'address-postal': '104-0061',
  address: '東京都中央区銀座1-2-3',
  telephone: '09012345678',
  disability: 'yes',
};

/** Somebody who has finished the first screen, with 「あり」: all nine screens are there. */
beforeEach(async () => {
  portal.clock.set('2026-11-21T10:00');
  [owner, someoneElse] = [await anAccount(portal.parts), await anAccount(portal.parts)];
  browser = visitor(portal.baseUrl);
  await signIn(browser, portal.parts, owner.id);
  await browser.open('/mypage/registration/basic');
  await browser.submit(basic);
});

type Typed = Record<string, string>;

const inputsOf = ({ html }: Visit, type: string) =>
  [...html.matchAll(new RegExp(`<input\\b[^>]*type="${type}"[^>]*>`, 'gu'))].map(([tag]) => ({
    name: attributesOf(tag, 'input', 'name')[0] ?? '',
    value: attributesOf(tag, 'input', 'value')[0] ?? '',
  }));

/** Something wrong in every field of the page that takes words, and the last of all choices. */
function scribbleOn(page: Visit): Typed {
  const [form] = formsOf(page.html).filter(({ action }) => action.startsWith('/mypage/registration/'));
  const radios = inputsOf(page, 'radio');
  const others = [...inputsOf(page, 'checkbox'), ...inputsOf(page, 'hidden'), ...radios];
  const notWords = [...others.map(({ name }) => name), ...attributesOf(page.html, 'select', 'name')];
  const names = (form?.fields ?? []).map(([name]) => name).filter((name) => !notWords.includes(name));
  return {
    ...Object.fromEntries(radios.map(({ name, value }) => [name, value])),
    ...Object.fromEntries(names.map((name, index) => [name, `ちがう ${index} <&"`])),
  };
}

const shownIn = (page: Visit): Typed =>
  Object.fromEntries(
    formsOf(page.html).find(({ action }) => action.startsWith('/mypage/registration/'))?.fields ?? [],
  );

const sessionEnds = (): void => portal.clock.advance('PT31M');
const laterOn = (): void => portal.clock.advance('PT2M');

const presses: Readonly<Record<string, Typed>> = {
  '「次へ進む」': {},
  '「一時保存」': { save: 'yes' },
  'a button inside the form': { edit: 'look-up:address' },
};

describe.each(registrationSteps.map(({ key, label }) => [label, key]))(
  'on the screen 「%s」',
  (label, key) => {
    const path = `/mypage/registration/${key}`;

    it.each(Object.entries(presses))(
      'nothing is lost when the session had ended at %s; nobody else sees it [s-ses3]',
      async (_press, pressed) => {
        await browser.open(path);
        expect(browser.page.heading).toBe(label);
        const typed = scribbleOn(browser.page);
        expect(Object.keys(typed).length).toBeGreaterThan(0);
        sessionEnds();
        await browser.submit({ ...typed, ...pressed }, path);
        expect(browser.page.heading).toBe('求職者マイページログイン');
        const login = browser.page.url;

        await logsIn(portal, browser, someoneElse, login);
        expect(browser.page.text).not.toContain('ちがう');
        await browser.open(path);
        expect(browser.page.text).not.toContain('ちがう');

        browser.cookies.clear();
        laterOn();
        await logsIn(portal, browser, owner, login);
        expect(browser.page.heading).toBe(label);
        expect(browser.page.text).toContain('入力した内容は残っています');
        expect(shownIn(browser.page)).toMatchObject(typed);
        await browser.submit({ save: 'yes' }, path);
        expect(browser.page.heading).toBe('一時保存しました');
        await browser.open(path);
        expect(shownIn(browser.page)).toMatchObject(typed);
      },
    );
  },
);

describe('a form of an ended session', () => {
  const path = '/mypage/registration/remarks';
  const said = (words: string): Typed => ({ 'contact-times': words });

  it('is shown beside what was saved on another device since, and overwrites nothing unseen', async () => {
    await browser.open(path);
    const late = browser.tab(portal.baseUrl);
    sessionEnds();
    const elsewhere = visitor(portal.baseUrl);
    await signIn(elsewhere, portal.parts, owner.id);
    await elsewhere.open(path);
    await elsewhere.submit({ ...said('夜'), save: 'yes' }, path);
    await late.submit(said('昼'), path);
    laterOn();
    await logsIn(portal, late, owner, late.page.url);
    expect(shownIn(late.page)).toMatchObject(said('昼'));
    await late.submit({}, path);
    expect(late.page.status).toBe(409);
    expect(late.page.text).toContain('別の画面で保存した内容夜');
    expect(late.page.text).toContain('この画面の入力昼');
    await late.submit({}, path);
    await late.open(path);
    expect(shownIn(late.page)).toMatchObject(said('昼'));
  });

  it('is not taken for the person who logged in on the same browser meanwhile', async () => {
    await browser.open(path);
    const ofOwner = browser.page;
    browser.cookies.clear();
    await signIn(browser, portal.parts, someoneElse.id);
    const form = formsOf(ofOwner.html).find(({ action }) => action === path);
    const answer = await browser.post(path, { ...Object.fromEntries(form?.fields ?? []), ...said('ひみつ') });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    await browser.open(path);
    expect(browser.page.text + JSON.stringify(shownIn(browser.page))).not.toContain('ひみつ');
  });

  it('that the script sent by itself leads nobody away and is kept all the same', async () => {
    await browser.open(path);
    const { fields = [] } = formsOf(browser.page.html).find(({ action }) => action === path) ?? {};
    sessionEnds();
    await browser.post(path, { ...Object.fromEntries(fields), ...said('朝'), autosave: 'yes' });
    expect(browser.page.headers.get('content-type')).not.toContain('json');
    laterOn();
    await logsIn(portal, browser, owner, browser.page.url);
    expect(shownIn(browser.page)).toMatchObject(said('朝'));
  });
});

describe('two tabs of one person', () => {
  const path = '/mypage/registration/remarks';

  it('show both to whoever saves second, after 「戻る」 too', async () => {
    await browser.open(path);
    const older = browser.tab(portal.baseUrl);
    await browser.submit({ 'contact-times': '朝', save: 'yes' }, path);
    await older.submit({ 'contact-times': '夜', save: 'yes' }, path);
    expect(older.page.status).toBe(409);
    expect(older.page.heading).toBe('その他特記事項');
    expect(older.page.text).toContain('朝');
    expect(shownIn(older.page)).toMatchObject({ 'contact-times': '夜' });
    await browser.open(path);
    expect(shownIn(browser.page)).toMatchObject({ 'contact-times': '朝' });
  });

  it('lose nothing of a screen that the other one made needless', async () => {
    const disability = '/mypage/registration/disability';
    await browser.open(disability);
    const late = browser.tab(portal.baseUrl);
    await browser.open('/mypage/registration/basic');
    await browser.submit({ disability: 'no' });
    await late.submit({ consideration: '月に1日休みたい' }, disability);
    expect(late.page.heading).toBe('求職登録');
    expect(late.page.text).toContain('「障害情報」は、今の入力では使いません');
    expect(late.page.text).toContain('残してあります');
    await late.open('/mypage/registration/basic');
    await late.submit({ disability: 'yes' });
    await late.open(disability);
    expect(shownIn(late.page)).toMatchObject({ consideration: '月に1日休みたい' });
  });

  it('are told before the registration ends when the answers are not those that were checked', async () => {
    const wishes = { 'wished-employment': 'full-time', 'wished-work-1-occupation': '介護職員' };
    const screens: readonly Typed[] = [
      { publication: 'hidden', provision: 'none', guidance: 'yes' },
      wishes,
      ...Array.from({ length: 6 }, () => ({})),
    ];
    await browser.open('/mypage/registration/information');
    for (const fields of screens) await browser.submit(fields);
    expect(browser.page.heading).toBe('入力内容の確認');
    const other = browser.tab(portal.baseUrl);
    await other.open('/mypage/registration/basic');
    await other.submit({ telephone: '0312345678' });
    await browser.submit({});
    expect(browser.page.status).toBe(409);
    expect(browser.page.text).toContain('別の画面で、内容が変わりました');
    expect(browser.page.text).toContain('03-1234-5678');
  });
});
