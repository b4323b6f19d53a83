import type { Phrase } from './phrases.ts';

/** Something that documents are posted under. */
export interface PostedKey {
  readonly section: number;
  readonly gram: number;
}

export interface WordPlan {
  /** Whoever holds the word is posted under all of these. */
  readonly required: readonly PostedKey[];
  /**
   * Of those that are, whoever is under none of these holds the word; undefined: nothing is proven, all must be read.
   */
  readonly doubtful: readonly PostedKey[] | undefined;
  /** Whoever is under one of these holds it in any case. */
  readonly sure: readonly PostedKey[];
}

/** The sections of the kernel. */
const clauseSection = 13;
const phraseSection = 14;
const followedOtherwise = 15;
const longest = 5;
const shortest = 3;

const pair = (word: string, at: number): PostedKey => ({
  section: 0,
  gram: word.charCodeAt(at) * 65_536 + word.charCodeAt(at + 1),
});

export interface Proofs {
  /** For a word of two characters or more, in the whole text. */
  plan(word: string): WordPlan;
}

/**
 * A document that holds a followed phrase X and is posted under X with one longer phrase alone has that one wherever it
 * has X. So a word is proven character by character, from its first phrase on, by postings only.
 */
export function openProofs(phrases: readonly Phrase[], clauses: readonly string[]): Proofs {
  const places = new Map(phrases.map(({ text }, index) => [text, index]));
  const longer = new Map<number, number[]>();
  for (const [text, index] of places) {
    const prefix = places.get(text.slice(0, -1));
    if (prefix === undefined) continue;
    const known = longer.get(prefix);
    if (known === undefined) longer.set(prefix, [index]);
    else known.push(index);
  }

  /** The longest phrase that begins here. */
  function phraseAt(word: string, at: number): string | undefined {
    for (let size = longest; size >= shortest; size -= 1) {
      const text = word.slice(at, at + size);
      if (text.length === size && places.has(text)) return text;
    }
    return undefined;
  }

  function required(word: string): PostedKey[] {
    const keys: PostedKey[] = [];
    for (let at = 0; at + 1 < word.length; at += 1) {
      const gram = places.get(phraseAt(word, at) ?? '');
      keys.push(gram === undefined ? pair(word, at) : { section: phraseSection, gram });
    }
    return keys;
  }

  interface Step {
    readonly doubtful: readonly PostedKey[] | undefined;
    readonly required: readonly PostedKey[];
  }

  /** What proves the character at `at`, all before it being proven. */
  function step(word: string, at: number): Step {
    const needed: PostedKey[] = [];
    for (let size = longest - 1; size >= shortest; size -= 1) {
      if (size > at) continue;
      const text = word.slice(at - size, at);
      const place = places.get(text);
      if (place === undefined || phrases[place]?.followed !== true) continue;
      const next = places.get(text + word.charAt(at));
      const otherwise = { section: followedOtherwise, gram: place };
      if (next === undefined) {
        needed.push(otherwise);
        continue;
      }
      const others = (longer.get(place) ?? []).filter((one) => one !== next);
      return {
        doubtful: [otherwise, ...others.map((gram) => ({ section: phraseSection, gram }))],
        required: needed,
      };
    }
    return { doubtful: undefined, required: needed };
  }

  return {
    plan(word) {
      const needed = required(word);
      if (word.length === 2) return { required: needed, doubtful: [], sure: [] };
      const first = phraseAt(word, 0);
      const doubtful: PostedKey[] = [];
      let isProven = first !== undefined;
      for (let at = first?.length ?? shortest; at < word.length; at += 1) {
        const next = step(word, at);
        needed.push(...next.required);
        if (next.doubtful === undefined) isProven = false;
        else doubtful.push(...next.doubtful);
      }
      const sure = clauses.flatMap((clause, gram) =>
        clause.includes(word) ? [{ section: clauseSection, gram }] : [],
      );
      return { required: needed, doubtful: isProven ? doubtful : undefined, sure };
    },
  };
}
