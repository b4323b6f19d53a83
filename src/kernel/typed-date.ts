import { fail, ok, type Result } from '#kernel/result.ts';
import { foldWidth } from '#kernel/text-input.ts';
import { Temporal } from '#kernel/time.ts';

export interface TypedDate {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

export type DateFault = 'date.empty' | 'date.year' | 'date.month' | 'date.no-such-day' | 'date.era-mismatch';

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

const western = /^\d{4}年?$/u;
const inEra = /^([A-Z]|\p{Script=Han}{1,2}?)\.?(\d{1,2}|元)年?$/u;

export interface TypedYear {
  readonly year: number;
  readonly era?: Era;
}

/** 1985, S60, 昭和60, 昭60, 令和元, in any width and case. */
export function readTypedYear(typed: string): TypedYear | undefined {
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

/** A day as typed in three fields, its year Western or Japanese; full width is folded. */
export function readTypedDate(typed: TypedDate): Result<Temporal.PlainDate, DateFault> {
  if ([typed.year, typed.month, typed.day].every((part) => foldWidth(part) === '')) return fail('date.empty');
  const year = readTypedYear(typed.year);
  if (year === undefined) return fail('date.year');
  const date = readDay(year.year, readNumber(typed.month, '月'), readNumber(typed.day, '日'));
  if (date === undefined) return fail('date.no-such-day');
  return year.era !== undefined && !isInEra(date, year.era) ? fail('date.era-mismatch') : ok(date);
}
