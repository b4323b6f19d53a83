// What a text is found by: entries of a gram and the document, 8 bytes each: section, gram, document from the highest bits on.
// A gram is two characters; one character has 0 for the second. Section 0 is the whole text, the others are fields.

import { nextNode } from './text';

const LINE_END: u32 = 10;
const NONE: u32 = 0xffff;
const LONGEST_PHRASE: u32 = 5;
/** The sections of phrases, and of phrases that are followed by something that makes no longer phrase of them. */
const PHRASES: u64 = 14;
const FOLLOWED_OTHERWISE: u64 = 15;

// @ts-ignore: decorator
@inline
function isNew(marks: usize, mask: u32, key: u64, round: u32): bool {
  let slot = <u32>((key * 0x9e3779b97f4a7c15) >>> 40);
  while (true) {
    const place = marks + (<usize>(slot & mask) << 4);
    if (load<u32>(place, 8) != round) {
      store<u64>(place, key);
      store<u32>(place, round, 8);
      return true;
    }
    if (load<u64>(place) == key) return false;
    slot += 1;
  }
}

// @ts-ignore: decorator
@inline
function post(section: u64, gram: u32, document: u32, marks: usize, mask: u32, round: u32, out: usize): usize {
  if (!isNew(marks, mask, (section << 32) | <u64>gram, round)) return out;
  store<u64>(out, (section << 48) | (<u64>gram << 16) | <u64>document);
  return out + 8;
}

/**
 * Writes the entries of one text, each once. Phrases are those of the trie of `edges`; `followed` marks those of which it
 * is posted when no longer phrase begins with them. `sections` says for each field which section it is besides the whole, 0 for
 * none. `single` marks the characters that are posted by themselves. `marks` is a table of 16 bytes a slot that holds
 * nothing of this `round`. Answers how many entries were written.
 */
export function listGrams(
  text: usize,
  length: u32,
  document: u32,
  sections: usize,
  single: usize,
  edges: usize,
  edgesMask: u32,
  ends: usize,
  followed: usize,
  marks: usize,
  mask: u32,
  round: u32,
  out: usize,
): u32 {
  let written: usize = out;
  let field: u32 = 0;
  let section = <u64>load<u8>(sections);
  for (let at: u32 = 0; at < length; at += 1) {
    const first = <u32>load<u16>(text + (<usize>at << 1));
    if (first == LINE_END) {
      field += 1;
      section = <u64>load<u8>(sections + field);
      continue;
    }
    const second = at + 1 < length ? <u32>load<u16>(text + (<usize>at << 1), 2) : LINE_END;
    const gram = (<u64>first << 16) | <u64>second;
    if (isNew(marks, mask, gram, round)) {
      store<u64>(written, (gram << 16) | <u64>document);
      written += 8;
    }
    if (load<u8>(single + first) != 0 && isNew(marks, mask, <u64>first << 16, round)) {
      store<u64>(written, (<u64>first << 32) | <u64>document);
      written += 8;
    }
    if (section != 0) written = post(section, <u32>gram, document, marks, mask, round, written);
    let node: u32 = 0;
    let phrase: u32 = NONE;
    for (let size: u32 = 1; size <= LONGEST_PHRASE; size += 1) {
      const place = at + size - 1;
      const character = place < length ? <u32>load<u16>(text + (<usize>place << 1)) : LINE_END;
      node = character == LINE_END ? 0 : nextNode(edges, edgesMask, node, character);
      const longer: u32 = node == 0 ? NONE : <u32>load<u16>(ends + (<usize>node << 1));
      if (phrase != NONE && longer == NONE && load<u8>(followed + phrase) != 0) {
        written = post(FOLLOWED_OTHERWISE, phrase, document, marks, mask, round, written);
      }
      if (longer != NONE) written = post(PHRASES, longer, document, marks, mask, round, written);
      if (node == 0) break;
      phrase = longer;
    }
  }
  return <u32>((written - out) >> 3);
}

/** Sorts entries by section and gram; documents of one gram stay in their order. Answers where the sorted ones are. */
export function sortEntries(entries: usize, spare: usize, count: u32, counters: usize): usize {
  let from = entries;
  let to = spare;
  for (let shift: u64 = 16; shift < 52; shift += 12) {
    memory.fill(counters, 0, 4096 * 4);
    for (let at: u32 = 0; at < count; at += 1) {
      const counter = counters + (<usize>((load<u64>(from + (<usize>at << 3)) >>> shift) & 4095) << 2);
      store<u32>(counter, load<u32>(counter) + 1);
    }
    let sum: u32 = 0;
    for (let digit: usize = 0; digit < 4096; digit += 1) {
      const here = load<u32>(counters + (digit << 2));
      store<u32>(counters + (digit << 2), sum);
      sum += here;
    }
    for (let at: u32 = 0; at < count; at += 1) {
      const entry = load<u64>(from + (<usize>at << 3));
      const counter = counters + (<usize>((entry >>> shift) & 4095) << 2);
      const place = load<u32>(counter);
      store<u64>(to + (<usize>place << 3), entry);
      store<u32>(counter, place + 1);
    }
    const swapped = from;
    from = to;
    to = swapped;
  }
  return from;
}
