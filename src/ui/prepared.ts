import type { VNode } from 'preact';
import { jsxEscape, jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import type { Children } from './content.ts';

/** In no text that people read. */
const mark = '\u0000';

/** Each by its own name, between marks. */
const gaps = new Proxy({}, { get: (_, name) => `${mark}${String(name)}${mark}` });

/** Markup that is rendered once, with gaps: for what stands on a page many times and differs in some words. */
export function prepared<Gap extends string>(
  markup: (gaps: Readonly<Record<Gap, string>>) => VNode,
): (given: Readonly<Record<Gap, Children>>) => VNode {
  const parts = renderToString(markup(gaps as Record<Gap, string>)).split(mark);
  const rendered = parts.filter((_, index) => index % 2 === 0);
  const names = parts.filter((_, index) => index % 2 === 1) as Gap[];
  return (given) => jsxTemplate(rendered, ...names.map((name) => jsxEscape(given[name])));
}
