import type { Allocator, Room } from './memory.ts';
import { placeTrie } from './trie.ts';

/**
 * Sentences that many texts share. A text with one of them holds every word that stands in it: nobody has to read that
 * text to be sure.
 */
export interface SentencePlaces {
  readonly all: readonly string[];
  readonly trie: number;
}

/** Share of the sample in which a sentence stands that is worth postings of its own. */
const commonly = 0.01;
const shortest = 6;
const longest = 80;
/** Of all together: their nodes must fit into 16 bits. */
const mostCharacters = 60_000;

const sentencesOf = (text: string): ReadonlySet<string> => new Set(text.split(/(?<=。)|\n/u));

/** Chosen from a sample; which ones they are decides how quick a search is, never what it finds. */
export function* choosingSentences(sample: readonly string[]): Generator<undefined, readonly string[]> {
  const counted = new Map<string, number>();
  for (const text of sample) {
    for (const sentence of sentencesOf(text)) {
      if (sentence.length >= shortest && sentence.length <= longest)
        counted.set(sentence, (counted.get(sentence) ?? 0) + 1);
    }
    yield;
  }
  const least = Math.max(2, sample.length * commonly);
  const often = [...counted].filter(([, texts]) => texts >= least).toSorted((a, b) => b[1] - a[1]);
  let characters = 0;
  const chosen: string[] = [];
  for (const [sentence] of often) {
    characters += sentence.length;
    if (characters > mostCharacters) break;
    chosen.push(sentence);
  }
  return chosen;
}

export function placeSentences(room: Room, allocator: Allocator, all: readonly string[]): SentencePlaces {
  const strings = all.map((string) => ({ string, marked: false }));
  return { all, trie: placeTrie(room, allocator, strings) };
}
