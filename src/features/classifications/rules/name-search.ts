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
  if (text === sought) return isName ? 0 : 1;
  if (text.startsWith(sought)) return 2;
  if (text.includes(sought)) return 3;
  return words.every((word) => text.includes(word)) ? 4 : undefined;
}

const byRank = (one: Rank, other: Rank): number => one.tier - other.tier || one.length - other.length;

/**
 * What fits the typed words, the best first: the name itself, another word for it, names that begin so, names that
 * contain it, names that contain every word; the shorter before the longer. At most twenty.
 */
export function searchByName<Found>(entries: readonly Searchable<Found>[], typed: string): readonly Found[] {
  const sought = nameKey(typed);
  if (sought === '') return [];
  const words = foldWidth(typed).split(/\s+/u).map(nameKey);
  const ranked = entries.flatMap(({ found, keys }) => {
    const ranks = keys.flatMap(({ text, length }, index) => {
      const tier = tierOf(text, index === 0, sought, words);
      return tier === undefined ? [] : [{ tier, length }];
    });
    const best = ranks.sort(byRank)[0];
    return best === undefined ? [] : [{ ...best, found }];
  });
  return ranked
    .sort(byRank)
    .slice(0, mostFound)
    .map(({ found }) => found);
}
