import { foldWidth, katakana, searchKey } from '#kernel/text-input.ts';

const mostFound = 20;

const digits: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4' };

/**
 * By this names are compared. Width, case, hiragana or katakana, long vowels, dots and brackets do not count, nor the
 * way to write the digit of 「二級」「第三種」.
 */
export const nameKey = (text: string): string =>
  searchKey(katakana(text))
    .replace(/[\p{P}ー−]/gu, '')
    .replace(/[一二三四](?=[級種類])/gu, (letter) => digits[letter] ?? letter);

interface Key {
  readonly text: string;
  /** Without what stands in brackets: an explanation makes no name a longer one. */
  readonly length: number;
}

export interface Searchable<Found> {
  readonly found: Found;
  /** The name itself comes first. */
  readonly keys: readonly Key[];
}

const keyOf = (name: string): Key => ({
  text: nameKey(name),
  length: nameKey(name.replace(/（.*$/u, '')).length,
});

export const searchable = <Found>(found: Found, names: readonly string[]): Searchable<Found> => ({
  found,
  keys: names.map(keyOf),
});

interface Rank {
  readonly tier: number;
  readonly length: number;
}

function tierOf(text: string, isName: boolean, sought: string, words: readonly string[]): number | undefined {
  const at = text.indexOf(sought);
  if (at > 0) return 3;
  if (at === 0) return text.length > sought.length ? 2 : isName ? 0 : 1;
  // One word alone was sought already.
  return words.length > 1 && words.every((word) => text.includes(word)) ? 4 : undefined;
}

const byRank = (one: Rank, other: Rank): number => one.tier - other.tier || one.length - other.length;

function bestOf(keys: readonly Key[], sought: string, words: readonly string[]): Rank | undefined {
  let best: Rank | undefined;
  for (const [index, { text, length }] of keys.entries()) {
    const tier = tierOf(text, index === 0, sought, words);
    if (tier === undefined) continue;
    if (best === undefined || byRank({ tier, length }, best) < 0) best = { tier, length };
  }
  return best;
}

/**
 * What fits the typed words, the best first: the name itself, another word for it, names that begin so, names that
 * contain it, names that contain every word; the shorter before the longer. At most twenty.
 */
export function searchByName<Found>(entries: readonly Searchable<Found>[], typed: string): readonly Found[] {
  const sought = nameKey(typed);
  if (sought === '') return [];
  const words = foldWidth(typed).split(/\s+/u).map(nameKey);
  const ranked: (Rank & { readonly found: Found })[] = [];
  // A thousand names and more for every screen that is judged: nothing is made of those that do not fit.
  for (const { found, keys } of entries) {
    const best = bestOf(keys, sought, words);
    if (best !== undefined) ranked.push({ ...best, found });
  }
  return ranked
    .sort(byRank)
    .slice(0, mostFound)
    .map(({ found }) => found);
}
