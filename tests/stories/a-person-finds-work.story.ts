import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds, computer, type OpenBrowser, openBrowser, phoneWithoutScript } from '#kit/browser.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { aVacancy } from '#kit/vacancies.ts';

let portal: TestPortal;
let browser: OpenBrowser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  portal.clock.set('2026-11-21T10:00');
  for (let count = 1; count <= 12; count += 1) {
    await aVacancy(portal.parts, {
      number: `13010-${count}`,
      facts: { title: `介護の仕事${String.fromCodePoint(0x4e00 + count)}` },
    });
  }
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

describe.each(browserKinds)('with $name', (kind) => {
  it('gets from the front page to a vacancy in three steps, without an account [TOP-8] [JOB-1] [JOB-2]', async () => {
    const person = await browser.person(portal.baseUrl, kind);
    await person.open('/');
    await person.type('ことば', '介護');
    await person.type('場所', '文京区');
    await person.press('求人を検索');
    expect(await person.heading()).toBe('求人検索結果');
    const address = person.page.url();
    await person.reads('12件');
    await person.page.locator('article h2 a').first().click();
    await person.lookOver();
    await person.reads('合計（ａ＋ｂ＋ｃ）');
    await person.goBack();
    expect(person.page.url()).toBe(address);
    await person.reads('12件');
    await person.leave();
  });

  it('opens, closes and uses the conditions by keyboard and by touch [JOB-1]', async () => {
    const person = await browser.person(portal.baseUrl, kind);
    await person.open(`/jobs?words=${encodeURIComponent('介護')}`);
    const panel = person.page.locator('#filters');
    const opener = person.page.getByRole('button', { name: /^絞り込み/u });
    if (kind === computer) {
      expect(await opener.isVisible()).toBe(false);
      expect(await panel.isVisible()).toBe(true);
    } else {
      expect(await panel.isVisible()).toBe(false);
      await opener.focus();
      await person.page.keyboard.press('Enter');
      expect(await panel.isVisible()).toBe(true);
      const box = await panel.boundingBox();
      expect(box?.width).toBe(kind.width);
      const foot = await person.page.locator('.filter-foot').boundingBox();
      expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual((box?.height ?? 0) + 1);
      await person.lookOver();
      await person.page.keyboard.press('Escape');
      expect(await panel.isVisible()).toBe(false);
      await opener.click();
    }
    await person.page.locator('#filters').getByLabel('フルタイム').first().check();
    await person.press('この条件で表示');
    expect(new URL(person.page.url()).searchParams.get('hours')).toBe('full');
    await person.reads('12件');
    await person.leave();
  });
});

it('prints the 求人票 on A4, with both calendars and page numbers [JOB-2]', async () => {
  const person = await browser.person(portal.baseUrl, computer);
  await person.open('/jobs/13010-1/print');
  await person.reads('2026年（令和8年）');
  const pdf = await person.page.pdf({ preferCSSPageSize: true });
  const size = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/u.exec(pdf.toString('latin1'));
  expect([Math.round(Number(size?.[1])), Math.round(Number(size?.[2]))]).toEqual([595, 842]);
  await person.leave();
});

it('fits where colours are forced [JOB-1]', async () => {
  const person = await browser.person(portal.baseUrl, phoneWithoutScript);
  await person.page.emulateMedia({ forcedColors: 'active' });
  await person.open('/jobs');
  await person.lookOver();
  await person.leave();
});
