// Sets of documents as bits, one after the other; `bytes` is always a multiple of 16.

/** The bit of a document within its byte. */
// @ts-ignore: decorator
@inline
export function bitOf(document: u32): u8 {
  return <u8>((<u32>1) << (document & 7));
}

export function setAnd(target: usize, other: usize, bytes: u32): void {
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(target + at, v128.and(v128.load(target + at), v128.load(other + at)));
  }
}

export function setOr(target: usize, other: usize, bytes: u32): void {
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(target + at, v128.or(v128.load(target + at), v128.load(other + at)));
  }
}

export function setWithout(target: usize, other: usize, bytes: u32): void {
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(target + at, v128.andnot(v128.load(target + at), v128.load(other + at)));
  }
}

export function copySet(target: usize, source: usize, bytes: u32): void {
  memory.copy(target, source, bytes);
}

export function clearSet(target: usize, bytes: u32): void {
  memory.fill(target, 0, bytes);
}

export function countSet(set: usize, bytes: u32): u32 {
  let count: u64 = 0;
  for (let at: usize = 0; at < bytes; at += 16) {
    count += popcnt(load<u64>(set + at)) + popcnt(load<u64>(set + at, 8));
  }
  return <u32>count;
}

/** How many are in both. */
export function countBoth(one: usize, other: usize, bytes: u32): u32 {
  let count: u64 = 0;
  for (let at: usize = 0; at < bytes; at += 16) {
    count += popcnt(load<u64>(one + at) & load<u64>(other + at));
    count += popcnt(load<u64>(one + at, 8) & load<u64>(other + at, 8));
  }
  return <u32>count;
}

export function addMember(set: usize, document: u32): void {
  const at = set + (document >> 3);
  store<u8>(at, load<u8>(at) | bitOf(<u32>document));
}

export function removeMember(set: usize, document: u32): void {
  const at = set + (document >> 3);
  store<u8>(at, load<u8>(at) & ~(bitOf(<u32>document)));
}

/** The members as numbers, at most `most`; answers how many were written. */
export function listMembers(set: usize, bytes: u32, out: usize, most: u32): u32 {
  let written: u32 = 0;
  for (let at: usize = 0; at < bytes; at += 8) {
    let word = load<u64>(set + at);
    while (word != 0) {
      if (written == most) return written;
      store<u32>(out + (<usize>written << 2), (<u32>at << 3) + <u32>ctz(word));
      word &= word - 1;
      written += 1;
    }
  }
  return written;
}

/** Those whose 16-bit figure lies in the range, both ends included. */
export function between16(column: usize, bytes: u32, low: u32, high: u32, target: usize): void {
  const from = i16x8.splat(<i16>low);
  const span = i16x8.splat(<i16>(high - low));
  for (let at: usize = 0; at < bytes; at += 1) {
    const figures = i16x8.sub(v128.load(column + (at << 4)), from);
    store<u8>(target + at, <u8>i16x8.bitmask(i16x8.le_u(figures, span)));
  }
}

export function between32(column: usize, bytes: u32, low: u32, high: u32, target: usize): void {
  const from = i32x4.splat(<i32>low);
  const span = i32x4.splat(<i32>(high - low));
  for (let at: usize = 0; at < bytes; at += 1) {
    const place = column + (at << 5);
    const first = i32x4.bitmask(i32x4.le_u(i32x4.sub(v128.load(place), from), span));
    const second = i32x4.bitmask(i32x4.le_u(i32x4.sub(v128.load(place, 16), from), span));
    store<u8>(target + at, <u8>(first | (second << 4)));
  }
}

/** Those whose code is one of these four, which may be the same. */
export function oneOfFour16(
  column: usize,
  bytes: u32,
  first: u32,
  second: u32,
  third: u32,
  fourth: u32,
  target: usize,
): void {
  const one = i16x8.splat(<i16>first);
  const two = i16x8.splat(<i16>second);
  const three = i16x8.splat(<i16>third);
  const four = i16x8.splat(<i16>fourth);
  for (let at: usize = 0; at < bytes; at += 1) {
    const codes = v128.load(column + (at << 4));
    const either = v128.or(i16x8.eq(codes, one), i16x8.eq(codes, two));
    const other = v128.or(i16x8.eq(codes, three), i16x8.eq(codes, four));
    store<u8>(target + at, <u8>i16x8.bitmask(v128.or(either, other)));
  }
}

/** Those whose code is marked in the table of 65,536 bytes. */
export function oneOf16(column: usize, bytes: u32, table: usize, target: usize): void {
  for (let at: usize = 0; at < bytes; at += 1) {
    const place = column + (at << 4);
    let members: u32 = 0;
    for (let index: u32 = 0; index < 8; index += 1) {
      members |= <u32>load<u8>(table + load<u16>(place + (index << 1))) << index;
    }
    store<u8>(target + at, <u8>members);
  }
}
