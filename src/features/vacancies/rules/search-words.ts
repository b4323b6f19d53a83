import { policy } from '#kernel/policy.ts';
import { searchText } from './search-text.ts';

const quoted = /["“”「『]([^"“”「」『』]*)["“”」』]|([^\s"“”「」『』]+)/gu;

/** The words of a search as they are compared: blanks of any width part them, quotation marks hold a phrase together. */
export function searchWords(typed: string): readonly string[] {
  const words = [...typed.normalize('NFKC').matchAll(quoted)].map(([, phrase, word]) =>
    searchText(phrase ?? word ?? ''),
  );
  return [...new Set(words)].filter((word) => word !== '').slice(0, policy.jobSearch.mostWords);
}
