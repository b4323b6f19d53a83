// What texts are found by, drafted for as many documents as a segment begins with. A key is a section and a gram, 36 bits:
// a gram is two characters, or one and 0, or the number of a phrase. Section 0 is the whole text, the others are fields,
// the highest three are clauses and phrases. Keys are numbered in the order in which they are met. A draft is told by
// addresses and counts, 4 bytes each:

import { charactersOf, isMarked, NO_STRING, nodeBehind, nodesOf, rootsOf, stringOf } from './trie';

/** Slots of 16 bytes: key and one, last document and one, number of the key. */
const TABLE: usize = 0;
/** Slots less one. */
const MASK: usize = 4;
/** For each number its key, 8 bytes each. */
export const KEYS: usize = 8;
/** For each number how many documents have it, 4 bytes each. */
export const COUNTS: usize = 12;
export const KEY_COUNT: usize = 16;
/** Number of the key and document, 4 bytes each. */
export const ENTRIES: usize = 20;
export const ENTRY_COUNT: usize = 24;
/** For each node of the phrases twice: last document and one, number of the key and one. */
const MARKS: usize = 28;

export const DOCUMENT_BITS: u32 = 10;
const LINE_END: u32 = 10;
const FULL_STOP: u32 = 0x3002;
const COMMA: u32 = 0x3001;
const LONGEST_PHRASE: u32 = 5;
/** The section of clauses. */
const CLAUSES: u64 = 13;
/** The sections of phrases, and of phrases that are followed by something that makes no longer phrase of them. */
const PHRASES: u64 = 14;
const FOLLOWED_OTHERWISE: u64 = 15;

// @ts-ignore: decorator
@inline
function newNumber(draft: usize, key: u64): u32 {
  const number = load<u32>(draft, KEY_COUNT);
  store<u64>(<usize>load<u32>(draft, KEYS) + (<usize>number << 3), key);
  store<u32>(<usize>load<u32>(draft, COUNTS) + (<usize>number << 2), 0);
  store<u32>(draft, number + 1, KEY_COUNT);
  return number;
}

// @ts-ignore: decorator
@inline
function enter(draft: usize, number: u32, document: u32): void {
  const counter = <usize>load<u32>(draft, COUNTS) + (<usize>number << 2);
  store<u32>(counter, load<u32>(counter) + 1);
  const count = load<u32>(draft, ENTRY_COUNT);
  store<u32>(<usize>load<u32>(draft, ENTRIES) + (<usize>count << 2), (number << DOCUMENT_BITS) | document);
  store<u32>(draft, count + 1, ENTRY_COUNT);
}

/** The slot of a key, or the empty one where it belongs. */
// @ts-ignore: decorator
@inline
function slotOf(table: usize, mask: u32, key: u64): usize {
  let slot = <u32>((key * 0x9e3779b97f4a7c15) >>> 40);
  while (true) {
    const place = table + (<usize>(slot & mask) << 4);
    const held = load<u64>(place);
    if (held == key + 1 || held == 0) return place;
    slot += 1;
  }
}

/** Whether the document did not have it yet. */
function post(draft: usize, key: u64, document: u32): bool {
  const slot = slotOf(<usize>load<u32>(draft, TABLE), load<u32>(draft, MASK), key);
  if (load<u64>(slot) == 0) {
    store<u64>(slot, key + 1);
    store<u32>(slot, newNumber(draft, key), 12);
  } else if (load<u32>(slot, 8) == document + 1) {
    return false;
  }
  store<u32>(slot, document + 1, 8);
  enter(draft, load<u32>(slot, 12), document);
  return true;
}

/**
 * Drafts the pairs and single characters of one text. `sections` says for each field which section it is besides the
 * whole, 0 for none; `single` marks the characters that are posted by themselves.
 */
export function listGrams(
  draft: usize,
  text: usize,
  length: u32,
  document: u32,
  sections: usize,
  single: usize,
): void {
  let field: u32 = 0;
  let section = <u64>load<u8>(sections);
  let second: u32 = length == 0 ? LINE_END : <u32>load<u16>(text);
  for (let at: u32 = 0; at < length; at += 1) {
    const first = second;
    second = at + 1 < length ? <u32>load<u16>(text + (<usize>at << 1), 2) : LINE_END;
    if (first == LINE_END) {
      field += 1;
      section = <u64>load<u8>(sections + field);
      continue;
    }
    const gram = <u64>((first << 16) | second);
    // Whoever has a character for the first time has this pair for the first time.
    if (post(draft, gram, document) && load<u8>(single + first) != 0) post(draft, <u64>(first << 16), document);
    if (section != 0) post(draft, (section << 32) | gram, document);
  }
}

// @ts-ignore: decorator
@inline
function postNode(draft: usize, mark: usize, section: u64, phrase: u32, document: u32): void {
  if (load<u32>(mark) == document + 1) return;
  store<u32>(mark, document + 1);
  let number = load<u32>(mark, 4);
  if (number == 0) {
    number = newNumber(draft, (section << 32) | <u64>phrase) + 1;
    store<u32>(mark, number, 4);
  }
  enter(draft, number - 1, document);
}

/** Drafts the phrases of one text; those that are marked are also posted where no longer phrase begins with them. */
export function listPhrases(draft: usize, text: usize, length: u32, document: u32, phrases: usize): void {
  const roots = rootsOf(phrases);
  const nodes = nodesOf(phrases);
  const characters = charactersOf(phrases);
  const marks = <usize>load<u32>(draft, MARKS);
  for (let at: u32 = 0; at < length; at += 1) {
    let node = <u32>load<u16>(roots + (<usize>load<u16>(text + (<usize>at << 1)) << 1));
    if (node == 0) continue;
    let phrase = NO_STRING;
    const end = min(at + LONGEST_PHRASE, length + 1);
    for (let place = at + 1; place < end; place += 1) {
      const before = node;
      const character = place < length ? <u32>load<u16>(text + (<usize>place << 1)) : LINE_END;
      node = nodeBehind(nodes, characters, node, character);
      const longer: u32 = node == 0 ? NO_STRING : stringOf(nodes, node);
      if (phrase != NO_STRING && longer == NO_STRING && isMarked(nodes, before))
        postNode(draft, marks + (<usize>before << 4) + 8, FOLLOWED_OTHERWISE, phrase, document);
      if (node == 0) break;
      if (longer != NO_STRING) postNode(draft, marks + (<usize>node << 4), PHRASES, longer, document);
      phrase = longer;
    }
  }
}

// @ts-ignore: decorator
@inline
function beginsClause(before: u32): bool {
  return before == FULL_STOP || before == COMMA || before == LINE_END || (before >= 48 && before < 58);
}

/** Drafts which of the shared clauses one text has: those that begin where a clause of the text begins. */
export function listClauses(draft: usize, text: usize, length: u32, document: u32, clauses: usize): void {
  const roots = rootsOf(clauses);
  const nodes = nodesOf(clauses);
  const characters = charactersOf(clauses);
  let before: u32 = LINE_END;
  for (let at: u32 = 0; at < length; at += 1) {
    const first = <u32>load<u16>(text + (<usize>at << 1));
    if (beginsClause(before)) {
      let node = <u32>load<u16>(roots + (<usize>first << 1));
      for (let place = at + 1; node != 0; place += 1) {
        const clause = stringOf(nodes, node);
        if (clause != NO_STRING) post(draft, (CLAUSES << 32) | <u64>clause, document);
        if (place == length) break;
        node = nodeBehind(nodes, characters, node, <u32>load<u16>(text + (<usize>place << 1)));
      }
    }
    before = first;
  }
}

/** Puts all keys into a wider table that is empty. */
export function widenTable(draft: usize, table: usize, mask: u32): void {
  const old = <usize>load<u32>(draft, TABLE);
  const end = old + ((<usize>load<u32>(draft, MASK) + 1) << 4);
  for (let from = old; from < end; from += 16) {
    const key = load<u64>(from);
    if (key != 0) v128.store(slotOf(table, mask, key - 1), v128.load(from));
  }
  store<u32>(draft, <u32>table, TABLE);
  store<u32>(draft, mask, MASK);
}
