import type { Kernel } from './kernel/kernel.ts';
import type { Layout } from './layout.ts';
import type { Room } from './memory.ts';
import { bytesFor } from './moment.ts';
import type { Segment } from './segments.ts';

interface PostingPlaces {
  /** Sets of a segment. */
  readonly list: number;
  readonly grams: number;
}

export interface Postings {
  /** Adds the documents of a segment that hold all grams of the word; `target` is the set's part for the segment. */
  add(segment: Segment, section: number, word: string, target: number): void;
}

export function openPostings(
  kernel: Kernel,
  room: Room,
  { dictionary }: Layout,
  { list, grams }: PostingPlaces,
): Postings {
  const offsetAt = ({ offsets }: Segment, place: number): number => room.words32()[offsets / 4 + place] ?? 0;

  /** A character that is posted by itself, or all grams that begin with it. */
  function addCharacter(segment: Segment, section: number, code: number, target: number): void {
    const { keys, keyCount, lists, documents } = segment;
    const isSingle = section === 0 && room.bytes()[dictionary.single + code] === 1;
    const from = kernel.findFrom(keys, keyCount, section, code * 65_536);
    const until = isSingle ? from + 1 : kernel.findFrom(keys, keyCount, section, code * 65_536 + 65_535);
    for (let place = from; place < until; place += 1) {
      kernel.addList(offsetAt(segment, place), lists, documents, target);
    }
  }

  return {
    add(segment, section, word, target) {
      if (word.length === 1) {
        addCharacter(segment, section, word.charCodeAt(0), target);
        return;
      }
      const { keys, keyCount, lists, documents } = segment;
      const found = new Set<number>();
      for (let at = 0; at + 1 < word.length; at += 1) {
        const gram = word.charCodeAt(at) * 65_536 + word.charCodeAt(at + 1);
        const place = kernel.findKey(keys, keyCount, section, gram);
        if (place === keyCount) return;
        found.add(offsetAt(segment, place));
      }
      const [first = 0, ...others] = [...found].toSorted(
        (a, b) => kernel.countOf(a, lists) - kernel.countOf(b, lists),
      );
      const size = bytesFor(documents);
      kernel.clearSet(grams, size);
      kernel.addList(first, lists, documents, grams);
      for (const offset of others) {
        kernel.clearSet(list, size);
        kernel.addList(offset, lists, documents, list);
        kernel.setAnd(grams, list, size);
      }
      kernel.setOr(target, grams, size);
    },
  };
}
