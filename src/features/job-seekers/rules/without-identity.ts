import type { Registration } from '../items/registration-table.ts';

/** What employers read in its place. */
export const notShown = '（見せません）';

const blanks = String.raw`[\s・.,\-‐-―−]*`;

const literally = (letter: string): string => letter.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

const isKatakana = /^[ァ-ヶ]$/u;
const hiragana = (letter: string): string => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x60);

/** The words however they are spaced, in any width, kana in both scripts. Undefined: too short to tell from others. */
function anyWriting(words: string | undefined, least: number): string | undefined {
  const letters = [...(words ?? '').normalize('NFKC').replace(/[\s・.,\-‐-―−]/gu, '')];
  if (letters.length < least) return undefined;
  return letters
    .map((letter) => (isKatakana.test(letter) ? `[${letter}${hiragana(letter)}]` : literally(letter)))
    .join(blanks);
}

/** From the town on: 「飯田橋1-1-1」 */
const house = (address: string): string => address.replace(/^.*?[都道府県].*?[市区町村]/u, '');

const mail = String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;
/** Ten or eleven digits from a 0 on. */
const telephone = String.raw`(?<!\d)0(?:[\s()ー\-‐-―−]*\d){9,10}(?!\d)`;

/**
 * Takes out of free text what tells who a person is: name, kana, the house, employers as they are registered, and
 * whatever looks like a telephone number or an address for mail.
 */
export function withoutIdentity(registration: Registration): (line: string) => string {
  const { name, kana, address, 'work-history': history = [] } = registration;
  const own = [
    anyWriting(name, 2),
    anyWriting(kana, 3),
    anyWriting(address?.text, 6),
    anyWriting(address === undefined ? undefined : house(address.text), 4),
    ...history.map(({ employer }) => anyWriting(employer, 2)),
  ].filter((pattern) => pattern !== undefined);
  const longestFirst = own.sort((a, b) => b.length - a.length);
  const telling = new RegExp([mail, telephone, ...longestFirst].join('|'), 'giu');
  return (line) => {
    const plain = line.normalize('NFKC');
    const taken = plain.replace(telling, notShown);
    return taken === plain ? line : taken;
  };
}
