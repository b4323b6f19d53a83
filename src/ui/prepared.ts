import type { VNode } from 'preact';
import { jsxEscape, jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';

/** No text that people read has it. */
const gap = '\u0000';

/** Rendered once, for what stands on a page some hundreds of times and differs in a few words. */
export function prepared(markup: (words: string) => VNode): (words: string) => VNode {
  const parts = renderToString(markup(gap)).split(gap);
  return (words) => jsxTemplate(parts, jsxEscape(words));
}
