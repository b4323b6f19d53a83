/** Control characters but the end of a line, and marks that turn the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const printableText = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/gu, '\n').replace(/\t/gu, ' ').replace(unprintable, '');

/** The same data, of which every text can be printed. What is undefined is left out. */
export function printable(data: unknown): unknown {
  if (typeof data === 'string') return printableText(data);
  if (Array.isArray(data)) return data.map(printable);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, printable(value)]),
  );
}
