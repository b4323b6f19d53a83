import { expect } from 'vitest';
import type { Person } from './browser.ts';

export type Typed = Readonly<Record<string, string | readonly string[]>>;

const valuesOf = (value: Typed[string]): readonly string[] => (typeof value === 'string' ? [value] : value);

/** Fills fields in by their names, whatever kind they are. */
export async function typeInto({ page }: Person, fields: Typed): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const choices = page.locator(`[name="${name}"]:is([type="radio"], [type="checkbox"])`);
    const list = page.locator(`select[name="${name}"]`);
    if ((await choices.count()) > 0) {
      for (const one of valuesOf(value)) await page.locator(`[name="${name}"][value="${one}"]`).check();
    } else if ((await list.count()) > 0) {
      // It may stand behind 「一覧から選ぶ」.
      await list.selectOption([...valuesOf(value)], { force: true });
    } else await page.locator(`[name="${name}"]`).fill(valuesOf(value).join());
  }
}

/** What stands in the fields now, as the person sees it. */
export async function expectFields({ page }: Person, fields: Typed): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const choices = page.locator(`[name="${name}"]:is([type="radio"], [type="checkbox"])`);
    if ((await choices.count()) === 0) {
      expect(await page.locator(`[name="${name}"]`).inputValue(), name).toBe(valuesOf(value).join());
      continue;
    }
    for (const choice of await choices.all()) {
      const own = (await choice.getAttribute('value')) ?? '';
      expect(await choice.isChecked(), `${name} ${own}`).toBe(valuesOf(value).includes(own));
    }
  }
}
