const marks: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text that can stand in XML 1.0: what no document may hold is left out. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[<>&"']/gu, (mark) => marks[mark] ?? '');

export type Xml = { readonly xml: string };

/** An element with its text or what stands inside. */
export function element(
  name: string,
  inside: string | number | readonly Xml[],
  attributes: Readonly<Record<string, string>> = {},
): Xml {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${xmlText(value)}"`)
    .join('');
  const content =
    typeof inside === 'object' ? inside.map(({ xml }) => xml).join('') : xmlText(String(inside));
  return { xml: content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>` };
}

export const xmlDocument = ({ xml }: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
