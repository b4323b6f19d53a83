import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '#kit/axe.ts';
import { openSpecimenSite, type SpecimenSite, specimens } from '#kit/specimen-site.tsx';

let site: SpecimenSite;

beforeAll(async () => {
  site = await openSpecimenSite();
});

afterAll(() => site.close());

const sizes = {
  small: { width: 320, height: 640 },
  phone: { width: 390, height: 844 },
  wide: { width: 1280, height: 900 },
};

/** For the eye: with SPECIMEN_PICTURES=folder each page is kept as a picture. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['SPECIMEN_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}${name}.png`, fullPage: true });
}

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

describe.each(Object.keys(specimens))('the parts of the design system on %s', (path) => {
  let page: Page;

  beforeAll(async () => {
    page = await site.visit(path, { viewport: sizes.small });
  });

  afterAll(() => page.context().close());

  it.each(Object.entries(sizes))('bar nobody and fit, %s [s-a11y1 s-a11y4]', async (_size, viewport) => {
    await page.setViewportSize(viewport);
    await keepPicture(page, `${path}-${viewport.width}`);
    expect(await axeFaults(page)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(viewport.width);
  });

  it('fit a phone with letters twice the size [s-a11y4]', async () => {
    await page.setViewportSize({ width: 195, height: 422 });
    await keepPicture(page, `${path}-195`);
    expect(await widthOf(page)).toBeLessThanOrEqual(195);
  });

  it("bar nobody in the system's own colours [s-a11y4]", async () => {
    await page.setViewportSize(sizes.phone);
    await page.emulateMedia({ forcedColors: 'active' });
    await keepPicture(page, `${path}-forced`);
    expect(await axeFaults(page)).toEqual([]);
  });
});

describe('the parts of the design system', () => {
  it.each(['/fields-wrong', '/step-wrong'])('%s gives a finger 44 pixels or more [s-a11y3]', async (path) => {
    const page = await site.visit(path, { viewport: sizes.small });
    const low = await page
      .locator(
        '.button:visible, .control:visible, .choice:visible, summary, .step-place a, .breadcrumbs a, .error-summary a',
      )
      .evaluateAll((all) =>
        all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML),
      );
    expect(low).toEqual([]);
    await page.context().close();
  });

  it('prints what matters, in black, without buttons and navigation', async () => {
    const page = await site.visit('/boxes', { viewport: sizes.wide });
    await page.emulateMedia({ media: 'print' });
    await keepPicture(page, '/boxes-print');
    for (const gone of ['.menu', '.breadcrumbs', '.button', '.pagination', '.footer-links']) {
      expect(await page.locator(`${gone}:visible`).count()).toBe(0);
    }
    expect(await page.locator('h1').evaluate((one) => getComputedStyle(one).color)).toBe('rgb(0, 0, 0)');
    await page.context().close();
  });
});
