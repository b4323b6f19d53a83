import type { InSteps } from './in-steps.ts';
import type { Kernel } from './kernel/kernel.ts';
import { head, type Layout, segmentWords } from './layout.ts';
import type { Room, Supply } from './memory.ts';

/** Postings of neighbouring documents; nothing of it changes once it is there. */
export interface Segment {
  readonly first: number;
  readonly documents: number;
  /** Keys, offsets and lists lie one behind the other in one block that begins here. */
  readonly keys: number;
  readonly keyCount: number;
  readonly offsets: number;
  readonly lists: number;
  readonly size: number;
}

/** The segments that hold, as the table in the memory says. */
export function readSegments(room: Room, { tables }: Layout): readonly Segment[] {
  const words = room.words32();
  const count = words[head.segments] ?? 0;
  const table = (tables[(words[head.table] ?? 0) % 2] ?? 0) / 4;
  return Array.from({ length: count }, (_, index) => {
    const at = table + index * segmentWords;
    const [first = 0, documents = 0, keys = 0, keyCount = 0, offsets = 0, lists = 0] = words.subarray(
      at,
      at + segmentWords,
    );
    return { first, documents, keys, keyCount, offsets, lists, size: 0 };
  });
}

/** Writes the table that does not hold at present; answers which it is. */
export function writeTable(room: Room, { tables }: Layout, segments: readonly Segment[]): number {
  const words = room.words32();
  const next = ((words[head.table] ?? 0) + 1) % 2;
  const table = (tables[next] ?? 0) / 4;
  for (const [index, one] of segments.entries()) {
    words.set(
      [one.first, one.documents, one.keys, one.keyCount, one.offsets, one.lists],
      table + index * segmentWords,
    );
  }
  return next;
}

interface Sizes {
  readonly first: number;
  readonly documents: number;
  readonly keyCount: number;
}

interface Drafted {
  readonly lists: number;
  readonly bytes: number;
}

/** Where lists that were written are looked up, so that none is kept twice. */
export interface KnownLists {
  readonly table: number;
  readonly mask: number;
}

function knownLists(allocator: Supply, keyCount: number): KnownLists {
  let slots = 1024;
  while (slots < keyCount * 2) slots *= 2;
  return { table: allocator.take(slots * 4), mask: slots - 1 };
}

/** How long lists get is known when they are written: they are drafted, then kept in a block that fits. */
export function* keepSegment(
  room: Room,
  allocator: Supply,
  { first, documents, keyCount }: Sizes,
  draft: (keys: number, offsets: number, known: KnownLists) => InSteps<Drafted>,
): InSteps<Segment> {
  const directory = keyCount * 12;
  const drafted = allocator.takeAsIs(directory);
  const known = knownLists(allocator, keyCount);
  const { lists, bytes } = yield* draft(drafted, drafted + keyCount * 8, known);
  allocator.free(known.table);
  const at = allocator.takeAsIs(directory + bytes);
  const memory = room.bytes();
  memory.copyWithin(at, drafted, drafted + directory);
  memory.copyWithin(at + directory, lists, lists + bytes);
  for (const address of [drafted, lists]) allocator.free(address);
  const [keys, offsets] = [at, at + keyCount * 8];
  return { first, documents, keyCount, keys, offsets, lists: at + directory, size: directory + bytes };
}

/** The same segment in a part that is its own. */
export function moveSegment(room: Room, allocator: Supply, segment: Segment): Segment {
  const { keys, keyCount, size } = segment;
  const at = allocator.takeAsIs(size);
  room.bytes().copyWithin(at, keys, keys + size);
  return { ...segment, keys: at, offsets: at + keyCount * 8, lists: at + keyCount * 12 };
}

const partWords = 6;
/** Keys that are gone over in one step. */
const keysAtOnce = 1 << 15;
/** What a step of a merge says, as the kernel has it. */
const standing = { isFull: 1, isDone: 2 } as const;

/** One segment of neighbours. */
export function* mergeNeighbours(
  kernel: Kernel,
  room: Room,
  allocator: Supply,
  parts: readonly Segment[],
): InSteps<Segment> {
  const first = parts[0]?.first ?? 0;
  const documents = parts.reduce((sum, part) => sum + part.documents, 0);
  const told = allocator.take((parts.length * partWords + 2) * 4);
  const begin = (): void => {
    for (const [index, one] of parts.entries()) {
      const words = [one.keys, one.keyCount, one.offsets, one.lists, one.documents, 0];
      room.words32().set(words, told / 4 + index * partWords);
    }
  };
  begin();
  let keyCount = 0;
  for (;;) {
    const counted = kernel.countMergedKeys(told, parts.length, keysAtOnce);
    keyCount += counted;
    if (counted < keysAtOnce) break;
    yield;
  }
  begin();
  const scratch = allocator.takeAsIs(documents * 2 + 16);
  const segment = yield* keepSegment(
    room,
    allocator,
    { first, documents, keyCount },
    function* (keys, offsets, { table, mask }) {
      let most = parts.reduce((sum, part) => sum + part.size, documents);
      let lists = allocator.takeAsIs(most);
      const bytes = (): number => room.words32()[told / 4 + parts.length * partWords + 1] ?? 0;
      const where = [documents, keys, offsets] as const;
      for (;;) {
        const said = kernel.mergeSegments(told, parts.length, ...where, lists, most, scratch, table, mask);
        if (said === standing.isDone) return { lists, bytes: bytes() };
        if (said === standing.isFull) {
          const wider = allocator.takeAsIs(most * 2);
          room.bytes().copyWithin(wider, lists, lists + bytes());
          allocator.free(lists);
          [lists, most] = [wider, most * 2];
        }
        yield;
      }
    },
  );
  for (const address of [told, scratch]) allocator.free(address);
  return segment;
}
