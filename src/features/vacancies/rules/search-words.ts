import { policy } from '#kernel/policy.ts';
import { searchText } from './search-text.ts';

const quoted = /["“”「『]([^"“”「」『』]*)["“”」』]|([^\s"“”「」『』]+)/gu;

/** A word or phrase of a search. */
interface TypedWord {
  /** With its quotation marks. */
  readonly typed: string;
  /** As it is compared. */
  readonly word: string;
}

/** Blanks of any width part words, quotation marks hold a phrase together. */
export const typedWords = (typed: string): readonly TypedWord[] =>
  [...typed.normalize('NFKC').matchAll(quoted)].map(([whole, phrase, word]) => ({
    typed: whole,
    word: searchText(phrase ?? word ?? ''),
  }));

/** The words of a search as they are compared. */
export function searchWords(typed: string): readonly string[] {
  const words = typedWords(typed).map(({ word }) => word);
  return [...new Set(words)].filter((word) => word !== '').slice(0, policy.jobSearch.mostWords);
}
