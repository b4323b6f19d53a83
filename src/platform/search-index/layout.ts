import type { ClausePlaces } from './clauses.ts';
import type { Allocator } from './memory.ts';
import type { PhrasePlaces } from './phrases.ts';
import type { IndexShape } from './shape.ts';
import { mostFlags } from './shape.ts';

/** Documents of a segment at most, and by how many the capacity is counted. */
export const segmentSize = 65_536;
/** Documents that are looked through one by one before they get a segment. */
export const tailSize = 1024;
const mostSegments = 1024;

/** 32-bit places of the head, at the beginning of the memory. */
export const head = {
  /** Odd while the writer publishes. */
  turn: 0,
  /** Rises with everything that is published. */
  generation: 1,
  documents: 2,
  segments: 3,
  /** Which of the two tables of segments holds. */
  table: 4,
  newestKey: 5,
  groups: 6,
  /** From here on, for each reader: in which generation it reads, 0 when it does not. */
  readers: 16,
} as const;
export const mostReaders = 32;
export const headSize = 4096;

/** Of a segment in the table: first document, documents, keys, number of keys, offsets, lists. */
export const segmentWords = 6;

/** Where everything stands; plain values, so that other threads can be told. */
export interface Layout {
  readonly shape: IndexShape;
  readonly capacity: number;
  /** Bytes of a set of documents. */
  readonly setSize: number;
  readonly live: number;
  readonly keys: number;
  readonly days: number;
  readonly groups: number;
  readonly texts: number;
  readonly lengths: number;
  /** 128 flags a row. */
  readonly rows: number;
  /** A set for each flag. */
  readonly flags: readonly number[];
  readonly figures: Readonly<Record<string, { readonly at: number; readonly bits: 16 | 32 }>>;
  readonly tables: readonly [number, number];
  readonly dictionary: DictionaryPlaces;
}

export interface DictionaryPlaces {
  readonly tokens: number;
  readonly ends: number;
  readonly characters: number;
  readonly trie: number;
  readonly lineEnd: number;
  /** Where the tokens with a character begin in `users`, for each of the 65,536. */
  readonly starts: number;
  readonly users: number;
  readonly phrases: PhrasePlaces;
  readonly clauses: ClausePlaces;
  /** A byte for each character: whether it is posted by itself. */
  readonly single: number;
}

export function layOut(
  allocator: Allocator,
  shape: IndexShape,
  documents: number,
  dictionary: DictionaryPlaces,
): Layout {
  if (shape.flags.length > mostFlags) throw new Error(`more than ${mostFlags} flags`);
  const capacity = Math.max(1, Math.ceil(documents / segmentSize)) * segmentSize;
  const setSize = capacity / 8;
  const take = (bytes: number): number => allocator.take(bytes * capacity);
  return {
    shape,
    capacity,
    setSize,
    live: allocator.take(setSize),
    keys: take(4),
    days: take(2),
    groups: take(4),
    texts: take(4),
    lengths: take(2),
    rows: take(16),
    flags: shape.flags.map(() => allocator.take(setSize)),
    figures: Object.fromEntries(
      Object.entries(shape.figures).map(([name, bits]) => [name, { at: take(bits / 8), bits }]),
    ),
    tables: [
      allocator.take(mostSegments * segmentWords * 4),
      allocator.take(mostSegments * segmentWords * 4),
    ],
    dictionary,
  };
}
