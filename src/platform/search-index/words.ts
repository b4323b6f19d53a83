import { sectionOf } from './grams.ts';
import type { Kernel } from './kernel/kernel.ts';
import type { Layout } from './layout.ts';
import type { Room } from './memory.ts';
import { bytesFor, type Moment } from './moment.ts';
import { openPostings } from './postings.ts';
import type { SoughtWord } from './query.ts';

/** Scratch of one reader. */
export interface WordPlaces {
  readonly word: number;
  readonly fallbacks: number;
  readonly states: number;
  /** Sets of a segment. */
  readonly list: number;
  readonly grams: number;
  /** Sets of all documents. */
  readonly candidates: number;
}

/** No text holds a longer one. */
export const longestWord = 1000;

/** The token before a character that the dictionary does not know. */
const escapeToken = 0xffff;

interface Known {
  readonly set: Uint8Array;
  /** The documents before this one were looked at. */
  readonly upTo: number;
}

/** Words that cost much are kept; a text never changes, so that only new ones are looked at again. */
const mostKept = 128;
/** So many texts that had to be read, or documents that lists named. */
const worthKeeping = { read: 2000, listed: 40_000 } as const;

export interface WordFinder {
  /** Makes `target` the set of live documents that hold the word. */
  find(sought: SoughtWord, moment: Moment, target: number): void;
  /** Takes those out of a set that do not hold the word in these fields. */
  keepHolding(sought: SoughtWord, moment: Moment, set: number): void;
}

export function openWordFinder(kernel: Kernel, room: Room, layout: Layout, places: WordPlaces): WordFinder {
  const kept = new Map<string, Known>();
  const { dictionary, shape } = layout;
  // Whoever skips what says nothing must stop here.
  for (const token of [dictionary.lineEnd, escapeToken]) room.words16()[places.states / 2 + token] = 1;
  const postings = openPostings(kernel, room, layout, places);
  const bitOf = (field: string): number => 1 << shape.fields.indexOf(field);
  const maskOf = (fields: readonly string[]): number =>
    (fields.length === 0 ? shape.fields : fields).reduce((mask, field) => mask | bitOf(field), 0);

  /** The sections to look in: those of the fields, or the whole text where one of them has none. */
  const sectionsOf = (fields: readonly string[]): readonly number[] => {
    const sections = fields.map((field) => sectionOf(layout, field));
    return fields.length === 0 || sections.includes(0) ? [0] : sections;
  };

  /** The fields are part of the text only: whoever holds the word must be read. */
  const isPartOnly = ({ fields }: SoughtWord): boolean => fields.length > 0 && sectionsOf(fields).includes(0);

  /** Reads the texts of a set's documents from `from` on; answers how many were read. */
  function read({ word, fields }: SoughtWord, set: number, from: number, bytes: number): number {
    if (bytes <= 0 || kernel.countSet(set + from / 8, bytes) === 0) return 0;
    const words = room.words16();
    for (let at = 0; at < word.length; at += 1) words[places.word / 2 + at] = word.charCodeAt(at);
    const { starts, users, ends, characters, lineEnd } = dictionary;
    const { word: place, fallbacks, states } = places;
    kernel.prepareWord(place, word.length, fallbacks, states, starts, users, ends, characters);
    const count = kernel.keepHolding(
      set + from / 8,
      bytes,
      layout.texts + from * 4,
      layout.lengths + from * 2,
      maskOf(fields),
      lineEnd,
      place,
      word.length,
      fallbacks,
      states,
      ends,
      characters,
    );
    kernel.forgetWord(place, states, starts, users);
    return count;
  }

  function remember(name: string, known: Known): void {
    kept.delete(name);
    kept.set(name, known);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  }

  /** What has postings, from `from` on; answers whether that was worth keeping. */
  function findCovered(sought: SoughtWord, moment: Moment, from: number, target: number): boolean {
    const { candidates: doubtful } = places;
    let listed = 0;
    const bytes = (moment.covered - from) / 8;
    kernel.clearSet(doubtful + from / 8, bytes);
    for (const segment of moment.segments) {
      const first = segment.first / 8;
      if (segment.first + segment.documents <= from) continue;
      for (const section of sectionsOf(sought.fields)) {
        listed += postings.add(segment, section, sought.word, target + first, doubtful + first);
      }
      if (segment.first < from) kernel.clearSet(target + first, (from - segment.first) / 8);
    }
    const [found, unsure] = [target + from / 8, doubtful + from / 8];
    kernel.setAnd(found, moment.live + from / 8, bytes);
    const isLong = listed >= worthKeeping.listed;
    if (isPartOnly(sought)) return read(sought, target, from, bytes) >= worthKeeping.read || isLong;
    kernel.setAnd(unsure, found, bytes);
    kernel.setWithout(found, unsure, bytes);
    const texts = read(sought, doubtful, from, bytes);
    kernel.setOr(found, unsure, bytes);
    return texts >= worthKeeping.read || isLong;
  }

  return {
    find(sought, moment, target) {
      kernel.clearSet(target, moment.bytes);
      if (sought.word.length > longestWord) return;
      const name = `${sought.fields.join(' ')} ${sought.word}`;
      const known = kept.get(name);
      const from = known?.upTo ?? 0;
      const isWorth = from < moment.covered && findCovered(sought, moment, from, target);
      if (known !== undefined) room.bytes().set(known.set, target);
      if (known !== undefined || isWorth) {
        const upTo = moment.covered;
        remember(name, { set: room.bytes().slice(target, target + upTo / 8), upTo });
      }
      kernel.setAnd(target, moment.live, moment.covered / 8);
      const tail = bytesFor(moment.documents) - moment.covered / 8;
      kernel.copySet(target + moment.covered / 8, moment.live + moment.covered / 8, tail);
      read(sought, target, moment.covered, tail);
    },
    keepHolding(sought, moment, set) {
      read(sought, set, 0, moment.bytes);
    },
  };
}
