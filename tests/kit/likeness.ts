/** Where pages lead, what they send and what they keep for scripts: another value changes nothing one could judge. */
const values = /\s(nonce|href|action|formaction|value|datetime|data-(?!state)[a-z-]+)="([^"#][^"]*)"/gu;
const names = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu;
const words = />[^<]+</gu;

/**
 * The same for pages that axe cannot tell apart: other digits in their words, other addresses, values and names of
 * things, but the same elements, classes, roles, states, words, and the same names pointing to each other.
 */
export function likenessOf(html: string): string {
  const known = new Map<string, string>();
  const nameOf = (name: string): string => {
    const short = known.get(name) ?? `·${known.size}`;
    known.set(name, short);
    return short;
  };
  return html
    .replace(values, ' $1="·"')
    .replace(names, nameOf)
    .replace(words, (text) => text.replace(/\d/gu, '0'));
}
