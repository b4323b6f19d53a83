import type { InSteps } from './in-steps.ts';
import type { Allocator, Room } from './memory.ts';
import { placeTrie } from './trie.ts';

/**
 * Strings of three to five characters that stand in so many texts that those have postings of their own. A frequent one
 * is `followed`: it is also posted where no longer phrase begins with it. What follows it in a text is then known without
 * reading the text.
 */
export interface Phrase {
  readonly text: string;
  readonly followed: boolean;
}

export interface PhrasePlaces {
  readonly all: readonly Phrase[];
  readonly trie: number;
}

/** Phrases at most: their nodes must fit into 16 bits. */
const mostPhrases = 45_000;
const longest = 5;
/** Share of the texts in which a frequent string stands, and how many texts one must stand in. */
const frequent = 0.03;
const rare = 0.002;

/** Chosen from a sample; which ones they are decides how quick a search is, never what it finds. */
export function* choosingPhrases(sample: readonly string[]): InSteps<readonly Phrase[]> {
  const often = Math.max(2, sample.length * frequent);
  const least = Math.max(2, sample.length * rare);
  const chosen = new Map<string, number>();
  let parts = frequentOf(yield* countTexts(sample, 2, undefined), often);
  for (let size = 3; size <= longest && parts.size > 0; size += 1) {
    const counted = yield* countTexts(sample, size, parts);
    // Two frequent halves that meet seldom would leave many texts to be read.
    const needed = size === 3 ? 2 : least;
    for (const [text, texts] of counted) if (texts >= needed) chosen.set(text, texts);
    parts = frequentOf(counted, often);
  }
  const kept = [...chosen].toSorted((a, b) => b[1] - a[1]).slice(0, mostPhrases);
  return kept.map(([text, texts]) => ({ text, followed: text.length < longest && texts >= often }));
}

const frequentOf = (counted: ReadonlyMap<string, number>, often: number): ReadonlySet<string> =>
  new Set([...counted].filter(([, texts]) => texts >= often).map(([text]) => text));

/** In how many texts each string of this length stands, of those whose both parts are frequent. */
function* countTexts(
  sample: readonly string[],
  size: number,
  parts: ReadonlySet<string> | undefined,
): InSteps<ReadonlyMap<string, number>> {
  const counted = new Map<string, number>();
  for (const text of sample) {
    const here = new Set<string>();
    for (let at = 0; at + size <= text.length; at += 1) {
      const string = text.slice(at, at + size);
      if (string.includes('\n')) continue;
      if (parts === undefined || (parts.has(string.slice(0, -1)) && parts.has(string.slice(1))))
        here.add(string);
    }
    for (const string of here) counted.set(string, (counted.get(string) ?? 0) + 1);
    yield;
  }
  return counted;
}

export function placePhrases(room: Room, allocator: Allocator, all: readonly Phrase[]): PhrasePlaces {
  const strings = all.map(({ text, followed }) => ({ string: text, marked: followed }));
  return { all, trie: placeTrie(room, allocator, strings) };
}
