// Which documents have a key, as a list. An offset with its highest bit set is itself the only document. A list is its kind,
// how many documents, and
//   GAPS   the distances from one to the next, 7 bits a byte, the highest says that more follow
//   BITS   a bit a document, where that is shorter
//   WITHOUT the distances of those that do not hold it

import { bitOf } from './bits';

const GAPS: u32 = 0;
const BITS: u32 = 1;
const WITHOUT: u32 = 2;
export const ALONE: u32 = 0x80000000;

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
export function writeList(documents: usize, count: u32, all: u32, out: usize): usize {
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

/** Sets the bits from one document up to another. */
// @ts-ignore: decorator
@inline
function addRange(set: usize, from: u32, until: u32): void {
  let next = from;
  while (next < until) {
    const whole = (until - next) >> 3;
    if ((next & 7) == 0 && whole > 0) {
      memory.fill(set + (next >> 3), 0xff, whole);
      next += whole << 3;
    } else {
      const byte = set + (next >> 3);
      store<u8>(byte, load<u8>(byte) | bitOf(<u32>next));
      next += 1;
    }
  }
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
    let at: usize = 0;
    for (; at + 16 <= bytes; at += 16) v128.store(set + at, v128.or(v128.load(set + at), v128.load(place + at)));
    for (; at < bytes; at += 1) store<u8>(set + at, load<u8>(set + at) | load<u8>(place + at));
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
    addRange(set, next, until);
    next = until + 1;
  }
}

/** The documents of a list, 2 bytes each, with `base` added; answers how many. */
export function readList(offset: u32, lists: usize, all: u32, base: u32, out: usize): u32 {
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

// @ts-ignore: decorator
@inline
function hashOf(list: usize, length: usize): u32 {
  let hash: u64 = <u64>length;
  let at: usize = 0;
  for (; at + 8 <= length; at += 8) hash = (hash ^ load<u64>(list + at)) * 0x9e3779b97f4a7c15 ^ (hash >>> 29);
  for (; at < length; at += 1) hash = (hash ^ <u64>load<u8>(list + at)) * 0x9e3779b97f4a7c15 ^ (hash >>> 29);
  return <u32>(hash >>> 32) ^ <u32>hash;
}

/**
 * The offset of the list that was just written, or of one before it that is the same: sentences that are said again and
 * again make many. No list begins with another one. `table` has 4 bytes a slot, offsets and one, nothing at first.
 */
export function offsetOfSame(lists: usize, list: usize, end: usize, table: usize, mask: u32): u32 {
  const length = end - list;
  let slot = hashOf(list, length);
  while (true) {
    const place = table + (<usize>(slot & mask) << 2);
    const held = load<u32>(place);
    if (held == 0) {
      store<u32>(place, <u32>(list - lists) + 1);
      return <u32>(list - lists);
    }
    if (memory.compare(lists + <usize>(held - 1), list, length) == 0) return held - 1;
    slot += 1;
  }
}
