import { type Dictionary, placeDictionary } from './dictionary.ts';
import { regionSize } from './drafting.ts';
import { type DraftingThread, startDrafting } from './drafting-thread.ts';
import { placeGroups } from './groups.ts';
import { openKernel } from './kernel/kernel.ts';
import { head, headSize, type Layout, layOut, mostReaders } from './layout.ts';
import {
  type AllocatorState,
  newMemory,
  nothingTaken,
  openAllocator,
  openRoom,
  openScratch,
} from './memory.ts';
import { type IndexReader, openReader, placeReader, type ReaderPlaces } from './reader.ts';
import type { IndexShape } from './shape.ts';
import { type IndexWriter, nothingWritten, openWriter, type WriterState } from './writer.ts';

/** What a thread needs to read an index that another one writes. */
export interface IndexPlaces {
  readonly program: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly layout: Layout;
  readonly reader: ReaderPlaces;
  /** All that belongs to this place alone. */
  readonly own: readonly OwnPart[];
}

interface OwnPart {
  readonly at: number;
  readonly size: number;
}

/** All of an index, as it can be kept in a file. */
export interface IndexState {
  readonly memory: WebAssembly.Memory;
  readonly layout: Layout;
  readonly allocator: AllocatorState;
  readonly writer: WriterState;
  /** Parts of the memory that mean nothing any more. */
  readonly scratch: readonly number[];
}

export interface IndexOwner extends Omit<IndexWriter, 'state'> {
  /** Has another thread draft postings; `file` calls `draftSegments`. */
  startDrafting(file: string): DraftingThread;
  /** A place for one more reader, of this thread or of another: of one at a time. */
  readerPlaces(): IndexPlaces;
  /** Bytes that are taken in the shared memory. */
  readonly used: () => number;
  /** As it stands now; nothing may be written before it is kept. */
  readonly state: () => IndexState;
}

export interface NewIndex {
  readonly program: WebAssembly.Module;
  readonly shape: IndexShape;
  readonly dictionary: Dictionary;
  /** How many documents there will be at most, those that are gone among them. */
  readonly capacity: number;
}

/** An empty index with its writer. */
export function newIndex({ program, shape, dictionary, capacity }: NewIndex): IndexOwner {
  const memory = newMemory();
  const room = openRoom(memory);
  const allocator = openAllocator(room, nothingTaken(headSize));
  const layout = layOut(allocator, shape, capacity, placeDictionary(room, allocator, dictionary));
  const groups = placeGroups(allocator, layout.capacity);
  room.words32()[head.generation] = 1;
  const [taken, writer] = [allocator.state(), nothingWritten(groups)];
  return openIndex(program, { memory, layout, allocator: taken, writer, scratch: [] });
}

/** Goes on with an index as it was kept. */
export function openIndex(program: WebAssembly.Module, kept: IndexState): IndexOwner {
  const { memory, layout } = kept;
  const room = openRoom(memory);
  const allocator = openAllocator(room, kept.allocator);
  for (const address of kept.scratch) allocator.free(address);
  room.words32().fill(0, head.readers, head.readers + mostReaders);
  const scratch = openScratch(allocator);
  const kernel = openKernel(program, memory);
  const writer = openWriter(kernel, room, { allocator, scratch, layout }, kept.writer);
  let readers = 0;
  return {
    ...writer,
    used: allocator.used,
    startDrafting(file) {
      const region = scratch.takeAsIs(regionSize);
      const thread = startDrafting(file, { program, memory, layout, region }, writer);
      return {
        tidy: thread.tidy,
        async close() {
          const drafted = await thread.close();
          scratch.free(region);
          return drafted;
        },
      };
    },
    state() {
      // First what the writer lets go of.
      const state = writer.state();
      const addresses = scratch.addresses();
      return { memory, layout, allocator: allocator.state(), writer: state, scratch: addresses };
    },
    readerPlaces() {
      if (readers === mostReaders) throw new Error(`more than ${mostReaders} readers`);
      const own: OwnPart[] = [];
      const take = (size: number): number => {
        const at = scratch.take(size);
        own.push({ at, size });
        return at;
      };
      const reader = placeReader({ take }, layout, readers);
      readers += 1;
      return { program, memory, layout, reader, own };
    },
  };
}

/** Whoever had the place before may have ended in the middle of a search: nothing of that is left. */
export function openIndexReader({ program, memory, layout, reader, own }: IndexPlaces): IndexReader {
  const bytes = openRoom(memory).bytes();
  for (const { at, size } of own) bytes.fill(0, at, at + size);
  return openReader(openKernel(program, memory), memory, layout, reader);
}

/** For a reader whose thread is dead: what it read at that moment is held for it no longer. */
export function leaveIndex({ memory, reader: { reader } }: IndexPlaces): void {
  Atomics.store(openRoom(memory).signed32(), head.readers + reader, 0);
}
