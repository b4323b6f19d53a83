import type { Browser, Page } from 'playwright-core';
import { axeFaults } from './axe.ts';
import { likenessOf } from './likeness.ts';

const narrow = { width: 320, height: 640 };

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
}

/** What was found on pages that differ in nothing axe or the eye would judge; of the whole run of this process. */
const foundBefore = new Map<string, readonly string[]>();

const ownScript = /<script\b[^>]*\ssrc=[^>]*><\/script>/gu;

/** Writes a document into the page that is open, as if it had come from this address; answers what it became. */
async function write(page: Page, { url, html }: SeenPage): Promise<string> {
  return page.evaluate(
    async ([address, markup]) => {
      history.replaceState(null, '', address);
      document.open();
      const loaded = new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
      document.write(markup);
      document.close();
      await loaded;
      return document.documentElement.outerHTML;
    },
    [url, html] as const,
  );
}

/** An empty page of the portal's origin: axe, once taken in, stays while documents are written into it. */
async function empty(page: Page, baseUrl: string): Promise<void> {
  await page.goto(new URL('/healthz', baseUrl).href);
}

export async function openInspector(browser: Browser, baseUrl: string): Promise<Inspector> {
  const context = await browser.newContext({ viewport: narrow, locale: 'ja-JP', bypassCSP: true });
  const page = await context.newPage();
  await empty(page, baseUrl);
  const once = async (
    likeness: string,
    look: () => Promise<readonly string[]>,
  ): Promise<readonly string[]> => {
    const faults = foundBefore.get(likeness) ?? (await look());
    foundBefore.set(likeness, faults);
    return faults;
  };
  const show = async (seen: SeenPage, withScript: boolean): Promise<readonly string[]> => {
    const html = withScript ? seen.html : seen.html.replaceAll(ownScript, '');
    const shown = await write(page, { url: seen.url, html });
    const faults = await once(likenessOf(shown.replaceAll(ownScript, '')), () => faultsOf(page));
    // What a script of the page has begun, or a page that loads itself anew, must not reach the next.
    if (withScript || /http-equiv="refresh"/u.test(html)) await empty(page, baseUrl);
    return faults;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    inspect({ url, html }, withScript = false) {
      const seen = { url: new URL(url, baseUrl).href, html };
      const likeness = `${withScript ? 'script' : ''} ${likenessOf(html)}`;
      const faults = last.then(() => once(likeness, () => show(seen, withScript)));
      last = faults.catch(() => undefined);
      return faults;
    },
  };
}
