// Which documents of a segment hold a gram. A segment covers at most 65,536 documents, counted from its first one.
//
// A segment is: sorted keys (section and gram, 8 bytes each), then offsets (4 bytes each), then lists.

import { countAt, keyOf } from './grams';
import { ALONE, offsetOfSame, readList, writeList } from './lists';

/**
 * Writes a segment from the sorted keys of a draft and their documents, all of them in that order. Answers how many bytes
 * the lists take.
 */
export function writeSegment(
  draft: usize,
  sorted: usize,
  count: u32,
  documents: usize,
  all: u32,
  keys: usize,
  offsets: usize,
  lists: usize,
  table: usize,
  mask: u32,
): u32 {
  let place = lists;
  let next = documents;
  for (let at: u32 = 0; at < count; at += 1) {
    const held = countAt(draft, sorted, at);
    store<u64>(keys + (<usize>at << 3), keyOf(sorted, at));
    if (held == 1) {
      store<u32>(offsets + (<usize>at << 2), ALONE | <u32>load<u16>(next));
    } else {
      const end = writeList(next, held, all, place);
      const offset = offsetOfSame(lists, place, end, table, mask);
      store<u32>(offsets + (<usize>at << 2), offset);
      if (lists + <usize>offset == place) place = end;
    }
    next += <usize>held << 1;
  }
  return <u32>(place - lists);
}

/** Where a key stands in a segment, its number of keys where it does not. */
export function findKey(keys: usize, count: u32, section: u32, gram: u32): u32 {
  const key = (<u64>section << 32) | <u64>gram;
  let low: u32 = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (load<u64>(keys + (<usize>middle << 3)) < key) low = middle + 1;
    else high = middle;
  }
  return low < count && load<u64>(keys + (<usize>low << 3)) == key ? low : count;
}

/** The first key that is not before this one. */
export function findFrom(keys: usize, count: u32, section: u32, gram: u32): u32 {
  const key = (<u64>section << 32) | <u64>gram;
  let low: u32 = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (load<u64>(keys + (<usize>middle << 3)) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Parts of a merge: 24 bytes each: keys, number of keys, offsets, lists, documents in the part, where the merge stands.

/** Whatever the parts hold next, the least key; u64.MAX_VALUE at the end. */
function leastKey(parts: usize, count: u32): u64 {
  let least: u64 = u64.MAX_VALUE;
  for (let at: u32 = 0; at < count; at += 1) {
    const part = parts + <usize>at * 24;
    const stands = load<u32>(part, 20);
    if (stands == load<u32>(part, 4)) continue;
    const key = load<u64>(<usize>load<u32>(part) + (<usize>stands << 3));
    if (key < least) least = key;
  }
  return least;
}

export function countMergedKeys(parts: usize, count: u32): u32 {
  let keys: u32 = 0;
  while (true) {
    const key = leastKey(parts, count);
    if (key == u64.MAX_VALUE) break;
    keys += 1;
    for (let at: u32 = 0; at < count; at += 1) {
      const part = parts + <usize>at * 24;
      const stands = load<u32>(part, 20);
      if (stands == load<u32>(part, 4)) continue;
      if (load<u64>(<usize>load<u32>(part) + (<usize>stands << 3)) == key) store<u32>(part, stands + 1, 20);
    }
  }
  for (let at: u32 = 0; at < count; at += 1) store<u32>(parts + <usize>at * 24, 0, 20);
  return keys;
}

export const TOO_LONG: u32 = 0xffffffff;

/** Makes one segment of neighbours; answers how many bytes the lists take, TOO_LONG when they are more than `most`. */
export function mergeSegments(
  parts: usize,
  count: u32,
  all: u32,
  keys: usize,
  offsets: usize,
  lists: usize,
  most: u32,
  scratch: usize,
  table: usize,
  mask: u32,
): u32 {
  let place = lists;
  let written: usize = 0;
  while (true) {
    const key = leastKey(parts, count);
    if (key == u64.MAX_VALUE) return <u32>(place - lists);
    // A list is never longer than a bit a document.
    if (<u32>(place - lists) + (all >> 3) + 8 > most) return TOO_LONG;
    let held: u32 = 0;
    let base: u32 = 0;
    for (let at: u32 = 0; at < count; at += 1) {
      const part = parts + <usize>at * 24;
      const stands = load<u32>(part, 20);
      const own = load<u32>(part, 16);
      if (stands != load<u32>(part, 4) && load<u64>(<usize>load<u32>(part) + (<usize>stands << 3)) == key) {
        const offset = load<u32>(<usize>load<u32>(part, 8) + (<usize>stands << 2));
        held += readList(offset, <usize>load<u32>(part, 12), own, base, scratch + (<usize>held << 1));
        store<u32>(part, stands + 1, 20);
      }
      base += own;
    }
    store<u64>(keys + (written << 3), key);
    if (held == 1) {
      store<u32>(offsets + (written << 2), ALONE | <u32>load<u16>(scratch));
    } else {
      const end = writeList(scratch, held, all, place);
      const offset = offsetOfSame(lists, place, end, table, mask);
      store<u32>(offsets + (written << 2), offset);
      if (lists + <usize>offset == place) place = end;
    }
    written += 1;
  }
}
