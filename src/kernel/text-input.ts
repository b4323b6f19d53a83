/** What a person typed for a code, number or address: full width folded, blanks around it removed. */
export const foldWidth = (typed: string): string => typed.normalize('NFKC').trim();

const hyphens = /[-‐‑‒–—―−ーｰ－]/gu;

/** Digits as typed in any width, with hyphens, blanks and brackets left out. */
export const digitsOnly = (typed: string): string =>
  foldWidth(typed)
    .replace(hyphens, '')
    .replace(/[\s()]/gu, '');

/** Any kind of dash becomes the plain hyphen. */
export const plainHyphens = (typed: string): string => foldWidth(typed).replace(hyphens, '-');

/** Hiragana becomes katakana, half-width kana full width; blanks become one ideographic blank. For kana columns. */
export const katakana = (typed: string): string =>
  foldWidth(typed)
    .replace(/[\u3041-\u3096]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0x60))
    .replace(/\s+/gu, '　');

/** The key by which names are compared in a search: width, case and blanks do not count. */
export const searchKey = (typed: string): string =>
  typed.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
