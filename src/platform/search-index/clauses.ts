import type { InSteps } from './in-steps.ts';
import type { Allocator, Room } from './memory.ts';
import { placeTrie } from './trie.ts';

/**
 * What many texts say alike behind a full stop, a comma, a figure or the end of a line. A text with such a clause holds
 * every word that stands in it: nobody has to read that text to be sure.
 */
export interface ClausePlaces {
  readonly all: readonly string[];
  readonly trie: number;
}

/** Share of the sample in which a clause stands that is worth postings of its own: fewer texts are soon read. */
const frequent = 0.03;
const shortest = 6;
const longest = 80;
/** Of all together: their nodes must fit into 16 bits. */
const mostCharacters = 60_000;
/** Who goes on alike so often is told by the longer one. */
const nearlyAlways = 0.95;

const beginning = /(?<=^|[。、\d\n])[^\n]/gu;

/** Chosen from a sample; which ones they are decides how quick a search is, never what it finds. */
export function* choosingClauses(sample: readonly string[]): InSteps<readonly string[]> {
  const counted = new Map<string, number>();
  for (const text of sample) {
    const here = new Set<string>();
    for (const { index } of text.matchAll(beginning)) countFrom(text, index, counted, here);
    yield;
  }
  const least = Math.max(2, sample.length * frequent);
  const often = new Map([...counted].filter(([, texts]) => texts >= least));
  for (const [clause, texts] of [...often]) {
    const shorter = often.get(clause.slice(0, -1));
    if (shorter !== undefined && texts > shorter * nearlyAlways) often.delete(clause.slice(0, -1));
  }
  let characters = 0;
  const chosen: string[] = [];
  for (const [clause] of [...often].toSorted((a, b) => b[1] - a[1])) {
    characters += clause.length;
    if (characters > mostCharacters) break;
    chosen.push(clause);
  }
  return chosen;
}

/** Whatever begins here, up to the end of the sentence; each at most once for a text. */
function countFrom(text: string, from: number, counted: Map<string, number>, here: Set<string>): void {
  for (let end = from + shortest; end <= Math.min(text.length, from + longest); end += 1) {
    const clause = text.slice(from, end);
    if (/[。\n]./su.test(clause)) return;
    if (here.has(clause)) continue;
    here.add(clause);
    const times = counted.get(clause) ?? 0;
    counted.set(clause, times + 1);
    // A string that was not there before has no longer one that is worth counting.
    if (times === 0) return;
  }
}

export function placeClauses(room: Room, allocator: Allocator, all: readonly string[]): ClausePlaces {
  const strings = all.map((string) => ({ string, marked: false }));
  return { all, trie: placeTrie(room, allocator, strings) };
}
