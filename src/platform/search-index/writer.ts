import { type GramLister, longestText, openGramLister } from './grams.ts';
import { type GroupsState, openGroups } from './groups.ts';
import { atOnce, type InSteps } from './in-steps.ts';
import type { Kernel } from './kernel/kernel.ts';
import { head, type Layout, mostReaders, segmentSize, tailSize } from './layout.ts';
import type { Allocator, Room, Scratch } from './memory.ts';
import { mergeNeighbours, moveSegment, type Segment, writeTable } from './segments.ts';
import type { IndexedDocument, KeyedDocuments } from './shape.ts';

/** How many segments of one size stand side by side before they become one. */
const neighbours = 8;
const blockSize = 1 << 20;

export interface IndexWriter {
  /** Whatever these keys had before is gone at the same moment; false: there is no room for so many documents. */
  write(changes: readonly KeyedDocuments[]): boolean;
  /**
   * A step of giving the documents without segment one, and of joining segments: some milliseconds. False: nothing is left
   * to do.
   */
  tidy(): boolean;
  /** The same, of joining alone. */
  join(): boolean;
  /** Takes over the segment of the next documents that have none, from a part of the memory that is another's. */
  adopt(segment: Segment): void;
  /** A segment of later documents, from this one on, which nobody sees before `publish`. */
  draft(first: number): Segment;
  /** It is the one of the next documents that have none. */
  publish(segment: Segment): void;
  /** All that were ever written, those that are gone among them. */
  readonly documents: () => number;
  /** Those that are not gone. */
  readonly live: () => number;
  /** Those without postings yet: a search for words reads them all. */
  readonly unposted: () => number;
  /** How many can be written at most. */
  readonly capacity: number;
  readonly state: () => WriterState;
}

/** Everything a writer knows, but for what lies in the memory. */
export interface WriterState {
  readonly segments: readonly Segment[];
  readonly documents: number;
  readonly block: Block;
  readonly groups: GroupsState;
  /** For each key its first document and one, 0 for none. */
  readonly firstOfKey: Int32Array;
}

/** What is left of a block of texts. */
interface Block {
  readonly at: number;
  readonly left: number;
}

export const nothingWritten = (groups: GroupsState): WriterState => ({
  segments: [],
  documents: 0,
  block: { at: 0, left: 0 },
  groups,
  firstOfKey: new Int32Array(65_536),
});

interface WriterParts {
  readonly allocator: Allocator;
  readonly scratch: Scratch;
  readonly layout: Layout;
}

/** The one who changes an index. Everything is laid down first and then published at once. */
export function openWriter(kernel: Kernel, room: Room, parts: WriterParts, from: WriterState): IndexWriter {
  const { allocator, scratch, layout } = parts;
  const lister: GramLister = openGramLister(kernel, room, parts, layout);
  const text = scratch.take(longestText * 2);
  const encoded = scratch.take(longestText * 4 + 16);
  const groups = openGroups(kernel, from.groups);
  let { segments, documents, block, firstOfKey } = from;
  let begun: InSteps<void> | undefined;
  let retired: { readonly generation: number; readonly segment: Segment }[] = [];

  const at = (name: keyof typeof head): number => room.words32()[head[name]] ?? 0;

  /** Readers see all of it or nothing. */
  function publish(change: () => void): void {
    const words = room.signed32();
    Atomics.add(words, head.turn, 1);
    change();
    Atomics.add(words, head.generation, 1);
    Atomics.add(words, head.turn, 1);
  }

  /** Texts lie one behind the other in blocks: there are far too many to be handed out one by one. */
  function placeOfText(size: number): number {
    if (size > block.left) block = { at: allocator.takeAsIs(blockSize), left: blockSize };
    const at = block.at;
    block = { at: at + size, left: block.left - size };
    return at;
  }

  function textOf({ texts }: IndexedDocument): number {
    const joined = texts.join('\n');
    if (joined.length > longestText) throw new Error(`a text of ${joined.length} characters`);
    const words = room.words16();
    const place = text / 2;
    for (let index = 0; index < joined.length; index += 1) words[place + index] = joined.charCodeAt(index);
    return joined.length;
  }

  function layDown(document: number, one: IndexedDocument): void {
    const length = textOf(one);
    const tokens = kernel.encodeText(text, length, encoded, layout.dictionary.trie);
    const kept = placeOfText(tokens * 2);
    room.bytes().copyWithin(kept, encoded, encoded + tokens * 2);
    const [words, halves] = [room.words32(), room.words16()];
    words[layout.texts / 4 + document] = kept;
    halves[layout.lengths / 2 + document] = tokens;
    words[layout.keys / 4 + document] = one.key;
    halves[layout.days / 2 + document] = one.day;
    words[layout.groups / 4 + document] = groups.of(one.group);
    for (const [index, { at: column, bits }] of Object.values(layout.figures).entries()) {
      const figure = one.figures[index] ?? 0;
      if (bits === 16) halves[column / 2 + document] = figure;
      else words[column / 4 + document] = figure;
    }
    for (const flag of one.flags) {
      kernel.addMember(layout.rows + document * 16, flag);
      kernel.addMember(layout.flags[flag] ?? 0, document);
    }
  }

  /** Documents of a key stand one behind the other. */
  function* documentsOf(key: number): Iterable<number> {
    const keys = room.words32();
    for (let document = (firstOfKey[key] ?? 0) - 1; document >= 0 && document < documents; document += 1) {
      if (keys[layout.keys / 4 + document] !== key) return;
      yield document;
    }
  }

  function remember(key: number, document: number): void {
    if (key >= firstOfKey.length) {
      const wider = new Int32Array(Math.max(key + 1, firstOfKey.length * 2));
      wider.set(firstOfKey);
      firstOfKey = wider;
    }
    firstOfKey[key] = document + 1;
  }

  function retire(old: readonly Segment[]): void {
    retired = [...retired, ...old.map((segment) => ({ generation: at('generation'), segment }))];
    const readers = room.signed32();
    const reading = Array.from({ length: mostReaders }, (_, index) =>
      Atomics.load(readers, head.readers + index),
    ).filter((generation) => generation !== 0);
    const oldest = Math.min(...reading, at('generation'));
    for (const one of retired.filter(({ generation }) => generation <= oldest))
      allocator.free(one.segment.keys);
    retired = retired.filter(({ generation }) => generation > oldest);
  }

  function publishSegments(next: readonly Segment[], old: readonly Segment[]): void {
    const table = writeTable(room, layout, next);
    segments = next;
    publish(() => {
      room.words32()[head.table] = table;
      room.words32()[head.segments] = next.length;
    });
    retire(old);
  }

  const covered = (): number => segments.reduce((sum, one) => sum + one.documents, 0);

  /** Neighbours of one size that are enough to become one of the next. */
  function joinable(): readonly Segment[] {
    for (let size = tailSize; size < segmentSize; size *= neighbours) {
      const alike = segments.filter((one) => one.documents === size);
      if (alike.length >= neighbours) return alike.slice(0, neighbours);
    }
    return [];
  }

  function publishNext(segment: Segment): void {
    if (segment.first !== covered()) throw new Error('a segment of other documents is the next');
    publishSegments([...segments, segment], []);
  }

  function* joinThem(old: readonly Segment[]): InSteps<void> {
    const joined = yield* mergeNeighbours(kernel, room, allocator, old);
    const place = segments.findIndex(({ first }) => first === old[0]?.first);
    publishSegments([...segments.slice(0, place), joined, ...segments.slice(place + old.length)], old);
  }

  function* postNext(): InSteps<void> {
    publishNext(yield* lister.segmentOf(covered(), tailSize));
  }

  const joining = (): InSteps<void> | undefined => {
    const old = joinable();
    return old.length === 0 ? undefined : joinThem(old);
  };

  /** What was begun goes before what could be begun. */
  function goOn(begin: () => InSteps<void> | undefined): boolean {
    begun ??= begin();
    if (begun === undefined) return false;
    if (begun.next().done === true) begun = undefined;
    return true;
  }

  return {
    documents: () => documents,
    live: () => kernel.countSet(layout.live, layout.setSize),
    unposted: () => documents - covered(),
    capacity: layout.capacity,
    state() {
      while (begun !== undefined) goOn(() => undefined);
      for (const { segment } of retired) allocator.free(segment.keys);
      retired = [];
      return { segments, documents, block, groups: groups.state(), firstOfKey };
    },
    write(changes) {
      const fresh = changes.flatMap((one) => one.documents);
      if (documents + fresh.length > layout.capacity) return false;
      const gone = changes.flatMap(({ key }) => [...documentsOf(key)]);
      const first = documents;
      for (const [index, one] of fresh.entries()) layDown(first + index, one);
      publish(() => {
        for (const document of gone) kernel.removeMember(layout.live, document);
        for (const index of fresh.keys()) kernel.addMember(layout.live, first + index);
        const words = room.words32();
        words[head.documents] = first + fresh.length;
        words[head.groups] = groups.count();
        words[head.newestKey] = changes.reduce((most, { key }) => Math.max(most, key), at('newestKey'));
      });
      documents += fresh.length;
      for (const { key } of changes) remember(key, -1);
      for (const [index, { key }] of fresh.entries()) {
        if ((firstOfKey[key] ?? 0) === 0) remember(key, first + index);
      }
      return true;
    },
    join: () => goOn(joining),
    adopt: (segment) => publishNext(moveSegment(room, allocator, segment)),
    draft: (first) => atOnce(lister.segmentOf(first, tailSize)),
    publish: publishNext,
    tidy: () => goOn(() => (documents - covered() < tailSize ? joining() : postNext())),
  };
}
