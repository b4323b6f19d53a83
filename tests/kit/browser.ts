import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchChromium } from './browser-binary.ts';

export interface BrowserKind {
  readonly javaScript: boolean;
  readonly width: number;
}

/** What an old phone and an office computer have in common with neither. */
export const phoneWithoutScript: BrowserKind = { javaScript: false, width: 320 };
export const computer: BrowserKind = { javaScript: true, width: 1280 };

export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Opens a path and looks the page over. */
  open(path: string): Promise<void>;
  type(label: string, value: string): Promise<void>;
  choose(label: string): Promise<void>;
  /** Presses a button or link and looks over the page it leads to. */
  press(name: string): Promise<void>;
  heading(): Promise<string>;
  reads(words: string): Promise<void>;
  /** Looks the present page over: axe, sideways scroll, title. */
  lookOver(): Promise<void>;
  leave(): Promise<void>;
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * axe needs script in the page, which a person without JavaScript does not have: so the same HTML is given to a page
 * with script, without its own scripts.
 */
async function axeFaults(person: Page, kind: BrowserKind, inspecting: Page): Promise<readonly string[]> {
  let page = person;
  if (!kind.javaScript) {
    const url = person.url();
    const html = await person.content();
    await inspecting.route(url, (route) =>
      route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
    );
    await inspecting.goto(url);
    await inspecting.unroute(url);
    page = inspecting;
  }
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' · ')}`,
  );
}

async function lookOver(page: Page, kind: BrowserKind, inspecting: Page): Promise<void> {
  const where = new URL(page.url()).pathname;
  expect(await axeFaults(page, kind, inspecting), `axe on ${where}`).toEqual([]);
  const measured = kind.javaScript ? page : inspecting;
  await measured.setViewportSize({ width: 320, height: 640 });
  const width = await measured.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `${where} fits 320 px`).toBeLessThanOrEqual(320);
  await measured.setViewportSize({ width: kind.width, height: 800 });
  const heading = await page.locator('h1').first().innerText();
  expect(await page.title(), `title of ${where}`).toContain(heading.replace(/\s+/gu, ''));
}

/** Opens a browser of this kind; one Chromium serves a whole test file. */
export async function openBrowser(): Promise<{
  person(baseUrl: string, kind: BrowserKind): Promise<Person>;
  close(): Promise<void>;
}> {
  const browser: Browser = await launchChromium();
  return {
    close: () => browser.close(),
    async person(baseUrl, kind) {
      const options = { viewport: { width: kind.width, height: 800 }, locale: 'ja-JP', baseURL: baseUrl };
      const context = await browser.newContext({ ...options, javaScriptEnabled: kind.javaScript });
      const inspector = await browser.newContext({ ...options, bypassCSP: true });
      const [page, inspecting] = [await context.newPage(), await inspector.newPage()];
      page.setDefaultTimeout(10_000);
      const look = (): Promise<void> => lookOver(page, kind, inspecting);
      return {
        page,
        context,
        lookOver: look,
        async open(path) {
          await page.goto(path);
          await look();
        },
        type: (label, value) => page.getByLabel(label, { exact: false }).first().fill(value),
        choose: (label) => page.getByLabel(label, { exact: false }).first().check(),
        async press(name) {
          const pressed = page.getByRole('button', { name }).or(page.getByRole('link', { name })).first();
          await Promise.all([page.waitForLoadState('load'), pressed.click()]);
          await page.waitForLoadState('load');
          await look();
        },
        heading: () => page.locator('h1').first().innerText(),
        async reads(words) {
          expect((await page.locator('body').innerText()).replace(/\s+/gu, ' ')).toContain(words);
        },
        async leave() {
          await inspector.close();
          await context.close();
        },
      };
    },
  };
}
