// Text as 16-bit tokens. A token is a string of characters of the dictionary; what it does not know is an escape and the
// character itself. Fields end with the token of the line end, which stands in no other token.

import { charactersOf, NO_STRING, nodeBehind, nodesOf, rootsOf, stringOf } from './trie';

export const ESCAPE: u32 = 0xffff;

/** Writes tokens for so many characters, longest first; answers how many tokens. */
export function encodeText(text: usize, length: u32, out: usize, tokens: usize): u32 {
  const roots = rootsOf(tokens);
  const nodes = nodesOf(tokens);
  const characters = charactersOf(tokens);
  let written: usize = out;
  let at: u32 = 0;
  while (at < length) {
    const character = load<u16>(text + (<usize>at << 1));
    let node = <u32>load<u16>(roots + (<usize>character << 1));
    let token: u32 = ESCAPE;
    let end: u32 = at;
    for (let ahead = at + 1; node != 0; ahead += 1) {
      const here = stringOf(nodes, node);
      if (here != NO_STRING) {
        token = here;
        end = ahead;
      }
      if (ahead == length) break;
      node = nodeBehind(nodes, characters, node, <u32>load<u16>(text + (<usize>ahead << 1)));
    }
    store<u16>(written, <u16>token);
    written += 2;
    if (token == ESCAPE) {
      store<u16>(written, character);
      written += 2;
      at += 1;
    } else {
      at = end;
    }
  }
  return <u32>((written - out) >> 1);
}

/** `ends` says for each token where its characters end, `characters` holds them one after the other. */
export function decodeText(source: usize, tokens: u32, out: usize, ends: usize, characters: usize): u32 {
  let written: usize = out;
  let at: u32 = 0;
  while (at < tokens) {
    const token = <u32>load<u16>(source + (<usize>at << 1));
    at += 1;
    if (token == ESCAPE) {
      store<u16>(written, load<u16>(source + (<usize>at << 1)));
      at += 1;
      written += 2;
      continue;
    }
    const from: u32 = token == 0 ? 0 : load<u32>(ends + (<usize>(token - 1) << 2));
    const end = load<u32>(ends + (<usize>token << 2));
    for (let index = from; index < end; index += 1) {
      store<u16>(written, load<u16>(characters + (<usize>index << 1)));
      written += 2;
    }
  }
  return <u32>((written - out) >> 1);
}

const FOUND: u32 = 0xffff;

// @ts-ignore: decorator
@inline
function step(word: usize, length: u32, fallbacks: usize, state: u32, character: u32): u32 {
  let held = state;
  while (true) {
    if (<u32>load<u16>(word + (<usize>held << 1)) == character) return held + 1 == length ? FOUND : held + 1;
    if (held == 0) return 0;
    held = <u32>load<u16>(fallbacks + (<usize>held << 1));
  }
}

/**
 * Where a search for the word stands after each token that began with nothing found: `states`, two bytes a token. Only
 * tokens with the first character of the word are not 0: `starts` and `users` say which those are.
 */
export function prepareWord(
  word: usize,
  length: u32,
  fallbacks: usize,
  states: usize,
  starts: usize,
  users: usize,
  ends: usize,
  characters: usize,
): void {
  store<u16>(fallbacks, 0);
  let prefix: u32 = 0;
  for (let index: u32 = 1; index < length; index += 1) {
    const character = load<u16>(word + (<usize>index << 1));
    // The state to fall back to from `index` is the longest prefix that ends before it.
    store<u16>(fallbacks + (<usize>index << 1), <u16>prefix);
    while (prefix > 0 && load<u16>(word + (<usize>prefix << 1)) != character) {
      prefix = <u32>load<u16>(fallbacks + (<usize>prefix << 1));
    }
    if (load<u16>(word + (<usize>prefix << 1)) == character) prefix += 1;
  }
  const first = starts + (<usize>load<u16>(word) << 2);
  for (let use = load<u32>(first); use < load<u32>(first, 4); use += 1) {
    const token = <u32>load<u16>(users + (<usize>use << 1));
    const from: u32 = token == 0 ? 0 : load<u32>(ends + (<usize>(token - 1) << 2));
    const end = load<u32>(ends + (<usize>token << 2));
    let state: u32 = 0;
    for (let index = from; index < end && state != FOUND; index += 1) {
      state = step(word, length, fallbacks, state, <u32>load<u16>(characters + (<usize>index << 1)));
    }
    store<u16>(states + (<usize>token << 1), <u16>state);
  }
}

/** Sets the states back to 0. */
export function forgetWord(word: usize, states: usize, starts: usize, users: usize): void {
  const first = starts + (<usize>load<u16>(word) << 2);
  for (let use = load<u32>(first); use < load<u32>(first, 4); use += 1) {
    store<u16>(states + (<usize>load<u16>(users + (<usize>use << 1)) << 1), 0);
  }
}

// @ts-ignore: decorator
@inline
function stateOf(states: usize, token: u64): u32 {
  return <u32>load<u16>(states + (<usize>(token & 0xffff) << 1));
}

/** The next place where something may begin or a field ends: four tokens at a step while nothing does. */
// @ts-ignore: decorator
@inline
function skip(source: usize, from: u32, tokens: u32, states: usize): u32 {
  let at = from;
  while (at + 4 <= tokens) {
    const four = load<u64>(source + (<usize>at << 1));
    const found =
      stateOf(states, four) |
      stateOf(states, four >>> 16) |
      stateOf(states, four >>> 32) |
      stateOf(states, four >>> 48);
    if (found != 0) break;
    at += 4;
  }
  return at;
}

/**
 * Whether the text holds the word in one of the fields; a bit a field, the first field the lowest. The states of the line
 * end and of the escape must not be 0.
 */
function holds(
  source: usize,
  tokens: u32,
  fields: u32,
  lineEnd: u32,
  word: usize,
  length: u32,
  fallbacks: usize,
  states: usize,
  ends: usize,
  characters: usize,
): bool {
  let state: u32 = 0;
  let field: u32 = 0;
  let wanted = (fields & 1) != 0;
  let at: u32 = 0;
  while (at < tokens) {
    if (state == 0) at = skip(source, at, tokens, states);
    if (at == tokens) return false;
    const token = <u32>load<u16>(source + (<usize>at << 1));
    at += 1;
    if (token == lineEnd) {
      field += 1;
      if (fields >> field == 0) return false;
      wanted = ((fields >> field) & 1) != 0;
      state = 0;
    } else if (token == ESCAPE) {
      if (wanted) state = step(word, length, fallbacks, state, <u32>load<u16>(source + (<usize>at << 1)));
      at += 1;
    } else if (!wanted) {
      continue;
    } else if (state == 0) {
      state = <u32>load<u16>(states + (<usize>token << 1));
    } else {
      const end = load<u32>(ends + (<usize>token << 2));
      const from: u32 = token == 0 ? 0 : load<u32>(ends + (<usize>(token - 1) << 2));
      for (let index = from; index < end && state != FOUND; index += 1) {
        state = step(word, length, fallbacks, state, <u32>load<u16>(characters + (<usize>index << 1)));
      }
    }
    if (state == FOUND) return true;
  }
  return false;
}

/** Takes those out of the set whose text does not hold the word in one of the fields; answers how many were read. */
export function keepHolding(
  set: usize,
  bytes: u32,
  texts: usize,
  lengths: usize,
  fields: u32,
  lineEnd: u32,
  word: usize,
  length: u32,
  fallbacks: usize,
  states: usize,
  ends: usize,
  characters: usize,
): u32 {
  let read: u32 = 0;
  for (let at: usize = 0; at < bytes; at += 8) {
    let word64 = load<u64>(set + at);
    let kept = word64;
    while (word64 != 0) {
      const bit = ctz(word64);
      word64 &= word64 - 1;
      const document = (at << 3) + <usize>bit;
      read += 1;
      const isHeld = holds(
        <usize>load<u32>(texts + (document << 2)),
        <u32>load<u16>(lengths + (document << 1)),
        fields,
        lineEnd,
        word,
        length,
        fallbacks,
        states,
        ends,
        characters,
      );
      if (!isHeld) kept &= ~((<u64>1) << bit);
    }
    store<u64>(set + at, kept);
  }
  return read;
}
