import type { DictionaryPlaces } from './layout.ts';
import type { Allocator, Room } from './memory.ts';

/** Tokens a dictionary has at most; the two highest of 16 bits have a meaning of their own. */
const mostTokens = 54_000;
const longest = 8;
const lineEnd = '\n';
/** Share of the sample in which a character stands that is posted by itself. */
const often = 0.01;

export interface Dictionary {
  readonly tokens: readonly string[];
  /** Characters that are posted by themselves: others stand in few grams, which are put together. */
  readonly single: string;
}

/** What is worth a token: strings that save most over the sample, and every character in it. */
export function chooseDictionary(sample: readonly string[]): Dictionary {
  const characters = new Map<string, number>();
  const strings = new Map<string, number>();
  for (const text of sample) {
    for (const character of new Set(text.split(''))) {
      characters.set(character, (characters.get(character) ?? 0) + 1);
    }
    for (const line of text.split(lineEnd)) countStrings(line, strings);
  }
  characters.delete(lineEnd);
  const saved = ([string, times]: readonly [string, number]): number => (string.length - 1) * times;
  const worth = [...strings]
    .filter(([, times]) => times > 2)
    .toSorted((a, b) => saved(b) - saved(a))
    .slice(0, mostTokens - characters.size - 1);
  const least = sample.length * often;
  return {
    tokens: [lineEnd, ...characters.keys(), ...worth.map(([string]) => string)],
    single: [...characters]
      .filter(([, texts]) => texts >= least)
      .map(([character]) => character)
      .join(''),
  };
}

function countStrings(line: string, strings: Map<string, number>): void {
  for (let at = 0; at < line.length; at += 1) {
    for (let size = 2; size <= longest && at + size <= line.length; size += 1) {
      const string = line.slice(at, at + size);
      const times = strings.get(string) ?? 0;
      strings.set(string, times + 1);
      // A string that was not there before has no longer one that is worth counting.
      if (times === 0) break;
    }
  }
}

/** Lays a dictionary out for the kernel. */
export function placeDictionary(
  room: Room,
  allocator: Allocator,
  { tokens, single }: Dictionary,
): DictionaryPlaces {
  const ends: number[] = [];
  let length = 0;
  for (const token of tokens) {
    length += token.length;
    ends.push(length);
  }
  const nodes = trieOf(tokens);
  let slots = 1024;
  while (slots < nodes.edges.length * 2) slots *= 2;
  const places: DictionaryPlaces = {
    tokens: tokens.length,
    ends: allocator.take(ends.length * 4),
    characters: allocator.take(length * 2),
    tries: allocator.take(slots * 8),
    triesMask: slots - 1,
    endingTokens: allocator.take(nodes.tokens.length * 2),
    lineEnd: tokens.indexOf(lineEnd),
    single: allocator.take(65_536),
    starts: allocator.take(65_537 * 4),
    users: allocator.take(length * 2),
  };
  placeUsers(room, places, tokens);
  room.words32().set(ends, places.ends / 4);
  const text = tokens.join('');
  const words = room.words16();
  for (let at = 0; at < text.length; at += 1) words[places.characters / 2 + at] = text.charCodeAt(at);
  words.set(nodes.tokens, places.endingTokens / 2);
  const table = room.words32();
  for (const [node, character, next] of nodes.edges) {
    const key = ((node << 16) | character) >>> 0;
    let slot = Math.imul(key, 0x9e3779b1) >>> 7;
    while (table[places.tries / 4 + (slot & places.triesMask) * 2 + 1] !== 0) slot += 1;
    const place = places.tries / 4 + (slot & places.triesMask) * 2;
    table[place] = key;
    table[place + 1] = next;
  }
  for (const character of single.split('')) {
    room.bytes()[places.single + character.charCodeAt(0)] = 1;
  }
  return places;
}

/** Which tokens a character stands in. */
function placeUsers(room: Room, { starts, users }: DictionaryPlaces, tokens: readonly string[]): void {
  const using = new Map<number, number[]>();
  for (const [token, text] of tokens.entries()) {
    for (const character of new Set(text.split(''))) {
      const code = character.charCodeAt(0);
      const known = using.get(code);
      if (known === undefined) using.set(code, [token]);
      else known.push(token);
    }
  }
  const [words, halves] = [room.words32(), room.words16()];
  let placed = 0;
  for (let code = 0; code < 65_536; code += 1) {
    words[starts / 4 + code] = placed;
    for (const token of using.get(code) ?? []) {
      halves[users / 2 + placed] = token;
      placed += 1;
    }
  }
  words[starts / 4 + 65_536] = placed;
}

const none = 0xffff;

/** Nodes of 16 bits: a longer token whose beginning found no node left is left out. */
function trieOf(tokens: readonly string[]) {
  const children = new Map<number, number>();
  const ending: number[] = [none];
  const edges: [number, number, number][] = [];
  for (const [index, token] of tokens.entries()) {
    let node = 0;
    for (const character of token.split('')) {
      const code = character.charCodeAt(0);
      const key = node * 65_536 + code;
      let next = children.get(key);
      if (next === undefined) {
        if (ending.length === none) {
          node = -1;
          break;
        }
        next = ending.length;
        ending.push(none);
        children.set(key, next);
        edges.push([node, code, next]);
      }
      node = next;
    }
    if (node > 0) ending[node] = index;
  }
  return { edges, tokens: ending };
}
