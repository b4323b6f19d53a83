import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSpecimenSite, origin, type SpecimenSite, specimens } from '#kit/specimen-site.tsx';

let site: SpecimenSite;

beforeAll(async () => {
  site = await openSpecimenSite();
});

afterAll(() => site.close());

const start = new Date('2021-09-21T10:00:00+09:00');
const rest = 20_000;

type Reply = { status: number; json?: unknown; html?: string };

interface Desk {
  readonly page: Page;
  /** What was posted, in order. */
  readonly posts: URLSearchParams[];
  readonly status: () => Promise<string>;
  readonly type: (words: string) => Promise<void>;
}

/** A person at the form of a step, whose posts get these answers, the last again and again. */
async function atForm(...replies: (Reply | 'no net' | Promise<Reply>)[]): Promise<Desk> {
  const posts: URLSearchParams[] = [];
  const page = await site.visit('/reading', {}, (route, path) => {
    if (path !== '/specimen/step') return undefined;
    posts.push(new URLSearchParams(route.request().postData() ?? ''));
    const reply = replies[Math.min(posts.length, replies.length) - 1];
    if (reply === 'no net') return route.abort('internetdisconnected');
    return Promise.resolve(reply).then((one) =>
      route.fulfill({
        status: one?.status ?? 200,
        contentType: one?.html === undefined ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
        body: one?.html ?? JSON.stringify(one?.json ?? {}),
      }),
    );
  });
  await page.clock.install({ time: start });
  await page.goto(`${origin}/step`);
  return {
    page,
    posts,
    status: async () => (await page.locator('[data-autosave-status]').textContent()) ?? '',
    type: (words) => page.locator('#name').fill(words),
  };
}

const saved: Reply = { status: 200, json: { revision: 4, savedAt: '10時05分' } };
const leave = ({ page }: Desk) => page.context().close();

describe('a person who types a long form', () => {
  it('has it kept twenty seconds after the last typing, and reads when', async () => {
    const desk = await atForm(saved, { status: 200, json: { revision: 5, savedAt: '10時06分' } });
    await desk.type('山');
    await desk.page.clock.runFor(rest - 1000);
    await desk.type('山田');
    await desk.page.clock.runFor(rest - 1000);
    expect(desk.posts).toHaveLength(0);
    await desk.page.clock.runFor(2000);
    await expect.poll(desk.status).toBe('10時05分に自動で保存しました。');
    expect(Object.fromEntries(desk.posts[0] ?? [])).toMatchObject({
      autosave: 'yes',
      name: '山田',
      revision: '3',
      'form-token': 'token',
    });
    await desk.type('山田　花子');
    await desk.page.clock.runFor(rest + 1000);
    await expect.poll(desk.status).toBe('10時06分に自動で保存しました。');
    expect(desk.posts[1]?.get('revision')).toBe('4');
    expect(await desk.page.locator('[name="revision"]').inputValue()).toBe('5');
    await leave(desk);
  });

  it('has it kept when turning to something else, and nothing is asked when nothing changed', async () => {
    const desk = await atForm(saved);
    const turnAway = () =>
      desk.page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      });
    await turnAway();
    await desk.type('山田');
    await turnAway();
    await expect.poll(desk.status).toContain('自動で保存しました');
    await turnAway();
    await desk.page.clock.runFor(rest * 3);
    expect(desk.posts).toHaveLength(1);
    await leave(desk);
  });

  it('reads that another screen saved meanwhile, and nothing is kept by itself any more', async () => {
    const desk = await atForm({ status: 409, json: { fault: 'saved-elsewhere' } }, saved);
    await desk.type('山田');
    await desk.page.clock.runFor(rest + 1000);
    await expect.poll(desk.status).toMatch(/^別の画面でも保存しました。自動の保存を止めました。/u);
    await desk.type('山田　花子');
    await desk.page.clock.runFor(rest * 2);
    expect(desk.posts).toHaveLength(1);
    expect(await desk.page.locator('[name="revision"]').inputValue()).toBe('3');
    await leave(desk);
  });

  it.each<[string, Reply]>([
    ['a page to log in', { status: 200, html: '<h1>ログイン</h1>' }],
    ['a refusal', { status: 403, html: '<h1>送れませんでした</h1>' }],
  ])('reads that the session is over when the answer is %s', async (_what, reply) => {
    const desk = await atForm(reply);
    await desk.type('山田');
    await desk.page.clock.runFor(rest + 1000);
    await expect.poll(desk.status).toMatch(/^ログアウトしました。入力した内容は、この画面に残っています。/u);
    expect(await desk.page.locator('#name').inputValue()).toBe('山田');
    await leave(desk);
  });

  it('reads that the session is over when the answer leads to the login', async () => {
    const page = await site.visit('/reading');
    const script = await page.evaluate(async () => (await fetch('/app.js')).text());
    const server = createServer(({ method, url }, answer) => {
      if (method === 'POST') answer.writeHead(303, { location: '/login' }).end();
      else if (url === '/app.js') answer.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
      else answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(specimens['/step']?.());
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    await page.clock.install({ time: start });
    await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/step`);
    await page.locator('#name').fill('山田');
    await page.clock.runFor(rest + 1000);
    await page.getByText('ログアウトしました。入力した内容は、この画面に残っています。').waitFor();
    await page.context().close();
    server.close();
  });

  it('reads that the net failed, and the next typing tries again', async () => {
    const desk = await atForm('no net', { status: 503, html: '' }, saved);
    for (const [words, told] of [
      ['山', '自動で保存できませんでした。'],
      ['山田', '自動で保存できませんでした。'],
      ['山田花', '10時05分に自動で保存しました。'],
    ] as const) {
      await desk.type(words);
      await desk.page.clock.runFor(rest + 1000);
      await expect.poll(desk.status).toContain(told);
    }
    expect(desk.posts).toHaveLength(3);
    await leave(desk);
  });

  it('never has an own saving under way taken for another screen: the press waits for its revision', async () => {
    let answer: (reply: Reply) => void = () => undefined;
    const waiting = new Promise<Reply>((resolve) => {
      answer = resolve;
    });
    const desk = await atForm(waiting, { status: 204, html: '' });
    await desk.type('山田');
    await desk.page.clock.runFor(rest + 1000);
    await expect.poll(() => desk.posts.length).toBe(1);
    await desk.type('山田　花子');
    const button = desk.page.locator('.button-primary');
    await button.evaluate((one: HTMLButtonElement) => {
      one.click();
      one.click();
    });
    answer(saved);
    await expect.poll(() => desk.posts.length).toBe(2);
    expect(desk.posts[1]?.get('revision')).toBe('4');
    expect(desk.posts[1]?.get('name')).toBe('山田　花子');
    expect(desk.posts[1]?.has('autosave')).toBe(false);
    await leave(desk);
  });

  it('is asked before leaving only while something typed is neither kept nor sent', async () => {
    const desk = await atForm(saved, { status: 204, html: '' });
    const isAsked = () =>
      desk.page.evaluate(() => {
        const leaving = new Event('beforeunload', { cancelable: true });
        return !dispatchEvent(leaving);
      });
    expect(await isAsked()).toBe(false);
    await desk.type('山田');
    expect(await isAsked()).toBe(true);
    await desk.page.clock.runFor(rest + 1000);
    await expect.poll(desk.status).toContain('自動で保存しました');
    expect(await isAsked()).toBe(false);
    await desk.type('山田　花子');
    await desk.page.locator('.button-primary').click();
    expect(await isAsked()).toBe(false);
    await leave(desk);
  });
});
