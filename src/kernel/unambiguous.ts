/** Thirty-two letters and digits that are not taken for one another: no 0, O, 1, I. */
export const unambiguousAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Turns random bytes into letters of the alphabet, five bits a letter. */
export function unambiguousLetters(bytes: Uint8Array, length: number): string {
  let letters = '';
  for (let index = 0; index < length; index += 1) {
    letters += unambiguousAlphabet[(bytes[index] ?? 0) & 31];
  }
  return letters;
}

/** A code or key as a person typed it: any width and case, with blanks and hyphens [CODE, MAIL-7]. */
export const foldCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐‑–—―−ー]/gu, '');

/** A7K2 9QXM 4R: in groups of four for eyes. */
export const groupedCode = (code: string): string => code.replace(/(.{4})(?=.)/gu, '$1 ');
