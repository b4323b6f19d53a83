import { genderedWords } from './wording.table.ts';

export interface FoundWord {
  readonly word: string;
  readonly instead: string;
  readonly level: 'red' | 'orange';
}

interface Place {
  readonly from: number;
  readonly to: number;
}

const placesOf = (pattern: RegExp | undefined, text: string): readonly Place[] =>
  pattern === undefined
    ? []
    : [...text.matchAll(pattern)].map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
      }));

const lies =
  (inner: Place) =>
  (outer: Place): boolean =>
    outer.from <= inner.from && inner.to <= outer.to;

/** Words that name a sex in a text of any width, each once, with what to write in its place. */
export function genderedWordsIn(typed: string): readonly FoundWord[] {
  const text = typed.normalize('NFKC');
  const taken: Place[] = [];
  const found = new Map<string, FoundWord>();
  for (const { pattern, instead, level, except } of genderedWords) {
    const spared = placesOf(except, text);
    for (const place of placesOf(pattern, text)) {
      if ([...spared, ...taken].some(lies(place))) continue;
      taken.push(place);
      const word = text.slice(place.from, place.to);
      if (!found.has(word)) found.set(word, { word, instead, level });
    }
  }
  return [...found.values()];
}
