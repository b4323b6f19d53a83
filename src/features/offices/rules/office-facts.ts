import { findPrefecture } from '#features/places/index.ts';
import { digitsOnly, foldWidth, plainHyphens } from '#kernel/text-input.ts';

/** What people need to find and reach an office. */
export interface OfficeFacts {
  readonly name: string;
  /** Seven digits. */
  readonly postalCode: string;
  readonly address: string;
  readonly telephone: string;
  readonly openingHours: string;
}

export const usualOpeningHours = '平日 08時30分～17時15分';

/** 13010 as typed in any width; undefined unless its first two digits are a prefecture's. */
export function parseOfficeNumber(typed: string): string | undefined {
  const digits = digitsOnly(typed);
  return /^\d{5}$/u.test(digits) && findPrefecture(digits.slice(0, 2)) !== undefined ? digits : undefined;
}

export const prefectureCodeOf = (officeNumber: string): string => officeNumber.slice(0, 2);

/** Seven digits, typed with or without hyphen. */
export function parsePostalCode(typed: string): string | undefined {
  const digits = digitsOnly(typed);
  return /^\d{7}$/u.test(digits) ? digits : undefined;
}

/** Ten or eleven digits from 0 on; hyphens stay where they were typed. */
export function parseTelephone(typed: string): string | undefined {
  const shown = plainHyphens(foldWidth(typed).replace(/[()\s]+/gu, '-')).replace(/^-+|-+$/gu, '');
  return /^0[\d-]+$/u.test(shown) && /^\d{10,11}$/u.test(digitsOnly(shown)) ? shown : undefined;
}
