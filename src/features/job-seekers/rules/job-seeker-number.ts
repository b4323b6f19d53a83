import { plainHyphens } from '#kernel/text-input.ts';

const written = /^(\d{5})-?(\d{1,8})$/u;
/** What a reader sends besides the number: control characters, and ahead of it the kind of code that it read. */
const fromReader = /\p{Cc}|^\]Q\d/gu;

/**
 * A 求職番号 as typed, in one field: `13010-1234567`, with or without hyphen, in any width [CODE-3], or read from the
 * 「ハローワーク受付票」 [HOME-5]. The answer is the form in which it is stored, the serial without leading zeros;
 * undefined when it cannot be one.
 */
export function parseJobSeekerNumber(typed: string): string | undefined {
  const match = written.exec(plainHyphens(typed).replace(fromReader, '').replace(/\s/gu, ''));
  if (match === null) return undefined;
  const serial = Number(match[2]);
  return serial === 0 ? undefined : `${match[1]}-${serial}`;
}

/** As people see it on papers: 13010-01234567. */
export function shownJobSeekerNumber(number: string): string {
  const [office = '', serial = ''] = number.split('-');
  return `${office}-${serial.padStart(8, '0')}`;
}
