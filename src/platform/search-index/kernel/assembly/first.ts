// Which members come first: a heap whose root is the last of them. An entry is the document and its figures: number, day, key.

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

/** Of 64 documents those whose figure is at least `least`, which is one of the column already flipped. */
function atLeast(column: usize, width: u32, flip: u32, least: u32, document: u32): u64 {
  let passing: u64 = 0;
  if (width == 4) {
    const turn = i32x4.splat(<i32>flip);
    const root = i32x4.splat(<i32>least);
    for (let index: u32 = 0; index < 16; index += 1) {
      const figures = v128.xor(v128.load(column + (<usize>(document + index * 4) << 2)), turn);
      passing |= <u64>i32x4.bitmask(i32x4.ge_u(figures, root)) << <u64>(index * 4);
    }
    return passing;
  }
  const turn = i16x8.splat(<i16>flip);
  const root = i16x8.splat(<i16>least);
  for (let index: u32 = 0; index < 8; index += 1) {
    const figures = v128.xor(v128.load(column + (<usize>(document + index * 8) << 1)), turn);
    passing |= <u64>i16x8.bitmask(i16x8.ge_u(figures, root)) << <u64>(index * 8);
  }
  return passing;
}

/** Of fewer, each is looked at by itself. */
const WORTH_SIFTING: u64 = 4;

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
    if (size == most && popcnt(word) > WORTH_SIFTING) {
      const last = load<u64>(heap, 8);
      word &=
        width == 0
          ? atLeast(days, 2, 0, <u32>last, <u32>at << 3)
          : atLeast(column, width, flip, <u32>(last >>> 32), <u32>at << 3);
    }
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
