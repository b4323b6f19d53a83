import type { Kernel } from './kernel/kernel.ts';
import type { Layout } from './layout.ts';
import type { Allocator, Room, Scratch } from './memory.ts';
import { keepSegment, type Segment } from './segments.ts';

/** Characters of a text at most. */
export const longestText = 200_000;
const marksSlots = 1 << 19;
const entryBytes = 8;
/**
 * Each character begins at most so many entries: by itself, in the whole, in its field, three phrases, and that two of
 * them are followed otherwise.
 */
const entriesACharacter = 8;

/** Sections of postings: 0 is the whole text, fields of their own follow. */
export const sectionOf = ({ shape }: Layout, field: string): number => shape.ownFields.indexOf(field) + 1;

export interface GramLister {
  /** The postings of documents that have none yet, from their texts as they are stored. */
  segmentOf(first: number, documents: number): Segment;
}

export function openGramLister(
  kernel: Kernel,
  room: Room,
  { allocator, scratch }: { readonly allocator: Allocator; readonly scratch: Scratch },
  layout: Layout,
): GramLister {
  const { dictionary, shape } = layout;
  const text = scratch.take(longestText * 2);
  const marks = scratch.take(marksSlots * 16);
  const sections = scratch.take(256);
  room.bytes().set(
    shape.fields.map((field) => sectionOf(layout, field)),
    sections,
  );
  const counters = scratch.take(4096 * 4);
  let round = 0;
  let entries = 0;
  let most = 0;

  /** So many more entries must find room behind those that are there. */
  function makeRoom(count: number, more: number): void {
    if (count + more <= most) return;
    const wider = Math.max((count + more) * 2, 65_536);
    const moved = scratch.takeAsIs(wider * entryBytes);
    room.bytes().copyWithin(moved, entries, entries + count * entryBytes);
    if (most > 0) scratch.free(entries);
    [entries, most] = [moved, wider];
  }

  function add(document: number, local: number, count: number): number {
    const source = room.words32()[layout.texts / 4 + document] ?? 0;
    const tokens = room.words16()[layout.lengths / 2 + document] ?? 0;
    const length = kernel.decodeText(source, tokens, text, dictionary.ends, dictionary.characters);
    makeRoom(count, length * entriesACharacter);
    round += 1;
    const out = entries + count * entryBytes;
    const { single, phrases } = dictionary;
    const { edges, mask, ends } = phrases.trie;
    const kinds = [sections, single, edges, mask, ends, phrases.followed] as const;
    return count + kernel.listGrams(text, length, local, ...kinds, marks, marksSlots - 1, round, out);
  }

  return {
    segmentOf(first, documents) {
      let count = 0;
      for (let local = 0; local < documents; local += 1) count = add(first + local, local, count);
      const spare = allocator.takeAsIs(count * entryBytes);
      const sorted = kernel.sortEntries(entries, spare, count, counters) >>> 0;
      const keyCount = kernel.countKeys(sorted, count);
      const lists = sorted === entries ? spare : entries;
      const list = allocator.takeAsIs(documents * 2 + 16);
      const segment = keepSegment(room, allocator, { first, documents, keyCount }, (keys, offsets) => ({
        lists,
        bytes: kernel.writeSegment(sorted, count, documents, keys, offsets, lists, list),
      }));
      for (const address of [spare, list]) allocator.free(address);
      return segment;
    },
  };
}
