// Which documents of a segment hold a gram. A segment covers at most 65,536 documents, counted from its first one.
//
// A segment is: sorted keys (section and gram, 8 bytes each), then offsets (4 bytes each), then lists.

import { countAt, keyOf } from './arranging';
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

/** Goes over so many keys of the parts at most; answers over how many. Fewer: there are no more. */
export function countMergedKeys(parts: usize, count: u32, most: u32): u32 {
  let keys: u32 = 0;
  for (; keys < most; keys += 1) {
    const key = leastKey(parts, count);
    if (key == u64.MAX_VALUE) break;
    for (let at: u32 = 0; at < count; at += 1) {
      const part = parts + <usize>at * 24;
      const stands = load<u32>(part, 20);
      if (stands == load<u32>(part, 4)) continue;
      if (load<u64>(<usize>load<u32>(part) + (<usize>stands << 3)) == key) store<u32>(part, stands + 1, 20);
    }
  }
  return keys;
}

// What is merged so far stands behind the parts, 4 bytes each: keys, bytes of lists.

/** Keys written at `keys` and `offsets`; lists of so many documents at most in one go. */
const DOCUMENTS_AT_ONCE: u32 = 1 << 19;
const KEYS_AT_ONCE: u32 = 1 << 13;

/** More is to be merged; the lists need more room than `most`, and nothing was lost; all is merged. */
const GOES_ON: u32 = 0;
const IS_FULL: u32 = 1;
const IS_DONE: u32 = 2;

/** Makes one segment of neighbours, a piece of it at a time. */
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
  const soFar = parts + <usize>count * 24;
  const begun = load<u32>(soFar);
  let written = begun;
  let place = lists + <usize>load<u32>(soFar, 4);
  let standing: u32 = GOES_ON;
  let listed: u32 = 0;
  while (listed < DOCUMENTS_AT_ONCE && written - begun < KEYS_AT_ONCE) {
    const key = leastKey(parts, count);
    if (key == u64.MAX_VALUE) {
      standing = IS_DONE;
      break;
    }
    // A list is never longer than a bit a document.
    if (<u32>(place - lists) + (all >> 3) + 8 > most) {
      standing = IS_FULL;
      break;
    }
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
    store<u64>(keys + (<usize>written << 3), key);
    if (held == 1) {
      store<u32>(offsets + (<usize>written << 2), ALONE | <u32>load<u16>(scratch));
    } else {
      const end = writeList(scratch, held, all, place);
      const offset = offsetOfSame(lists, place, end, table, mask);
      store<u32>(offsets + (<usize>written << 2), offset);
      if (lists + <usize>offset == place) place = end;
    }
    written += 1;
    listed += held;
  }
  store<u32>(soFar, written);
  store<u32>(soFar, <u32>(place - lists), 4);
  return standing;
}
