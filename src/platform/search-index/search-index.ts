import { type Dictionary, placeDictionary } from './dictionary.ts';
import { openKernel } from './kernel/kernel.ts';
import { head, headSize, type Layout, layOut } from './layout.ts';
import { newMemory, openAllocator, openRoom } from './memory.ts';
import { type IndexReader, openReader, placeReader, type ReaderPlaces } from './reader.ts';
import type { IndexShape } from './shape.ts';
import { type IndexWriter, openWriter } from './writer.ts';

/** What a thread needs to read an index that another one writes. */
export interface IndexPlaces {
  readonly program: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly layout: Layout;
  readonly reader: ReaderPlaces;
}

export interface IndexOwner extends IndexWriter {
  /** A place for one more reader, of this thread or of another. */
  readerPlaces(): IndexPlaces;
  /** Bytes that are taken in the shared memory. */
  readonly used: () => number;
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
  const allocator = openAllocator(room, headSize);
  const kernel = openKernel(program, memory);
  const layout = layOut(allocator, shape, capacity, placeDictionary(room, allocator, dictionary));
  room.words32()[head.generation] = 1;
  let readers = 0;
  return {
    ...openWriter(kernel, room, allocator, layout),
    used: allocator.used,
    readerPlaces() {
      const reader = placeReader(allocator, layout, readers);
      readers += 1;
      return { program, memory, layout, reader };
    },
  };
}

export const openIndexReader = ({ program, memory, layout, reader }: IndexPlaces): IndexReader =>
  openReader(openKernel(program, memory), memory, layout, reader);
