import { fail, ok, type Result } from '#kernel/result.ts';
import { foldWidth } from '#kernel/text-input.ts';
import { Temporal } from '#kernel/time.ts';

export interface TypedDate {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

export type BirthDateFault =
  | 'birth-date.empty'
  | 'birth-date.year'
  | 'birth-date.no-such-day'
  | 'birth-date.era-mismatch'
  | 'birth-date.future'
  | 'birth-date.too-long-ago';

interface Era {
  readonly names: readonly string[];
  readonly first: Temporal.PlainDate;
  readonly last?: Temporal.PlainDate;
}

const on = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** The years of an era begin on 1 January; its first and last days are within. */
const eras: readonly Era[] = [
  { names: ['R', '令和', '令'], first: on('2019-05-01') },
  { names: ['H', '平成', '平'], first: on('1989-01-08'), last: on('2019-04-30') },
  { names: ['S', '昭和', '昭'], first: on('1926-12-25'), last: on('1989-01-07') },
  { names: ['T', '大正', '大'], first: on('1912-07-30'), last: on('1926-12-24') },
  { names: ['M', '明治', '明'], first: on('1868-01-25'), last: on('1912-07-29') },
];

const oldest = 130;
const western = /^\d{4}年?$/u;
const inEra = /^([A-Z]|\p{Script=Han}{1,2}?)\.?(\d{1,2}|元)年?$/u;

interface ReadYear {
  readonly year: number;
  readonly era?: Era;
}

/** 1985, S60, 昭和60, 昭60, 令和元, in any width and case. */
function readYear(typed: string): ReadYear | undefined {
  const text = foldWidth(typed).toUpperCase().replace(/\s/gu, '');
  if (western.test(text)) return { year: Number(text.slice(0, 4)) };
  const match = inEra.exec(text);
  const era = eras.find(({ names }) => names.includes(match?.[1] ?? ''));
  if (match === null || era === undefined) return undefined;
  const count = match[2] === '元' ? 1 : Number(match[2]);
  return count === 0 ? undefined : { year: era.first.year + count - 1, era };
}

const readNumber = (typed: string, unit: string): number | undefined => {
  const text = foldWidth(typed).replace(unit, '');
  return /^\d{1,2}$/u.test(text) ? Number(text) : undefined;
};

function readDay(year: number, month: number | undefined, day: number | undefined) {
  if (month === undefined || day === undefined) return undefined;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

function isInEra(date: Temporal.PlainDate, era: Era): boolean {
  const { compare } = Temporal.PlainDate;
  return compare(date, era.first) >= 0 && (era.last === undefined || compare(date, era.last) <= 0);
}

/** A birth date as typed in three fields, its year Western or Japanese; full width is folded. */
export function parseBirthDate(
  typed: TypedDate,
  today: Temporal.PlainDate,
): Result<Temporal.PlainDate, BirthDateFault> {
  if (Object.values(typed).every((part) => foldWidth(part) === '')) return fail('birth-date.empty');
  const year = readYear(typed.year);
  if (year === undefined) return fail('birth-date.year');
  const date = readDay(year.year, readNumber(typed.month, '月'), readNumber(typed.day, '日'));
  if (date === undefined) return fail('birth-date.no-such-day');
  if (year.era !== undefined && !isInEra(date, year.era)) return fail('birth-date.era-mismatch');
  if (Temporal.PlainDate.compare(date, today) > 0) return fail('birth-date.future');
  if (today.year - date.year > oldest) return fail('birth-date.too-long-ago');
  return ok(date);
}

/** Full years of age; somebody born on 29 February has their day on 1 March of other years. */
export function ageOn(birthDate: Temporal.PlainDate, today: Temporal.PlainDate): number {
  const had = today.month * 100 + today.day >= birthDate.month * 100 + birthDate.day;
  return today.year - birthDate.year - (had ? 0 : 1);
}
