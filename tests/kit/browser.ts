import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchChromium } from './browser-binary.ts';
import { faultsOf, type Inspector, openInspector } from './inspection.ts';

export interface BrowserKind {
  readonly name: string;
  readonly javaScript: boolean;
  readonly width: number;
}

/** What an old phone and an office computer have in common with neither. */
export const phoneWithoutScript: BrowserKind = {
  name: 'a phone without script',
  javaScript: false,
  width: 320,
};
export const computer: BrowserKind = { name: 'a computer', javaScript: true, width: 1280 };
export const browserKinds = [phoneWithoutScript, computer] as const;

export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Opens a path and looks the page over. */
  open(path: string): Promise<void>;
  type(label: string, value: string): Promise<void>;
  /** Ticks a box or takes a choice. */
  choose(label: string): Promise<void>;
  field(label: string): Locator;
  /** Presses a button or link that leads to a page, and looks that page over. */
  press(name: string): Promise<void>;
  /** The browser's own Back. */
  goBack(): Promise<void>;
  heading(): Promise<string>;
  /** The words of the page as they are shown. */
  words(): Promise<string>;
  reads(words: string): Promise<void>;
  doesNotRead(words: string): Promise<void>;
  /** Looks the present page over: axe, sideways scroll, title. */
  lookOver(): Promise<void>;
  leave(): Promise<void>;
}

export interface OpenBrowser {
  person(baseUrl: string, kind: BrowserKind): Promise<Person>;
  /** Looks over pages that were fetched without a browser. */
  inspector(baseUrl: string): Promise<Inspector>;
  close(): Promise<void>;
}

/** Milliseconds; a machine may be busy with other tests. */
const patience = 40_000;

const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '');

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

/** A label as people read it from its start: 「パスワード」 is not 「新しいパスワード」. */
const fromItsStart = (label: string): RegExp => new RegExp(`^\\s*${literally(label)}`, 'u');

/** `asItIs`: with what a script did and a person typed since the page came; no markup says that. */
async function lookOver(page: Page, inspector: Inspector, asItIs: boolean): Promise<void> {
  const where = new URL(page.url()).pathname;
  const faults = asItIs
    ? await faultsOf(page)
    : await inspector.inspect({ url: page.url(), html: await page.content() });
  expect(faults, `${where}, looked over`).toEqual([]);
  const heading = await page.locator('h1').first().innerText();
  expect(withoutBlanks(await page.title()), `title of ${where}`).toContain(withoutBlanks(heading));
}

/** Opens Chromium; one serves a whole test file. */
export async function openBrowser(): Promise<OpenBrowser> {
  const browser: Browser = await launchChromium();
  const inspectors = new Map<string, Promise<Inspector>>();
  const inspector = (baseUrl: string): Promise<Inspector> => {
    const open = inspectors.get(baseUrl) ?? openInspector(browser, baseUrl);
    inspectors.set(baseUrl, open);
    return open;
  };
  return {
    inspector,
    person: async (baseUrl, kind) => personIn(browser, await inspector(baseUrl), baseUrl, kind),
    close: () => browser.close(),
  };
}

/** A button or link of exactly this name; else one that has the words in its name. Blanks do not count. */
async function findPressable(page: Page, name: string): Promise<Locator> {
  const words = [...withoutBlanks(name)].map(literally).join('\\s*');
  const named = (pattern: string): Locator => {
    const options = { name: new RegExp(pattern, 'u') };
    return page.getByRole('button', options).or(page.getByRole('link', options));
  };
  const found = [named(`^\\s*${words}\\s*$`), named(words)];
  for (const pressable of found) if ((await pressable.count()) > 0) return pressable.first();
  // What a narrow screen keeps in its menu.
  await page.getByRole('button', { name: 'メニュー', exact: true }).click();
  return named(words).first();
}

async function personIn(
  browser: Browser,
  inspector: Inspector,
  baseUrl: string,
  kind: BrowserKind,
): Promise<Person> {
  const context = await browser.newContext({
    viewport: { width: kind.width, height: 800 },
    locale: 'ja-JP',
    baseURL: baseUrl,
    javaScriptEnabled: kind.javaScript,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const look = (): Promise<void> => lookOver(page, inspector, false);
  const words = async (): Promise<string> => (await page.locator('body').innerText()).replace(/\s+/gu, ' ');
  const field = (label: string): Locator => page.getByLabel(fromItsStart(label)).first();
  return {
    page,
    context,
    field,
    words,
    lookOver: () => lookOver(page, inspector, kind.javaScript),
    async open(path) {
      await page.goto(path);
      await look();
    },
    type: (label, value) => field(label).fill(value),
    choose: (label) => field(label).check(),
    async press(name) {
      const pressed = await findPressable(page, name);
      await Promise.all([page.waitForEvent('load'), pressed.click()]);
      await look();
    },
    async goBack() {
      await page.goBack();
    },
    heading: () => page.locator('h1').first().innerText(),
    async reads(sought) {
      expect(await words()).toContain(sought);
    },
    async doesNotRead(sought) {
      expect(await words()).not.toContain(sought);
    },
    leave: () => context.close(),
  };
}
