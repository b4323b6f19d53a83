import { plainHyphens } from '#kernel/text-input.ts';

const written = /^(\d{5})-?(\d{1,8})$/u;

/** A 求人番号 in any width, as it is stored: the serial without leading zeros; undefined when it cannot be one. */
export function parseVacancyNumber(typed: string): string | undefined {
  const match = written.exec(plainHyphens(typed).replace(/\s/gu, ''));
  const serial = Number(match?.[2] ?? 0);
  return match === null || serial === 0 ? undefined : `${match[1]}-${serial}`;
}

/** As people see it: 13010-09999999. */
export function shownVacancyNumber(number: string): string {
  const [office = '', serial = ''] = number.split('-');
  return `${office}-${serial.padStart(8, '0')}`;
}
