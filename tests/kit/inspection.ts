import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const narrow = { width: 320, height: 640 };

/** What stands in the way of people on the page that is shown now, by axe; nothing is the aim. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async (tags) => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    // Nothing is fetched a second time: styles are of this origin and readable as they are.
    const found = await inPage.run({ runOnly: tags, resultTypes: ['violations'], preload: false });
    return found.violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }));
  }, rules);
  return violations.map(({ id, html }) => `${id}: ${html.map((one) => one.slice(0, 160)).join(' · ')}`);
}

/** Names what makes the page wider than it may be. */
async function widthFaults(page: Page, width: number): Promise<readonly string[]> {
  return page.evaluate((limit) => {
    if (document.documentElement.scrollWidth <= limit) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > limit + 1,
    );
    const names = wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120));
    return [`${document.documentElement.scrollWidth} px wide: ${names.join(' · ')}`];
  }, width);
}

/** axe and the sideways scroll at 320 px, for the page as it is shown. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const size = page.viewportSize() ?? narrow;
  if (size.width !== narrow.width) await page.setViewportSize(narrow);
  const faults = [...(await widthFaults(page, narrow.width)), ...(await axeFaults(page))];
  if (size.width !== narrow.width) await page.setViewportSize(size);
  return faults;
}

export interface SeenPage {
  readonly url: string;
  readonly html: string;
}

export interface Inspector {
  /**
   * Looks over a page that somebody else got. axe needs script in the page, which a person without JavaScript does not
   * have: so the same HTML is shown here, without the page's own script unless that is asked for.
   */
  inspect(seen: SeenPage, withScript?: boolean): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function openInspector(browser: Browser, baseUrl: string): Promise<Inspector> {
  const context = await browser.newContext({ viewport: narrow, locale: 'ja-JP', bypassCSP: true });
  const page = await context.newPage();
  let ownScript = false;
  await page.route('**/*.js', (route) => (ownScript ? route.continue() : route.abort()));
  return {
    async inspect({ url, html }, withScript = false) {
      const address = new URL(url, baseUrl).href;
      ownScript = withScript;
      await page.route(address, (route) =>
        route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
      );
      await page.goto(address);
      const faults = await faultsOf(page);
      await page.unroute(address);
      return faults;
    },
    close: () => context.close(),
  };
}
