import type { VNode } from 'preact';
import type { Children, Content } from './content.ts';

/** A date, a time or an amount, whose parts must not be torn from their units; 「1. …」 is a sentence of a list. */
export const isFigure = (words: Content): boolean =>
  typeof words === 'string' && words.length <= 24 && /^\d(?!\. )/.test(words);

/** Words that stay on one line: a date, an amount, a number. Released when letters are very large. */
export function Whole({ children }: { children: Children }): VNode {
  return <span class="nowrap">{children}</span>;
}
