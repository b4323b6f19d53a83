/** What stands in the HTML of a page, read as plainly as a browser without script reads it. */
export interface PageForm {
  readonly action: string;
  readonly method: 'get' | 'post';
  /** What would be sent without typing anything. */
  readonly fields: readonly (readonly [string, string])[];
  /** Other addresses that buttons of the form send it to. */
  readonly otherActions: readonly string[];
}

export const decode = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

export const wordsOf = (html: string): string =>
  decode(html.replace(/<(script|style)[\s\S]*?<\/\1>/gu, '').replace(/<[^>]+>/gu, '')).replace(/\s+/gu, ' ');

export const headingOf = (html: string): string =>
  wordsOf(/<h1[^>]*>([\s\S]*?)<\/h1>/u.exec(html)?.[1] ?? '').trim();

export const attribute = (tag: string, name: string): string | undefined => {
  const match = new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag);
  return match === null ? undefined : decode(match[1] ?? '');
};

const has = (tag: string, name: string): boolean => new RegExp(`\\s${name}(?=[\\s=/>]|$)`, 'u').test(tag);

/** Every value of an attribute on tags of a kind: hrefs of `a`, sources of `img`. */
export const attributesOf = (html: string, tag: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<${tag}\\b([^>]*)>`, 'gu'))].flatMap(([, inside = '']) => {
    const value = attribute(inside, name);
    return value === undefined ? [] : [value];
  });

type Field = readonly [string, string];

function inputField(tag: string): readonly Field[] {
  const name = attribute(tag, 'name');
  const type = attribute(tag, 'type') ?? 'text';
  if (name === undefined || type === 'submit' || has(tag, 'disabled')) return [];
  const isChoice = type === 'checkbox' || type === 'radio';
  if (isChoice && !has(tag, 'checked')) return [];
  return [[name, attribute(tag, 'value') ?? (isChoice && !has(tag, 'value') ? 'on' : '')]];
}

function selectField(tag: string, inside: string): readonly Field[] {
  const name = attribute(tag, 'name');
  if (name === undefined) return [];
  const options = [...inside.matchAll(/<option\b([^>]*)>/gu)].map(([, option = '']) => option);
  const chosen = options.find((option) => has(option, 'selected')) ?? options[0] ?? '';
  return [[name, attribute(chosen, 'value') ?? '']];
}

function fieldsOf(inside: string): readonly Field[] {
  const inputs = [...inside.matchAll(/<input\b([^>]*)>/gu)].flatMap(([, tag = '']) => inputField(tag));
  const selects = [...inside.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/gu)].flatMap(
    ([, tag = '', options = '']) => selectField(tag, options),
  );
  const areas = [...inside.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/gu)].map(
    ([, tag = '', text = '']): Field => [attribute(tag, 'name') ?? '', decode(text)],
  );
  return [...inputs, ...selects, ...areas];
}

export const formsOf = (html: string): readonly PageForm[] =>
  [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/gu)].map(([, head = '', inside = '']) => ({
    action: attribute(head, 'action') ?? '',
    method: /method="post"/iu.test(head) ? 'post' : 'get',
    fields: fieldsOf(inside),
    otherActions: attributesOf(inside, 'button', 'formaction'),
  }));
