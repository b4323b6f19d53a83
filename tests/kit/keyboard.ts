import type { Person } from './browser.ts';

const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '');

/** More than any page has; a page on which nothing of the name can be reached ends here. */
const mostTabs = 400;

/** What has the focus, in the words by which it is known: a link, button, field or choice. */
const focusedWords = ({ page }: Person): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return '';
    const labels = 'labels' in focused ? [...((focused.labels ?? []) as Iterable<Element>)] : [];
    const named = labels.length > 0 ? labels : [focused];
    return named.map((one) => one.textContent ?? '').join(' ');
  });

/** Goes on with Tab alone until something of this name has the focus. */
export async function tabTo(person: Person, name: string): Promise<void> {
  for (let count = 0; count < mostTabs; count += 1) {
    await person.page.keyboard.press('Tab');
    if (withoutBlanks(await focusedWords(person)).includes(withoutBlanks(name))) return;
  }
  throw new Error(`no Tab leads to ${name} on ${person.page.url()}`);
}

/** A link or button by Tab and Enter; looks the next page over. */
export async function enter(person: Person, name: string): Promise<void> {
  await tabTo(person, name);
  await Promise.all([person.page.waitForEvent('load'), person.page.keyboard.press('Enter')]);
  await person.lookOver();
}

/** A box or choice by Tab and the blank. */
export async function tick(person: Person, name: string): Promise<void> {
  await tabTo(person, name);
  await person.page.keyboard.press('Space');
}

export async function typeInto(person: Person, name: string, words: string): Promise<void> {
  await tabTo(person, name);
  await person.page.keyboard.insertText(words);
}
