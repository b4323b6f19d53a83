import { openDraft } from './draft.ts';
import type { InSteps } from './in-steps.ts';
import type { Kernel } from './kernel/kernel.ts';
import type { Layout } from './layout.ts';
import type { Room, Supply } from './memory.ts';
import { keepSegment, type Segment } from './segments.ts';

/** Characters of a text at most. */
export const longestText = 200_000;

/** Documents whose grams are listed in one step. */
const listedAtOnce = 64;

/** Sections of postings: 0 is the whole text, fields of their own follow. */
export const sectionOf = ({ shape }: Layout, field: string): number => shape.ownFields.indexOf(field) + 1;

export interface GramLister {
  /** The postings of documents that have none yet, from their texts as they are stored. One is begun when the last ended. */
  segmentOf(first: number, documents: number): InSteps<Segment>;
}

export function openGramLister(
  kernel: Kernel,
  room: Room,
  { allocator, scratch }: { readonly allocator: Supply; readonly scratch: Supply },
  layout: Layout,
): GramLister {
  const { dictionary, shape } = layout;
  const { single, phrases, clauses } = dictionary;
  const text = scratch.take(longestText * 2);
  const sections = scratch.take(256);
  room.bytes().set(
    shape.fields.map((field) => sectionOf(layout, field)),
    sections,
  );
  const counters = scratch.take(2048);
  const draft = openDraft(kernel, room, scratch, clauses.all.length);

  function list(document: number, local: number): void {
    const source = room.words32()[layout.texts / 4 + document] ?? 0;
    const tokens = room.words16()[layout.lengths / 2 + document] ?? 0;
    const length = kernel.decodeText(source, tokens, text, dictionary.ends, dictionary.characters);
    draft.makeRoom(length);
    kernel.listGrams(draft.at, text, length, local, sections, single);
    kernel.listPhrases(draft.at, text, length, local, phrases.trie);
    kernel.listClauses(draft.at, text, length, local, clauses.trie);
  }

  return {
    *segmentOf(first, documents) {
      draft.begin();
      for (let local = 0; local < documents; local += 1) {
        if (local > 0 && local % listedAtOnce === 0) yield;
        list(first + local, local);
      }
      yield;
      const [keyCount, entries] = [draft.keys(), draft.entries()];
      const [sorted, spare] = [allocator.takeAsIs(keyCount * 8), allocator.takeAsIs(keyCount * 8)];
      kernel.sortKeys(draft.at, sorted, spare, counters);
      const listed = allocator.takeAsIs(entries * 2);
      kernel.arrangeDocuments(draft.at, sorted, spare, listed);
      yield;
      const lists = allocator.takeAsIs(entries * 4);
      const sizes = { first, documents, keyCount };
      const segment = yield* keepSegment(room, allocator, sizes, function* (keys, offsets, { table, mask }) {
        yield;
        const where = [listed, documents, keys, offsets, lists] as const;
        return { lists, bytes: kernel.writeSegment(draft.at, sorted, keyCount, ...where, table, mask) };
      });
      for (const address of [sorted, spare, listed]) allocator.free(address);
      return segment;
    },
  };
}
