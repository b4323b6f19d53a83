// Which documents of a segment hold a gram. A segment covers at most 65,536 documents, counted from its first one.
//
// A segment is: sorted keys (section and gram, 8 bytes each), then offsets (4 bytes each), then lists. An offset with its
// highest bit set is itself the only document. A list is its kind, how many documents, and
//   GAPS   the distances from one to the next, 7 bits a byte, the highest says that more follow
//   BITS   a bit a document, where that is shorter
//   WITHOUT the distances of those that do not hold it

import { bitOf } from './bits';
import { countAt, keyOf } from './grams';

const GAPS: u32 = 0;
const BITS: u32 = 1;
const WITHOUT: u32 = 2;
const ALONE: u32 = 0x80000000;

// @ts-ignore: decorator
@inline
function lengthOf(figure: u32): u32 {
  return figure < 0x80 ? 1 : figure < 0x4000 ? 2 : 3;
}

// @ts-ignore: decorator
@inline
function writeFigure(at: usize, figure: u32): usize {
  let left = figure;
  let place = at;
  while (left >= 0x80) {
    store<u8>(place, <u8>(left | 0x80));
    left >>>= 7;
    place += 1;
  }
  store<u8>(place, <u8>left);
  return place + 1;
}

/** Writes one list from sorted documents of 2 bytes each; answers where it ends. */
function writeList(documents: usize, count: u32, all: u32, out: usize): usize {
  let gaps: u32 = 0;
  let last: i32 = -1;
  for (let at: u32 = 0; at < count; at += 1) {
    const document = <i32>load<u16>(documents + (<usize>at << 1));
    gaps += lengthOf(<u32>(document - last - 1));
    last = document;
  }
  const bits = (all + 7) >> 3;
  const others = all - count;
  const kind = others < (bits >> 1) ? WITHOUT : bits < gaps ? BITS : GAPS;
  store<u8>(out, <u8>kind);
  let place = writeFigure(out + 1, count);
  last = -1;
  if (kind == BITS) {
    memory.fill(place, 0, bits);
    for (let at: u32 = 0; at < count; at += 1) {
      const document = <u32>load<u16>(documents + (<usize>at << 1));
      const byte = place + (document >> 3);
      store<u8>(byte, load<u8>(byte) | bitOf(<u32>document));
    }
    return place + bits;
  }
  if (kind == GAPS) {
    for (let at: u32 = 0; at < count; at += 1) {
      const document = <i32>load<u16>(documents + (<usize>at << 1));
      place = writeFigure(place, <u32>(document - last - 1));
      last = document;
    }
    return place;
  }
  let next: u32 = 0;
  for (let at: u32 = 0; at <= count; at += 1) {
    const document = at == count ? all : <u32>load<u16>(documents + (<usize>at << 1));
    for (let missing = next; missing < document; missing += 1) {
      place = writeFigure(place, missing - <u32>(last + 1));
      last = <i32>missing;
    }
    next = document + 1;
  }
  return place;
}

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
): u32 {
  let place = lists;
  let next = documents;
  for (let at: u32 = 0; at < count; at += 1) {
    const held = countAt(draft, sorted, at);
    store<u64>(keys + (<usize>at << 3), keyOf(sorted, at));
    if (held == 1) {
      store<u32>(offsets + (<usize>at << 2), ALONE | <u32>load<u16>(next));
    } else {
      store<u32>(offsets + (<usize>at << 2), <u32>(place - lists));
      place = writeList(next, held, all, place);
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

// @ts-ignore: decorator
@inline
function figureAt(at: usize): u32 {
  const first = <u32>load<u8>(at);
  if (first < 0x80) return first;
  const second = <u32>load<u8>(at, 1);
  if (second < 0x80) return (first & 0x7f) | (second << 7);
  return (first & 0x7f) | ((second & 0x7f) << 7) | (<u32>load<u8>(at, 2) << 14);
}

export function countOf(offset: u32, lists: usize): u32 {
  return (offset & ALONE) != 0 ? 1 : figureAt(lists + offset + 1);
}

/** Sets the bits of a list; `set` begins with the segment's first document. */
export function addList(offset: u32, lists: usize, all: u32, set: usize): void {
  if ((offset & ALONE) != 0) {
    const document = offset & 0xffff;
    store<u8>(set + (document >> 3), load<u8>(set + (document >> 3)) | bitOf(<u32>document));
    return;
  }
  let place = lists + offset;
  const kind = <u32>load<u8>(place);
  const count = figureAt(place + 1);
  place += 1 + lengthOf(count);
  if (kind == BITS) {
    const bytes: usize = (all + 7) >> 3;
    for (let at: usize = 0; at < bytes; at += 1) store<u8>(set + at, load<u8>(set + at) | load<u8>(place + at));
    return;
  }
  if (kind == GAPS) {
    let document: i32 = -1;
    for (let at: u32 = 0; at < count; at += 1) {
      const gap = figureAt(place);
      place += lengthOf(gap);
      document += <i32>gap + 1;
      const byte = set + (<usize>document >> 3);
      store<u8>(byte, load<u8>(byte) | bitOf(<u32>document));
    }
    return;
  }
  let next: u32 = 0;
  let last: i32 = -1;
  const missing = all - count;
  for (let at: u32 = 0; at <= missing; at += 1) {
    let until = all;
    if (at < missing) {
      const gap = figureAt(place);
      place += lengthOf(gap);
      until = <u32>(last + 1) + gap;
      last = <i32>until;
    }
    while (next < until) {
      if ((next & 7) == 0 && next + 8 <= until) {
        store<u8>(set + (next >> 3), 0xff);
        next += 8;
      } else {
        const byte = set + (next >> 3);
        store<u8>(byte, load<u8>(byte) | bitOf(<u32>next));
        next += 1;
      }
    }
    next = until + 1;
  }
}

/** The documents of a list, 2 bytes each, with `base` added; answers how many. */
function readList(offset: u32, lists: usize, all: u32, base: u32, out: usize): u32 {
  if ((offset & ALONE) != 0) {
    store<u16>(out, <u16>((offset & 0xffff) + base));
    return 1;
  }
  let place = lists + offset;
  const kind = <u32>load<u8>(place);
  const count = figureAt(place + 1);
  place += 1 + lengthOf(count);
  let written = out;
  if (kind == GAPS) {
    let document: i32 = -1;
    for (let at: u32 = 0; at < count; at += 1) {
      const gap = figureAt(place);
      place += lengthOf(gap);
      document += <i32>gap + 1;
      store<u16>(written, <u16>(<u32>document + base));
      written += 2;
    }
    return count;
  }
  if (kind == BITS) {
    for (let document: u32 = 0; document < all; document += 1) {
      if (((load<u8>(place + (document >> 3)) >> <u8>(document & 7)) & 1) == 0) continue;
      store<u16>(written, <u16>(document + base));
      written += 2;
    }
    return count;
  }
  let next: u32 = 0;
  let last: i32 = -1;
  const missing = all - count;
  for (let at: u32 = 0; at <= missing; at += 1) {
    let until = all;
    if (at < missing) {
      const gap = figureAt(place);
      place += lengthOf(gap);
      until = <u32>(last + 1) + gap;
      last = <i32>until;
    }
    for (; next < until; next += 1) {
      store<u16>(written, <u16>(next + base));
      written += 2;
    }
    next = until + 1;
  }
  return count;
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
      store<u32>(offsets + (written << 2), <u32>(place - lists));
      place = writeList(scratch, held, all, place);
    }
    written += 1;
  }
}
