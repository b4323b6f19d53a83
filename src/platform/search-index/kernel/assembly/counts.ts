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

/** Tables of counts stand one behind the other. */
const TABLE: usize = 65_536 * 4;

// @ts-ignore: decorator
@inline
function countAt(column: usize, place: usize, counts: usize): void {
  const counted = counts + (<usize>load<u16>(column + place) << 2);
  store<u32>(counted, load<u32>(counted) + 1);
}

/** The same for three columns at once, each in its own table, without a list: quicker for sets that are large. */
export function countCodesOfThree(
  first: usize,
  second: usize,
  third: usize,
  set: usize,
  bytes: u32,
  counts: usize,
): void {
  for (let at: usize = 0; at < bytes; at += 8) {
    let word = load<u64>(set + at);
    while (word != 0) {
      const place = (at << 4) + (<usize>ctz(word) << 1);
      word &= word - 1;
      countAt(first, place, counts);
      countAt(second, place, counts + TABLE);
      countAt(third, place, counts + 2 * TABLE);
    }
  }
}

/** The codes of a table of counts that are not 0; answers how many those are. */
export function listCodes(counts: usize, codes: usize): u32 {
  let listed: u32 = 0;
  for (let at: usize = 0; at < TABLE; at += 16) {
    if (!v128.any_true(v128.load(counts + at))) continue;
    for (let code = at >> 2; code < (at >> 2) + 4; code += 1) {
      if (load<u32>(counts + (code << 2)) == 0) continue;
      store<u16>(codes + (<usize>listed << 1), <u16>code);
      listed += 1;
    }
  }
  return listed;
}

// Adding up rows of flags: one counter of eight bits for each flag, of which each v128 holds one bit. A flag that is met for
// the 256th time is carried out of the last one.

/** Adds `weight` for each flag. */
function countFlags(flags: v128, weight: u32, counts: usize): void {
  for (let half: usize = 0; half < 2; half += 1) {
    let left = half == 0 ? v128.extract_lane<u64>(flags, 0) : v128.extract_lane<u64>(flags, 1);
    while (left != 0) {
      const counted = counts + (half << 8) + (<usize>ctz(left) << 2);
      store<u32>(counted, load<u32>(counted) + weight);
      left &= left - 1;
    }
  }
}

/** Adds one for each flag of each member; a row holds 128 flags. */
export function countRows(rows: usize, set: usize, bytes: u32, counts: usize): void {
  let bit0 = i64x2.splat(0);
  let bit1 = bit0;
  let bit2 = bit0;
  let bit3 = bit0;
  let bit4 = bit0;
  let bit5 = bit0;
  let bit6 = bit0;
  let bit7 = bit0;
  for (let at: usize = 0; at < bytes; at += 8) {
    let word = load<u64>(set + at);
    while (word != 0) {
      const row = v128.load(rows + (((at << 3) + <usize>ctz(word)) << 4));
      word &= word - 1;
      const carry0 = v128.and(bit0, row);
      bit0 = v128.xor(bit0, row);
      const carry1 = v128.and(bit1, carry0);
      bit1 = v128.xor(bit1, carry0);
      const carry2 = v128.and(bit2, carry1);
      bit2 = v128.xor(bit2, carry1);
      const carry3 = v128.and(bit3, carry2);
      bit3 = v128.xor(bit3, carry2);
      const carry4 = v128.and(bit4, carry3);
      bit4 = v128.xor(bit4, carry3);
      const carry5 = v128.and(bit5, carry4);
      bit5 = v128.xor(bit5, carry4);
      const carry6 = v128.and(bit6, carry5);
      bit6 = v128.xor(bit6, carry5);
      const carry7 = v128.and(bit7, carry6);
      bit7 = v128.xor(bit7, carry6);
      if (v128.any_true(carry7)) countFlags(carry7, 256, counts);
    }
  }
  countFlags(bit0, 1, counts);
  countFlags(bit1, 2, counts);
  countFlags(bit2, 4, counts);
  countFlags(bit3, 8, counts);
  countFlags(bit4, 16, counts);
  countFlags(bit5, 32, counts);
  countFlags(bit6, 64, counts);
  countFlags(bit7, 128, counts);
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
