// A draft that is put in order: its keys, and the documents of each.

import { COUNTS, DOCUMENT_BITS, ENTRIES, ENTRY_COUNT, KEYS, KEY_COUNT } from './grams';

const NUMBER_BITS: u32 = 28;
const DIGIT: u32 = 9;

/** Sorts by the digit of 9 bits that begins at this bit; what was in order among equals stays so. */
function sortByDigit(from: usize, to: usize, count: u32, shift: u32, counters: usize): void {
  const mask: u32 = (1 << DIGIT) - 1;
  const digits = <u64>shift;
  memory.fill(counters, 0, 4 << DIGIT);
  for (let at: u32 = 0; at < count; at += 1) {
    const counter = counters + (<usize>(<u32>(load<u64>(from + (<usize>at << 3)) >>> digits) & mask) << 2);
    store<u32>(counter, load<u32>(counter) + 1);
  }
  let sum: u32 = 0;
  for (let digit: usize = 0; digit <= <usize>mask; digit += 1) {
    const here = load<u32>(counters + (digit << 2));
    store<u32>(counters + (digit << 2), sum);
    sum += here;
  }
  for (let at: u32 = 0; at < count; at += 1) {
    const entry = load<u64>(from + (<usize>at << 3));
    const counter = counters + (<usize>(<u32>(entry >>> digits) & mask) << 2);
    const place = load<u32>(counter);
    store<u64>(to + (<usize>place << 3), entry);
    store<u32>(counter, place + 1);
  }
}

/**
 * Writes the keys of a draft in their order to `sorted`, 8 bytes each, each with its number in the lowest bits. `spare` is
 * as long, `counters` has 2 KB.
 */
export function sortKeys(draft: usize, sorted: usize, spare: usize, counters: usize): void {
  const count = load<u32>(draft, KEY_COUNT);
  const keys = <usize>load<u32>(draft, KEYS);
  for (let number: u32 = 0; number < count; number += 1) {
    const key = load<u64>(keys + (<usize>number << 3));
    store<u64>(sorted + (<usize>number << 3), (key << NUMBER_BITS) | <u64>number);
  }
  sortByDigit(sorted, spare, count, NUMBER_BITS, counters);
  sortByDigit(spare, sorted, count, NUMBER_BITS + DIGIT, counters);
  sortByDigit(sorted, spare, count, NUMBER_BITS + 2 * DIGIT, counters);
  sortByDigit(spare, sorted, count, NUMBER_BITS + 3 * DIGIT, counters);
}

// @ts-ignore: decorator
@inline
export function keyOf(sorted: usize, at: u32): u64 {
  return load<u64>(sorted + (<usize>at << 3)) >>> NUMBER_BITS;
}

/** How many documents a sorted key has. */
// @ts-ignore: decorator
@inline
export function countAt(draft: usize, sorted: usize, at: u32): u32 {
  const number = <usize>(load<u64>(sorted + (<usize>at << 3)) & ((1 << NUMBER_BITS) - 1));
  return load<u32>(<usize>load<u32>(draft, COUNTS) + (number << 2));
}

/** Writes the documents of each key, 2 bytes each, in the order of the keys; `places` has 4 bytes for each key. */
export function arrangeDocuments(draft: usize, sorted: usize, places: usize, documents: usize): void {
  const keys = load<u32>(draft, KEY_COUNT);
  let sum: u32 = 0;
  for (let at: u32 = 0; at < keys; at += 1) {
    const number = <usize>(load<u64>(sorted + (<usize>at << 3)) & ((1 << NUMBER_BITS) - 1));
    store<u32>(places + (number << 2), sum);
    sum += load<u32>(<usize>load<u32>(draft, COUNTS) + (number << 2));
  }
  const entries = <usize>load<u32>(draft, ENTRIES);
  const count = load<u32>(draft, ENTRY_COUNT);
  for (let at: u32 = 0; at < count; at += 1) {
    const entry = load<u32>(entries + (<usize>at << 2));
    const counter = places + (<usize>(entry >>> DOCUMENT_BITS) << 2);
    const place = load<u32>(counter);
    store<u16>(documents + (<usize>place << 1), <u16>(entry & ((1 << DOCUMENT_BITS) - 1)));
    store<u32>(counter, place + 1);
  }
}
