import { fail, type Result } from '#kernel/result.ts';
import { Temporal } from '#kernel/time.ts';
import { readTypedDate, type TypedDate } from '#kernel/typed-date.ts';

export type { TypedDate } from '#kernel/typed-date.ts';

export type BirthDateFault =
  | 'birth-date.empty'
  | 'birth-date.year'
  | 'birth-date.no-such-day'
  | 'birth-date.era-mismatch'
  | 'birth-date.future'
  | 'birth-date.too-long-ago';

const oldest = 130;

const faults = {
  'date.empty': 'birth-date.empty',
  'date.year': 'birth-date.year',
  'date.month': 'birth-date.no-such-day',
  'date.no-such-day': 'birth-date.no-such-day',
  'date.era-mismatch': 'birth-date.era-mismatch',
} as const;

/** What is wrong with a day as somebody's birth date. */
export function birthDateFault(
  date: Temporal.PlainDate,
  today: Temporal.PlainDate,
): 'birth-date.future' | 'birth-date.too-long-ago' | undefined {
  if (Temporal.PlainDate.compare(date, today) > 0) return 'birth-date.future';
  return today.year - date.year > oldest ? 'birth-date.too-long-ago' : undefined;
}

/** A birth date as typed in three fields, its year Western or Japanese; full width is folded. */
export function parseBirthDate(
  typed: TypedDate,
  today: Temporal.PlainDate,
): Result<Temporal.PlainDate, BirthDateFault> {
  const read = readTypedDate(typed);
  if (!read.ok) return fail(faults[read.fault]);
  const fault = birthDateFault(read.value, today);
  return fault === undefined ? read : fail(fault);
}

/** Full years of age; somebody born on 29 February has their day on 1 March of other years. */
export function ageOn(birthDate: Temporal.PlainDate, today: Temporal.PlainDate): number {
  const had = today.month * 100 + today.day >= birthDate.month * 100 + birthDate.day;
  return today.year - birthDate.year - (had ? 0 : 1);
}
