import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSpecimenSite, origin, type SpecimenSite } from '#kit/specimen-site.tsx';

let site: SpecimenSite;

beforeAll(async () => {
  site = await openSpecimenSite();
});

afterAll(() => site.close());

const focusedId = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.id);
const summary = (page: Page) => page.locator('.error-summary');

describe('a person who met errors', () => {
  for (const javaScriptEnabled of [true, false]) {
    it(`stands at the error summary, script ${javaScriptEnabled ? 'on' : 'off'} [s-a11y5]`, async () => {
      const page = await site.visit('/fields-wrong', { javaScriptEnabled });
      await expect.poll(() => summary(page).evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await page.title()).toMatch(/^エラー: 必要な情報の入力/);
      await page.context().close();
    });
  }

  it('comes from the summary to the wrong part of a date [s-a11y5]', async () => {
    const page = await site.visit('/fields-wrong');
    await page.getByRole('link', { name: '生年月日の「日」を入力してください。' }).click();
    expect(await focusedId(page)).toBe('birth-day');
    await page.getByRole('link', { name: /^性別を選んで/ }).click();
    expect(await focusedId(page)).toBe('sex');
    await page.context().close();
  });
});

describe('a person who presses a button', () => {
  it('reads at once that it is being sent, and sends only once', async () => {
    const bodies: (string | null)[] = [];
    const page = await site.visit('/fields', {}, (route, path) => {
      if (path !== '/specimen/fields') return undefined;
      bodies.push(route.request().postData());
      return route.fulfill({ status: 204 });
    });
    const button = page.locator('.button[name="leave"]');
    await button.evaluate((one: HTMLButtonElement) => {
      one.click();
      one.click();
    });
    await expect.poll(() => button.textContent()).toBe('送信しています…');
    await expect.poll(() => bodies.length).toBe(1);
    expect(bodies[0]).toContain('leave=yes');
    expect(bodies[0]).toContain('form-token=token');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    expect(await button.textContent()).toBe('キャンセル');
    await page.context().close();
  });

  it('goes on with Enter, not back or away', async () => {
    let body = '';
    const page = await site.visit('/fields', { javaScriptEnabled: false }, (route, path) => {
      if (path !== '/specimen/fields') return undefined;
      body = route.request().postData() ?? '';
      return route.fulfill({ status: 204 });
    });
    await page.getByLabel('電話番号').press('Enter');
    await expect.poll(() => body).toContain('phone=');
    expect(body).not.toMatch(/look-up|open=|leave=/);
    await page.context().close();
  });
});

describe('a person who chooses a password', () => {
  it('sees which rules are kept while typing [PW-2 PW-3]', async () => {
    const page = await site.visit('/fields');
    const rule = (name: string) => page.locator(`[data-rule="${name}"]`);
    await page.locator('#password').fill('abcd1234');
    expect(await rule('length').textContent()).toContain('できました');
    expect(await rule('symbol').textContent()).toContain('まだです');
    await page.locator('#password').fill('@abcd1234');
    expect(await page.locator('[data-rule][data-state="met"]').count()).toBe(5);
    await page.locator('#password').fill('@abcd1234あ');
    expect(await rule('only').textContent()).toContain('まだです');
    await page.context().close();
  });

  it('can look at it, and it is a password again when sent [s-pw4]', async () => {
    const page = await site.visit('/fields', {}, (route, path) =>
      path === '/specimen/fields' ? route.fulfill({ status: 204 }) : undefined,
    );
    const type = () => page.locator('#password').getAttribute('type');
    await page.getByRole('button', { name: '登録するパスワードを表示する' }).click();
    expect(await type()).toBe('text');
    await page.getByRole('button', { name: '次へ進む' }).click();
    expect(await type()).toBe('password');
    await page.context().close();
  });
});

describe('a person who reads slowly', () => {
  const minutes = (count: number) => count * 60_000;
  const start = new Date('2021-09-21T10:00:00+09:00');

  async function atWork(answer: { status: number; body: string }): Promise<Page> {
    const page = await site.visit('/reading', {}, (route, path) =>
      path === '/session' ? route.fulfill({ contentType: 'application/json', ...answer }) : undefined,
    );
    await page.clock.install({ time: start });
    await page.goto(`${origin}/session-end`);
    return page;
  }

  const extended = JSON.stringify({ at: '2021-09-21T10:56:00+09:00', text: '10時56分まで' });

  it('is asked five minutes before the end and stays with one press [s-ses3]', async () => {
    const page = await atWork({ status: 200, body: extended });
    const dialog = page.getByRole('dialog', { name: 'まもなくログアウトします' });
    await page.clock.runFor(minutes(24));
    expect(await dialog.isVisible()).toBe(false);
    await page.clock.runFor(minutes(2));
    expect(await dialog.isVisible()).toBe(true);
    await page.getByRole('button', { name: '続ける' }).click();
    await expect.poll(() => dialog.isVisible()).toBe(false);
    expect(await page.locator('.session-end').textContent()).toContain('10時56分まで');
    await page.context().close();
  });

  it('reads what to do when the net fails, and that the session is over when it is', async () => {
    const page = await atWork({ status: 503, body: '' });
    await page.clock.runFor(minutes(26));
    await page.getByRole('button', { name: '続ける' }).click();
    await page.getByText('つながりませんでした。').waitFor();
    await page.clock.runFor(minutes(5));
    await page.getByRole('heading', { name: 'ログアウトしました' }).waitFor();
    expect(await page.getByRole('button', { name: 'ログインする' }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('reads the time of the end on the page without script [s-ses3]', async () => {
    const page = await site.visit('/session-end', { javaScriptEnabled: false });
    expect(await page.locator('.session-end').textContent()).toContain('10時30分まで');
    expect(await page.locator('dialog').isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('a person with a phone', () => {
  it('opens and closes the menu without script', async () => {
    const page = await site.visit('/boxes', {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    const link = page.getByRole('link', { name: '求人検索' });
    expect(await link.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'メニュー' }).click();
    expect(await link.isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'ログアウト' }).count()).toBe(1);
    await page.getByRole('button', { name: '閉じる' }).click();
    expect(await link.isVisible()).toBe(false);
    await page.context().close();
  });
});
