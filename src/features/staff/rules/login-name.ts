import { foldWidth } from '#kernel/text-input.ts';

const pattern = /^[A-Za-z0-9][A-Za-z0-9._-]{2,31}$/u;

/** A login name as typed in any width: 3 to 32 letters, digits, dots, hyphens and underlines. */
export function parseLoginName(typed: string): string | undefined {
  const folded = foldWidth(typed);
  return pattern.test(folded) ? folded : undefined;
}

/** How login names are compared: width and case do not count. */
export const loginKey = (typed: string): string => foldWidth(typed).toLowerCase();
