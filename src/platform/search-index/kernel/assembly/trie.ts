// Strings by their characters. Nodes are numbered so that those behind one node stand side by side; behind the beginning,
// node 0, everything begins. A trie is told by three addresses, 4 bytes each:
//   ROOTS       for each character the node behind the beginning, 2 bytes each
//   NODES       for each node 8 bytes: the first one behind it, how many those are, which string ends there (NO_STRING for
//               none), whether that is marked
//   CHARACTERS  for each node the character that leads to it, 2 bytes each

export const NO_STRING: u32 = 0xffff;

// @ts-ignore: decorator
@inline
export function rootsOf(trie: usize): usize {
  return <usize>load<u32>(trie);
}

// @ts-ignore: decorator
@inline
export function nodesOf(trie: usize): usize {
  return <usize>load<u32>(trie, 4);
}

// @ts-ignore: decorator
@inline
export function charactersOf(trie: usize): usize {
  return <usize>load<u32>(trie, 8);
}

// @ts-ignore: decorator
@inline
export function stringOf(nodes: usize, node: u32): u32 {
  return <u32>load<u16>(nodes + (<usize>node << 3), 4);
}

// @ts-ignore: decorator
@inline
export function isMarked(nodes: usize, node: u32): bool {
  return load<u16>(nodes + (<usize>node << 3), 6) != 0;
}

/** The node behind another one that is not the beginning, 0 for none. */
// @ts-ignore: decorator
@inline
export function nodeBehind(nodes: usize, characters: usize, node: u32, character: u32): u32 {
  const place = load<u32>(nodes + (<usize>node << 3));
  const first = place & 0xffff;
  const count = place >>> 16;
  const sought = i16x8.splat(<i16>character);
  for (let at: u32 = 0; at < count; at += 8) {
    const same = i16x8.bitmask(i16x8.eq(v128.load(characters + (<usize>(first + at) << 1)), sought));
    if (same == 0) continue;
    const found = at + <u32>ctz(same);
    return found < count ? first + found : 0;
  }
  return 0;
}
