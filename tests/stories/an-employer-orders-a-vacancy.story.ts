import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { orderSteps } from '#features/vacancy-orders/items/order-table.ts';
import { writeItems } from '#kernel/items/read-items.ts';
import { computer, type OpenBrowser, openBrowser, type Person, phoneWithoutScript } from '#kit/browser.ts';
import { aDesk, sitDown } from '#kit/desk.ts';
import { anEmployer, signInEmployer } from '#kit/employers.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { goodOrder } from '#kit/vacancy-orders.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

vi.setConfig({ testTimeout: 240_000 });

let portal: TestPortal;
let browser: OpenBrowser;
let employer: Person;
let staff: Person;
let anybody: Person;

type Typed = Readonly<Record<string, string | readonly string[]>>;

/** From now on this person is logged in as that visitor is. */
async function takeOver(person: Person, from: Visitor): Promise<void> {
  const cookies = [...from.cookies].map(([name, value]) => ({ name, value, url: portal.baseUrl }));
  await person.context.addCookies(cookies);
}

beforeAll(async () => {
  [portal, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  portal.clock.set('2026-11-21T10:00');
  [employer, staff, anybody] = await Promise.all([
    browser.person(portal.baseUrl, phoneWithoutScript),
    browser.person(portal.baseUrl, computer),
    browser.person(portal.baseUrl, phoneWithoutScript),
  ]);
  const [one, other] = [visitor(portal.baseUrl), visitor(portal.baseUrl)];
  await signInEmployer(one, portal.parts, (await anEmployer(portal.parts)).id);
  sitDown(other, portal.parts, await aDesk(portal.parts));
  await Promise.all([takeOver(employer, one), takeOver(staff, other)]);
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

/** Fills in fields by their names, whatever they are. */
async function fill({ page }: Person, typed: Typed): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    const values = typeof value === 'string' ? [value] : value;
    const control = page.locator(`[name="${name}"]`).first();
    const kind = await control.evaluate((one: Element) =>
      one.tagName === 'SELECT' ? 'select' : (one.getAttribute('type') ?? 'text'),
    );
    if (kind === 'select') await control.selectOption(values[0] ?? '');
    else if (kind === 'radio' || kind === 'checkbox') {
      for (const each of values) await page.locator(`[name="${name}"][value="${each}"]`).check();
    } else await control.fill(values[0] ?? '');
  }
}

interface Screen {
  /** Typed first, and what the red says of it. */
  readonly wrong: Typed;
  readonly says: string;
  /** What takes the wrong back where the right does not say it. */
  readonly mended?: Typed;
}

const screens: Readonly<Record<string, Screen>> = {
  kind: {
    wrong: { 'valid-through-year': '2026', 'valid-through-month': '11', 'valid-through-day': '20' },
    says: '明日からの日',
    mended: { 'valid-through-year': '', 'valid-through-month': '', 'valid-through-day': '' },
  },
  establishment: { wrong: { 'people-in-all': 'たくさん' }, says: '数字で入れてください' },
  work: {
    wrong: { age: 'limited', 'age-to': '40' },
    says: '「年齢制限該当事由」が入っていません',
    mended: { age: 'any', 'age-to': '' },
  },
  wage: {
    wrong: { 'wage-form': 'hourly', 'base-low': '1000', 'base-high': '1000' },
    says: '最低賃金は、2025年10月03日から1,226円です',
  },
  hours: { wrong: { 'rest-minutes': '30' }, says: '休憩は、60分以上です' },
  insurance: { wrong: { 'retirement-age': '55' }, says: '定年は60歳以上' },
  appeal: {
    wrong: { message: '女性歓迎の職場です。' },
    says: '「女性歓迎」は、性別を示す言葉です',
    mended: { message: '未経験の方も歓迎します。' },
  },
  selection: { wrong: { hiring: '0' }, says: '採用人数は、1名以上' },
};

/** As a form shows the items: what the server adds for itself is not typed. */
const rightIn = (key: string): Typed => {
  const step = orderSteps.find((one) => one.key === key);
  const written = writeItems(step?.items ?? {}, goodOrder);
  const own = Object.entries(written).filter(([name]) => !/^occupation-|-count$|-was$/u.test(name));
  return { ...Object.fromEntries(own), ...(key === 'work' ? { occupation: '調理補助' } : {}) };
};

it('types a whole order, wrong once on every screen, and sends it: a phone without script [EMP-1]', async () => {
  await employer.open('/employer/vacancies');
  await employer.press('求人を申し込む');
  await employer.press('新しい求人の入力を始める');
  await employer.press('入力を続ける');
  for (const { key, label } of orderSteps) {
    const { wrong, says, mended = {} } = screens[key] ?? { wrong: {}, says: '' };
    expect(await employer.heading()).toBe(label);
    const right = rightIn(key);
    await fill(employer, { ...right, ...wrong });
    await employer.press('次へ進む');
    expect(await employer.heading()).toBe(label);
    await employer.reads('入力エラーがあります');
    await employer.reads(says);
    const again = Object.fromEntries(
      Object.keys(wrong).flatMap((name) => (right[name] === undefined ? [] : [[name, right[name]]])),
    );
    await fill(employer, { ...again, ...mended });
    await employer.press('次へ進む');
    await employer.doesNotRead('入力エラーがあります');
    if ((await employer.heading()) === label) await employer.press('このまま進む');
  }
  expect(await employer.heading()).toBe('入力内容の確認');
  await employer.reads('惣菜の調理');
  await employer.press('ハローワークに送る');
  await employer.reads('ハローワークに送りました');
  await employer.reads('ハローワークが確認中');
});

/** Presses a button or link with the keyboard alone. */
async function pressByKeyboard(name: string): Promise<void> {
  const { page } = staff;
  const pressable = page.getByRole('button', { name }).or(page.getByRole('link', { name })).first();
  await pressable.focus();
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await staff.lookOver();
}

it('is checked at the counter by keyboard, and sent back with two remarks [STAFF-1]', async () => {
  await staff.open('/counter/orders');
  await pressByKeyboard('惣菜の調理');
  await staff.reads('気になるところは見つかりませんでした');
  await pressByKeyboard('修正を依頼する');
  const { page } = staff;
  await page.locator('[name="remark-contents"]').focus();
  await page.keyboard.type('使う道具を書いてください。');
  await page.locator('[name="remark-hiring"]').focus();
  await page.keyboard.type('人数を確かめてください。');
  await pressByKeyboard('修正を依頼する');
  await staff.reads('修正を依頼しました');
});

it('is mended where the office remarked, and sent again [EMP-1]', async () => {
  await employer.open('/employer/vacancies');
  await employer.reads('修正の依頼');
  await employer.press('惣菜の調理');
  await employer.reads('使う道具を書いてください。');
  await employer.press('内容を直す');
  await employer.press('3.仕事内容');
  await employer.reads('ハローワークから：使う道具を書いてください。');
  await fill(employer, { contents: '包丁を使い、惣菜の下ごしらえと盛付けをします。' });
  await employer.press('次へ進む');
  await employer.press('項目の一覧を見る');
  await employer.press('8.選考');
  await employer.reads('人数を確かめてください。');
  await fill(employer, { hiring: '3' });
  await employer.press('次へ進む');
  expect(await employer.heading()).toBe('入力内容の確認');
  await employer.press('ハローワークに送る');
  await employer.reads('直して、もう一度送りました');
});

let number = '';

it('is received with what differs before the eyes, and anybody finds it [STAFF-1] [JOB-1]', async () => {
  await staff.open('/counter/orders');
  await pressByKeyboard('惣菜の調理');
  await staff.reads('前の内容と違うところ');
  await staff.reads('3名');
  await pressByKeyboard('受理する');
  const link = staff.page.locator('a[href^="/counter/jobs/13010-"]').first();
  number = ((await link.getAttribute('href')) ?? '').split('/').at(-1) ?? '';
  await anybody.open(`/jobs?words=${encodeURIComponent('惣菜の調理')}`);
  await anybody.reads('惣菜の調理');
  await anybody.open(`/jobs/${number}`);
  await anybody.reads('包丁を使い、惣菜の下ごしらえと盛付けをします。');
});

it('is changed by the employer, and the change is public once the office received it [EMP-1] [STAFF-1]', async () => {
  await employer.open(`/employer/vacancies/${number}`);
  await employer.press('求人を変更する');
  await employer.press('変更の入力を始める');
  await employer.press('4.賃金');
  await fill(employer, { 'base-low': '240000', 'base-high': '280000' });
  await employer.press('次へ進む');
  await employer.press('項目の一覧を見る');
  await employer.press('入力内容の確認へ進む');
  await employer.press('ハローワークに送る');
  await anybody.open(`/jobs/${number}`);
  await anybody.reads('230,000円');
  await staff.open('/counter/orders');
  await pressByKeyboard('惣菜の調理');
  await staff.reads('240,000円');
  await pressByKeyboard('受理する');
  await anybody.open(`/jobs/${number}`);
  await anybody.reads('240,000円');
  await anybody.reads('変更の記録');
});

it('is stopped at once: nobody finds it any more [EMP-1]', async () => {
  await employer.open(`/employer/vacancies/${number}`);
  await employer.press('募集を停止する');
  await employer.type('理由', '採用が決まったため');
  await employer.press('募集を停止する');
  await employer.reads('募集停止中');
  await anybody.page.goto(`/jobs/${number}`);
  await anybody.reads('募集は2026年11月21日に終わりました');
});
