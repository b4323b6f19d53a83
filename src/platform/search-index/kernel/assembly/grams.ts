// What a text is found by: entries of a gram and the document, 8 bytes each: section, gram, document from the highest bits on.
// A gram is two characters; one character has 0 for the second. Section 0 is the whole text, the others are fields.

const LINE_END: u32 = 10;

// @ts-expect-error: decorator
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

/**
 * Writes the entries of one text, each once. `sections` says for each field which section it is besides the whole, 0 for
 * none. `single` marks the characters that are posted by themselves. `marks` is a table of 16 bytes a slot that holds
 * nothing of this `round`. Answers how many entries were written.
 */
export function listGrams(
  text: usize,
  length: u32,
  document: u32,
  sections: usize,
  single: usize,
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
    if (section != 0 && isNew(marks, mask, (section << 32) | gram, round)) {
      store<u64>(written, (section << 48) | (gram << 16) | <u64>document);
      written += 8;
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
