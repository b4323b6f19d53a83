// How many of a set bear each code or flag, and which come first.

import { bitOf } from './bits';

/** Adds one for each member at its 16-bit code, and lists the codes that were 0 before; answers how many those are. */
export function countCodes(column: usize, set: usize, bytes: u32, counts: usize, codes: usize): u32 {
  let listed: u32 = 0;
  for (let at: usize = 0; at < bytes; at += 8) {
    let word = load<u64>(set + at);
    const place = column + (at << 4);
    while (word != 0) {
      const code = <u32>load<u16>(place + (<usize>ctz(word) << 1));
      const counted = counts + (<usize>code << 2);
      const count = load<u32>(counted);
      if (count == 0) {
        store<u16>(codes + (<usize>listed << 1), <u16>code);
        listed += 1;
      }
      store<u32>(counted, count + 1);
      word &= word - 1;
    }
  }
  return listed;
}

/** Adds one for each flag of each member; a row holds 128 flags. For sets that are small. */
export function countRows(rows: usize, set: usize, bytes: u32, counts: usize): void {
  for (let at: usize = 0; at < bytes; at += 8) {
    let word = load<u64>(set + at);
    while (word != 0) {
      const row = rows + (((at << 3) + <usize>ctz(word)) << 4);
      countFlags(load<u64>(row), counts);
      countFlags(load<u64>(row, 8), counts + 256);
      word &= word - 1;
    }
  }
}

// @ts-ignore: decorator
@inline
function countFlags(flags: u64, counts: usize): void {
  let left = flags;
  while (left != 0) {
    const counted = counts + (<usize>ctz(left) << 2);
    store<u32>(counted, load<u32>(counted) + 1);
    left &= left - 1;
  }
}

/** How many groups the members belong to; `seen` is a set of groups, empty at first. */
export function countGroups(groups: usize, set: usize, bytes: u32, seen: usize): u32 {
  let found: u32 = 0;
  for (let at: usize = 0; at < bytes; at += 8) {
    let word = load<u64>(set + at);
    const place = groups + (at << 5);
    while (word != 0) {
      const group = load<u32>(place + (<usize>ctz(word) << 2));
      const mark = seen + (group >> 3);
      const marks = load<u8>(mark);
      const own = bitOf(<u32>group);
      found += (marks & own) == 0 ? 1 : 0;
      store<u8>(mark, marks | own);
      word &= word - 1;
    }
  }
  return found;
}

/** The members whose group is marked, as numbers; answers how many there are, also beyond `most`. */
export function listOfGroups(groups: usize, set: usize, bytes: u32, marked: usize, out: usize, most: u32): u32 {
  let found: u32 = 0;
  for (let at: usize = 0; at < bytes; at += 8) {
    let word = load<u64>(set + at);
    const place = groups + (at << 5);
    while (word != 0) {
      const index = <usize>ctz(word);
      const group = load<u32>(place + (index << 2));
      if (((load<u8>(marked + (group >> 3)) >> <u8>(group & 7)) & 1) != 0) {
        if (found < most) store<u32>(out + (<usize>found << 2), (<u32>at << 3) + <u32>index);
        found += 1;
      }
      word &= word - 1;
    }
  }
  return found;
}

// The first ones: a heap whose root is the last of them. An entry is the document and its figures: number, day, key.

// @ts-ignore: decorator
@inline
function before(one: usize, other: usize): bool {
  const a = load<u64>(one, 8);
  const b = load<u64>(other, 8);
  if (a != b) return a > b;
  return load<u32>(one, 4) > load<u32>(other, 4);
}

function sink(heap: usize, size: u32, from: u32): void {
  let at = from;
  while (true) {
    let worst = at;
    const left = (at << 1) + 1;
    if (left < size && before(heap + (<usize>worst << 4), heap + (<usize>left << 4))) worst = left;
    const right = left + 1;
    if (right < size && before(heap + (<usize>worst << 4), heap + (<usize>right << 4))) worst = right;
    if (worst == at) return;
    const a = heap + (<usize>at << 4);
    const b = heap + (<usize>worst << 4);
    const kept = v128.load(a);
    v128.store(a, v128.load(b));
    v128.store(b, kept);
    at = worst;
  }
}

// @ts-ignore: decorator
@inline
function keyOf(column: usize, width: u32, flip: u32, document: u32): u32 {
  if (width == 0) return 0;
  const figure =
    width == 2
      ? <u32>load<u16>(column + (<usize>document << 1))
      : load<u32>(column + (<usize>document << 2));
  return figure ^ flip;
}

/**
 * The first `most` members by key, then day, then number, each the higher the earlier. Reads from the youngest document
 * on, which mostly comes first anyway. `width` is that of the key's column in bytes, 0 for none; `flip` turns it round.
 * Answers how many entries of 16 bytes the heap holds, in no order.
 */
export function firstOf(
  set: usize,
  bytes: u32,
  column: usize,
  width: u32,
  flip: u32,
  days: usize,
  numbers: usize,
  heap: usize,
  most: u32,
): u32 {
  let size: u32 = 0;
  const entry = heap + (<usize>most << 4);
  for (let at = <i32>bytes - 8; at >= 0; at -= 8) {
    let word = load<u64>(set + at);
    while (word != 0) {
      const bit = <u32>(63 - clz(word));
      word ^= (<u64>1) << bit;
      const document = (<u32>at << 3) + bit;
      const first = ((<u64>keyOf(column, width, flip, document)) << 32) | <u64>load<u16>(days + (<usize>document << 1));
      if (size == most && first < load<u64>(heap, 8)) continue;
      store<u32>(entry, document);
      store<u32>(entry, load<u32>(numbers + (<usize>document << 2)), 4);
      store<u64>(entry, first, 8);
      if (size < most) {
        v128.store(heap + (<usize>size << 4), v128.load(entry));
        size += 1;
        if (size == most) for (let index = <i32>(most >> 1) - 1; index >= 0; index -= 1) sink(heap, size, index);
      } else if (before(entry, heap)) {
        v128.store(heap, v128.load(entry));
        sink(heap, size, 0);
      }
    }
  }
  return size;
}

/** The group of this 64-bit hash; `next` where there is none yet, which it then is. Slots of 16 bytes. */
export function groupOf(table: usize, mask: u32, low: u32, high: u32, next: u32): u32 {
  const hash = (<u64>high << 32) | <u64>low;
  let slot = low;
  while (true) {
    const place = table + (<usize>(slot & mask) << 4);
    const group = load<u32>(place, 8);
    if (group == 0) {
      store<u64>(place, hash);
      store<u32>(place, next + 1, 8);
      return next;
    }
    if (load<u64>(place) == hash) return group - 1;
    slot += 1;
  }
}
