import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFaults } from './axe.ts';
import { launchChromium } from './browser-binary.ts';

let browser: Awaited<ReturnType<typeof launchChromium>>;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const style = `
  main { color: #000 } .pale { color: #bbb } .dark { background: #333 } .half { opacity: 0.4 }
  .above { position: absolute; left: 0; top: 0 } .tall { width: 300px; height: 200px }`;

async function faultsOn(body: string): Promise<string> {
  await page.setContent(
    `<!doctype html><html lang="ja"><head><title>題</title><style>${style}</style></head><body><main><h1>題字</h1>${body}</main></body></html>`,
  );
  return (await axeFaults(page)).join();
}

it('sees words that do not stand out each time, on every page and in every place', async () => {
  expect(await faultsOn('<p>よく見える</p>')).toBe('');
  expect(await faultsOn('<p class="pale">見えにくい</p>')).toContain('color-contrast');
  expect(await faultsOn('<p>よく見える</p><p class="pale">見えにくい</p>')).toContain('color-contrast');
  expect(await faultsOn('<ul><li class="pale">これも</li></ul>')).toContain('color-contrast');
  expect(await faultsOn('<p>よく見える</p>')).toBe('');
});

it('sees that the same letters stand on another ground, or are fainter', async () => {
  expect(await faultsOn('<p>よく見える</p>')).toBe('');
  expect(await faultsOn('<div class="dark"><p>見えにくい</p></div>')).toContain('color-contrast');
  expect(await faultsOn('<div class="half"><p>見えにくい</p></div>')).toContain('color-contrast');
  expect(await faultsOn('<p class="dark">見えにくい</p>')).toContain('color-contrast');
});

it('sees what lies above something else, though the same words stood out elsewhere', async () => {
  expect(await faultsOn('<p class="above">よく見える</p>')).toBe('');
  const above = '<div class="dark above tall"></div><p class="above">見えにくい</p>';
  expect(await faultsOn(above)).toContain('color-contrast');
});

it('sees what a letter alone left open', async () => {
  expect(await faultsOn('<p class="pale">x</p>')).toBe('');
  expect(await faultsOn('<p class="pale">見えにくい</p>')).toContain('color-contrast');
});

it('goes by every other rule', async () => {
  const found = await faultsOn('<img src="/x.png"><button></button><ul><p>項目でない</p></ul>');
  for (const rule of ['image-alt', 'button-name', 'list']) expect(found).toContain(rule);
});
