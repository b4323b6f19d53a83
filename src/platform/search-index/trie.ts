import type { Allocator, Room } from './memory.ts';

const none = 0xffff;
const mostNodes = 65_535;

export interface TrieString {
  readonly string: string;
  readonly marked: boolean;
}

/** What stands behind a node, by character. */
interface Node {
  readonly behind: Map<number, Node>;
  string: number;
}

/** Nodes have 16 bits: a string for which no node is left is left out. */
function trieOf(strings: readonly TrieString[]): Node {
  const beginning: Node = { behind: new Map(), string: none };
  let nodes = 1;
  for (const [index, { string }] of strings.entries()) {
    let node: Node | undefined = beginning;
    for (let at = 0; at < string.length && node !== undefined; at += 1) {
      const code = string.charCodeAt(at);
      let next: Node | undefined = node.behind.get(code);
      if (next === undefined && nodes < mostNodes) {
        next = { behind: new Map(), string: none };
        node.behind.set(code, next);
        nodes += 1;
      }
      node = next;
    }
    if (node !== undefined) node.string = index;
  }
  return beginning;
}

/** Lays strings out for the kernel, by their places in the list; answers where the trie is. */
export function placeTrie(room: Room, allocator: Allocator, strings: readonly TrieString[]): number {
  const ordered: { readonly node: Node; readonly character: number }[] = [
    { node: trieOf(strings), character: 0 },
  ];
  const table: number[] = [];
  for (const { node } of ordered) {
    table.push(ordered.length, node.behind.size, node.string, strings[node.string]?.marked === true ? 1 : 0);
    for (const [character, behind] of node.behind) ordered.push({ node: behind, character });
  }
  // Eight characters are read at once, also of the last node.
  const sizes = [65_536, table.length, ordered.length + 8];
  const [roots = 0, nodes = 0, characters = 0] = sizes.map((halves) => allocator.take(halves * 2));
  const trie = allocator.take(16);
  room.words32().set([roots, nodes, characters], trie / 4);
  const halves = room.words16();
  halves.set(table, nodes / 2);
  for (const [place, { character }] of ordered.entries()) halves[characters / 2 + place] = character;
  for (let place = 1; place <= (table[1] ?? 0); place += 1) {
    halves[roots / 2 + (ordered[place]?.character ?? 0)] = place;
  }
  return trie;
}
