import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Less than half as long as what the package itself hands out: every page takes it in anew. */
const source = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Eye {
  axe: typeof axe;
  /** What is drawn alike on the page of this moment. */
  drawnAlike: Map<string, Element[]>;
}

interface Found {
  readonly id: string;
  readonly html: readonly string[];
}

/** How words are drawn that axe has found to stand out from their ground; of the whole run of this process. */
const standingOut = new Set<string>();

/**
 * Sorts what bears words by how it is drawn: colour, size and weight of the letters, and everything behind them up to
 * the page. What lies above the flow of the page without a ground of its own may stand on anything: it is unsure.
 */
function waysToDraw(): readonly string[] {
  const drawn = new Map<Element, { readonly ground: string; readonly unsure: boolean }>();
  const drawnBehind = (element: Element | null): { readonly ground: string; readonly unsure: boolean } => {
    if (element === null) return { ground: '', unsure: false };
    const known = drawn.get(element);
    if (known !== undefined) return known;
    const behind = drawnBehind(element.parentElement);
    const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position } =
      getComputedStyle(element);
    const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode].join(' ');
    const isPlain = own === 'rgba(0, 0, 0, 0) none 1 none normal';
    const isOpaque = backgroundColor.startsWith('rgb(');
    const isAbove = position === 'absolute' || position === 'fixed';
    const here = {
      ground: isPlain ? behind.ground : `${behind.ground} / ${own}`,
      unsure: !isOpaque && (isAbove || behind.unsure),
    };
    drawn.set(element, here);
    return here;
  };
  const bearsWords = (element: Element): boolean =>
    element.matches('input, select, textarea') ||
    [...element.childNodes].some((one) => one.nodeType === Node.TEXT_NODE && one.textContent?.trim());
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
  };
  const alike = new Map<string, Element[]>();
  for (const element of document.body.querySelectorAll('*')) {
    if (!bearsWords(element) || !isSeen(element)) continue;
    const style = getComputedStyle(element);
    const { color, fontSize, fontWeight, textShadow, webkitTextStroke, webkitTextFillColor } = style;
    const letters = [color, fontSize, fontWeight, textShadow, webkitTextStroke, webkitTextFillColor];
    const { ground, unsure } = drawnBehind(element);
    const way = `${unsure ? 'unsure ' : ''}${letters.join(' ')}${ground}`;
    const others = alike.get(way);
    if (others === undefined) alike.set(way, [element]);
    else others.push(element);
  }
  (window as unknown as Eye).drawnAlike = alike;
  return [...alike.keys()];
}

/** Every rule but that of contrast, which takes three quarters of the time. */
async function runOtherRules(only: string[]): Promise<readonly Found[]> {
  const { axe: eye } = window as unknown as Eye;
  const found = await eye.run({
    runOnly: only,
    rules: { 'color-contrast': { enabled: false } },
    resultTypes: ['violations'],
    // Nothing is fetched a second time: styles are of this origin and readable as they are.
    preload: false,
    selectors: false,
  });
  return found.violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }));
}

interface Contrast {
  readonly found: readonly Found[];
  /** The ways in which all that axe could judge stands out. */
  readonly good: readonly string[];
}

async function runContrast(ways: readonly string[]): Promise<Contrast> {
  const { axe: eye, drawnAlike } = window as unknown as Eye;
  const include = ways.flatMap((way) => drawnAlike.get(way) ?? []);
  const options = {
    runOnly: { type: 'rule', values: ['color-contrast'] },
    preload: false,
    selectors: false,
    elementRef: true,
  } as const;
  const found = await eye.run(
    { include } as unknown as axe.ElementContext,
    options as unknown as axe.RunOptions,
  );
  const elementsOf = (results: readonly axe.Result[]): Set<unknown> =>
    new Set(results.flatMap(({ nodes }) => nodes.map(({ element }) => element)));
  const [good, bad] = [elementsOf(found.passes), elementsOf(found.violations)];
  const standsOut = (way: string): boolean => {
    const elements = drawnAlike.get(way) ?? [];
    return elements.some((one) => good.has(one)) && !elements.some((one) => bad.has(one));
  };
  return {
    found: found.violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) })),
    good: ways.filter((way) => !way.startsWith('unsure') && standsOut(way)),
  };
}

/** What stands in the way of people on the page that is shown now, by axe; nothing is the aim. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(source);
  const found = [...(await page.evaluate(runOtherRules, tags))];
  const ways = await page.evaluate(waysToDraw);
  const unknown = ways.filter((way) => !standingOut.has(way));
  if (unknown.length > 0) {
    const contrast = await page.evaluate(runContrast, unknown);
    for (const way of contrast.good) standingOut.add(way);
    found.push(...contrast.found);
  }
  return found.map(({ id, html }) => `${id}: ${html.map((one) => one.slice(0, 160)).join(' · ')}`);
}
