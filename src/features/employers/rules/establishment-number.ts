import { foldWidth } from '#kernel/text-input.ts';

/** Doubled digits count as the sum of their own: a slip of one digit, or most pairs turned round, do not fit. */
function checkDigitOf(ten: string): number {
  const sum = [...ten].reverse().reduce((all, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** 事業所番号: the office's four digits, six of a serial, and one to check them: 1301-000123-4. */
export function establishmentNumber(series: string, serial: number): string {
  const six = String(serial).padStart(6, '0');
  return `${series}-${six}-${checkDigitOf(`${series}${six}`)}`;
}

/** The first four digits of the numbers that an office gives out. */
export const seriesOf = (officeNumber: string): string => officeNumber.slice(0, 4);

/** As it is typed: in any width, with or without hyphens. Undefined: no such number. */
export function parseEstablishmentNumber(typed: string): string | undefined {
  const digits = foldWidth(typed).replace(/[\s-]/gu, '');
  const parts = /^(\d{4})(\d{6})(\d)$/u.exec(digits);
  return parts === null ? undefined : `${parts[1]}-${parts[2]}-${parts[3]}`;
}
