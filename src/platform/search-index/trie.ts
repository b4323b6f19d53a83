import type { Allocator, Room } from './memory.ts';

/** Strings by their characters, as the kernel walks them. */
export interface TriePlaces {
  /** Slots of 8 bytes: node and character, next node. */
  readonly edges: number;
  readonly mask: number;
  /** For each node, which string ends there: 2 bytes, 0xffff for none. */
  readonly ends: number;
}

const none = 0xffff;

interface Trie {
  readonly edges: readonly (readonly [number, number, number])[];
  readonly ends: readonly number[];
}

/** Nodes of 16 bits: a string whose beginning found no node left is left out. */
function trieOf(strings: readonly string[]): Trie {
  const children = new Map<number, number>();
  const ends: number[] = [none];
  const edges: (readonly [number, number, number])[] = [];
  for (const [index, string] of strings.entries()) {
    let node = 0;
    for (let at = 0; at < string.length && node >= 0; at += 1) {
      const code = string.charCodeAt(at);
      const key = node * 65_536 + code;
      const known = children.get(key);
      if (known === undefined && ends.length === none) node = -1;
      else if (known !== undefined) node = known;
      else {
        children.set(key, ends.length);
        edges.push([node, code, ends.length]);
        node = ends.length;
        ends.push(none);
      }
    }
    if (node > 0) ends[node] = index;
  }
  return { edges, ends };
}

/** Lays strings out for the kernel, by their places in the list. */
export function placeTrie(room: Room, allocator: Allocator, strings: readonly string[]): TriePlaces {
  const { edges, ends } = trieOf(strings);
  let slots = 1024;
  while (slots < edges.length * 2) slots *= 2;
  const places = {
    edges: allocator.take(slots * 8),
    mask: slots - 1,
    ends: allocator.take(ends.length * 2),
  };
  room.words16().set(ends, places.ends / 2);
  const table = room.words32();
  for (const [node, character, next] of edges) {
    const key = ((node << 16) | character) >>> 0;
    let slot = Math.imul(key, 0x9e3779b1) >>> 7;
    while (table[places.edges / 4 + (slot & places.mask) * 2 + 1] !== 0) slot += 1;
    const place = places.edges / 4 + (slot & places.mask) * 2;
    table[place] = key;
    table[place + 1] = next;
  }
  return places;
}
