import { choosingClauses, placeClauses } from './clauses.ts';
import { atOnce, type InSteps } from './in-steps.ts';
import type { DictionaryPlaces } from './layout.ts';
import type { Allocator, Room } from './memory.ts';
import { choosingPhrases, type Phrase, placePhrases } from './phrases.ts';
import { placeTrie } from './trie.ts';

/** Tokens a dictionary has at most; the two highest of 16 bits have a meaning of their own. */
const mostTokens = 54_000;
const longest = 8;
const lineEnd = '\n';
/** Share of the sample in which a character stands that is posted by itself. */
const commonly = 0.01;

export interface Dictionary {
  readonly tokens: readonly string[];
  /** Characters that are posted by themselves: others stand in few grams, which are put together. */
  readonly single: string;
  readonly phrases: readonly Phrase[];
  readonly clauses: readonly string[];
}

/**
 * What is worth a token: strings that save most over the sample, and every character in it. Takes seconds in many short
 * steps: whoever takes them may do something else between.
 */
export function* choosingDictionary(sample: readonly string[]): InSteps<Dictionary> {
  const characters = new Map<string, number>();
  const strings = new Map<string, number>();
  for (const text of sample) {
    for (const character of new Set(text.split(''))) {
      characters.set(character, (characters.get(character) ?? 0) + 1);
    }
    for (const line of text.split(lineEnd)) countStrings(line, strings);
    yield;
  }
  characters.delete(lineEnd);
  const saved = ([string, times]: readonly [string, number]): number => (string.length - 1) * times;
  const often = [...strings].filter(([, times]) => times > 2);
  yield;
  const worth = often.toSorted((a, b) => saved(b) - saved(a)).slice(0, mostTokens - characters.size - 1);
  yield;
  const least = sample.length * commonly;
  return {
    tokens: [lineEnd, ...characters.keys(), ...worth.map(([string]) => string)],
    single: [...characters]
      .filter(([, texts]) => texts >= least)
      .map(([character]) => character)
      .join(''),
    phrases: yield* choosingPhrases(sample),
    clauses: yield* choosingClauses(sample),
  };
}

export const chooseDictionary = (sample: readonly string[]): Dictionary => atOnce(choosingDictionary(sample));

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
  { tokens, single, phrases, clauses }: Dictionary,
): DictionaryPlaces {
  const ends: number[] = [];
  let length = 0;
  for (const token of tokens) {
    length += token.length;
    ends.push(length);
  }
  const places: DictionaryPlaces = {
    tokens: tokens.length,
    ends: allocator.take(ends.length * 4),
    characters: allocator.take(length * 2),
    trie: placeTrie(
      room,
      allocator,
      tokens.map((string) => ({ string, marked: false })),
    ),
    lineEnd: tokens.indexOf(lineEnd),
    single: allocator.take(65_536),
    starts: allocator.take(65_537 * 4),
    users: allocator.take(length * 2),
    phrases: placePhrases(room, allocator, phrases),
    clauses: placeClauses(room, allocator, clauses),
  };
  placeUsers(room, places, tokens);
  room.words32().set(ends, places.ends / 4);
  const text = tokens.join('');
  const words = room.words16();
  for (let at = 0; at < text.length; at += 1) words[places.characters / 2 + at] = text.charCodeAt(at);
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
