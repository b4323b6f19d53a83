import { fail, ok, type Result } from '#kernel/result.ts';
import { foldWidth } from '#kernel/text-input.ts';

export type CorporateNumberFault = 'corporate-number.length' | 'corporate-number.check-digit';

/** The digit ahead of the twelve others, by the rule of the National Tax Agency. */
function checkDigitOf(twelve: string): number {
  const sum = [...twelve]
    .reverse()
    .reduce((all, digit, index) => all + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
}

/** 法人番号: 13 digits in any width, with blanks or hyphens. */
export function parseCorporateNumber(typed: string): Result<string, CorporateNumberFault> {
  const digits = foldWidth(typed).replace(/[\s-]/gu, '');
  if (!/^\d{13}$/u.test(digits)) return fail('corporate-number.length');
  const isRight = Number(digits[0]) === checkDigitOf(digits.slice(1));
  return isRight ? ok(digits) : fail('corporate-number.check-digit');
}
