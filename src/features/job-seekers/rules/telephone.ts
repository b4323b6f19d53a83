import { digitsOnly, foldWidth, plainHyphens } from '#kernel/text-input.ts';

export type TelephoneFault = 'telephone.empty' | 'telephone.start' | 'telephone.length';

const groups: readonly (readonly [RegExp, string])[] = [
  [/^(\d{3})(\d{4})(\d{4})$/u, '$1-$2-$3'],
  [/^(0120|0570|0800)(\d{3})(\d{3})$/u, '$1-$2-$3'],
  [/^(0[36])(\d{4})(\d{4})$/u, '$1-$2-$3'],
  [/^(\d{3})(\d{3})(\d{4})$/u, '$1-$2-$3'],
];

const grouped = (digits: string): string => {
  const [pattern, shape] = groups.find(([one]) => one.test(digits)) ?? [/^/u, ''];
  return digits.replace(pattern, shape);
};

/** As it is shown: 090-1234-5678. Where hyphens were typed they stay: only the person knows the area code's length. */
export function shownTelephone(typed: string): string {
  const spaced = foldWidth(typed).replace(/[()\s]+/gu, '-');
  const hyphened = plainHyphens(spaced).replace(/-{2,}/gu, '-').replace(/^-|-$/gu, '');
  return hyphened.includes('-') ? hyphened : grouped(hyphened);
}

/** What is wrong with a telephone number; ten or eleven digits from 0 on are right. */
export function telephoneFault(typed: string): TelephoneFault | undefined {
  const digits = digitsOnly(typed);
  if (digits === '') return 'telephone.empty';
  if (!/^0\d*$/u.test(digits)) return 'telephone.start';
  return /^\d{10,11}$/u.test(digits) ? undefined : 'telephone.length';
}
