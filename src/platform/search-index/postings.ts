import type { Kernel } from './kernel/kernel.ts';
import type { Layout } from './layout.ts';
import type { Room } from './memory.ts';
import { bytesFor } from './moment.ts';
import { openProofs, type PostedKey, type WordPlan } from './proof.ts';
import type { Segment } from './segments.ts';

interface PostingPlaces {
  /** Sets of a segment. */
  readonly list: number;
  readonly grams: number;
}

export interface Postings {
  /**
   * Adds the documents of a segment that may hold the word to `target`, and those of them whose text must be read to be
   * sure to `doubtful`; both are the sets' parts for the segment. Answers how many documents the lists named that were
   * gone through.
   */
  add(segment: Segment, section: number, word: string, target: number, doubtful: number): number;
}

export function openPostings(
  kernel: Kernel,
  room: Room,
  { dictionary }: Layout,
  { list, grams }: PostingPlaces,
): Postings {
  const proofs = openProofs(dictionary.phrases.all, dictionary.clauses.all);
  const offsetAt = ({ offsets }: Segment, place: number): number => room.words32()[offsets / 4 + place] ?? 0;

  /** A character that is posted by itself, or all grams that begin with it. */
  function addCharacter(segment: Segment, section: number, code: number, target: number): number {
    const { keys, keyCount, lists, documents } = segment;
    const isSingle = section === 0 && room.bytes()[dictionary.single + code] === 1;
    const from = kernel.findFrom(keys, keyCount, section, code * 65_536);
    const until = isSingle ? from + 1 : kernel.findFrom(keys, keyCount, section, code * 65_536 + 65_535);
    let listed = 0;
    for (let place = from; place < until; place += 1) {
      const offset = offsetAt(segment, place);
      listed += kernel.countOf(offset, lists);
      kernel.addList(offset, lists, documents, target);
    }
    return listed;
  }

  /** Undefined: no document of the segment is posted under it. */
  function offsetOf(segment: Segment, { section, gram }: PostedKey): number | undefined {
    const place = kernel.findKey(segment.keys, segment.keyCount, section, gram);
    return place === segment.keyCount ? undefined : offsetAt(segment, place);
  }

  /** Makes `grams` the set of those that are posted under all keys, and says how many were listed; 0: there are none. */
  function findAll(segment: Segment, required: readonly PostedKey[]): number {
    const { lists, documents } = segment;
    const found = new Set<number>();
    for (const key of required) {
      const offset = offsetOf(segment, key);
      if (offset === undefined) return 0;
      found.add(offset);
    }
    const counted = [...found].map((offset) => ({ offset, count: kernel.countOf(offset, lists) }));
    const [first = 0, ...others] = counted.toSorted((a, b) => a.count - b.count).map(({ offset }) => offset);
    const size = bytesFor(documents);
    kernel.clearSet(grams, size);
    kernel.addList(first, lists, documents, grams);
    for (const offset of others) {
      kernel.clearSet(list, size);
      kernel.addList(offset, lists, documents, list);
      kernel.setAnd(grams, list, size);
    }
    return counted.reduce((sum, { count }) => sum + count, 0);
  }

  /** Makes `target` the set of those that are posted under any of the keys. */
  function findAny(segment: Segment, keys: readonly PostedKey[], target: number): void {
    kernel.clearSet(target, bytesFor(segment.documents));
    for (const key of keys) {
      const offset = offsetOf(segment, key);
      if (offset !== undefined) kernel.addList(offset, segment.lists, segment.documents, target);
    }
  }

  /** Of those in `grams`, which means nothing afterwards. */
  function addDoubtful(segment: Segment, { doubtful: keys, sure }: WordPlan, doubtful: number): void {
    const size = bytesFor(segment.documents);
    if (keys === undefined) kernel.copySet(list, grams, size);
    else {
      findAny(segment, keys, list);
      kernel.setAnd(list, grams, size);
    }
    if (sure.length > 0) {
      findAny(segment, sure, grams);
      kernel.setWithout(list, grams, size);
    }
    kernel.setOr(doubtful, list, size);
  }

  /** Fields of their own have pairs of characters alone. */
  function planned(section: number, word: string): WordPlan {
    if (section === 0) return proofs.plan(word);
    const required = Array.from({ length: word.length - 1 }, (_, at) => ({
      section,
      gram: word.charCodeAt(at) * 65_536 + word.charCodeAt(at + 1),
    }));
    return { required, doubtful: word.length === 2 ? [] : undefined, sure: [] };
  }

  let last: { readonly section: number; readonly word: string; readonly plan: WordPlan } | undefined;

  /** The same for each segment. */
  function planOf(section: number, word: string): WordPlan {
    if (last?.section !== section || last.word !== word)
      last = { section, word, plan: planned(section, word) };
    return last.plan;
  }

  return {
    add(segment, section, word, target, doubtful) {
      if (word.length === 1) return addCharacter(segment, section, word.charCodeAt(0), target);
      const plan = planOf(section, word);
      const listed = findAll(segment, plan.required);
      if (listed === 0) return 0;
      kernel.setOr(target, grams, bytesFor(segment.documents));
      addDoubtful(segment, plan, doubtful);
      return listed;
    },
  };
}
