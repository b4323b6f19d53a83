import { fail, ok, type Result } from '#kernel/result.ts';
import { foldWidth } from '#kernel/text-input.ts';
import { japaneseDateBothCalendars, japaneseEraYear, Temporal } from '#kernel/time.ts';
import { type DateFault, readTypedDate, readTypedYear, type TypedYear } from '#kernel/typed-date.ts';
import { type Fields, factsOf, type Item, type ItemFacts, typedIn } from './item.ts';

interface DateFacts extends ItemFacts {
  readonly autocomplete?: 'bday';
  /** Further bounds; the key of what is wrong. */
  check?(date: Temporal.PlainDate, today: Temporal.PlainDate): string | undefined;
}

const partsOf = (fields: Fields, name: string) => ({
  year: typedIn(fields, `${name}-year`),
  month: typedIn(fields, `${name}-month`),
  day: typedIn(fields, `${name}-day`),
});

/** A day, its year Western or Japanese; kept as 1985-04-01. */
export const date = (facts: DateFacts): Item<string> => ({
  ...factsOf(facts),
  control: {
    kind: 'date',
    ...(facts.autocomplete === undefined ? {} : { autocomplete: facts.autocomplete }),
  },
  read(fields, name, { today }) {
    const read = readTypedDate(partsOf(fields, name));
    if (!read.ok) return read.fault === 'date.empty' ? ok(undefined) : fail([{ name, key: read.fault }]);
    const fault = facts.check?.(read.value, today);
    return fault === undefined ? ok(read.value.toString()) : fail([{ name, key: fault }]);
  },
  write(value, name) {
    const { year, month, day } = Temporal.PlainDate.from(value);
    return { [`${name}-year`]: String(year), [`${name}-month`]: String(month), [`${name}-day`]: String(day) };
  },
  show: (value) => [japaneseDateBothCalendars(Temporal.PlainDate.from(value))],
});

/** The month in which an era begins or ends belongs to it. */
function isInEra(value: Temporal.PlainYearMonth, { era }: TypedYear): boolean {
  if (era === undefined) return true;
  const { compare } = Temporal.PlainYearMonth;
  const { first, last } = era;
  if (compare(value, first.toPlainYearMonth()) < 0) return false;
  return last === undefined || compare(value, last.toPlainYearMonth()) <= 0;
}

function readMonth(fields: Fields, name: string): Result<Temporal.PlainYearMonth | undefined, DateFault> {
  const { year, month } = partsOf(fields, name);
  if (foldWidth(year) === '' && foldWidth(month) === '') return ok(undefined);
  const read = readTypedYear(year);
  if (read === undefined) return fail('date.year');
  const count = Number(foldWidth(month).replace('月', ''));
  const isMonth = Number.isInteger(count) && count >= 1 && count <= 12;
  if (!isMonth) return fail('date.month');
  const value = Temporal.PlainYearMonth.from({ year: read.year, month: count });
  return isInEra(value, read) ? ok(value) : fail('date.era-mismatch');
}

interface MonthFacts extends ItemFacts {
  /** Not after the present month. */
  readonly past?: boolean;
}

const monthsFrom = Temporal.PlainYearMonth.from('1900-01');
const farthest = 20;

/** A month of a year; kept as 1985-04. */
export const month = (facts: MonthFacts): Item<string> => ({
  ...factsOf(facts),
  control: { kind: 'month' },
  read(fields, name, { today }) {
    const read = readMonth(fields, name);
    if (!read.ok) return fail([{ name, key: read.fault }]);
    if (read.value === undefined) return ok(undefined);
    const { compare } = Temporal.PlainYearMonth;
    const latest = today.toPlainYearMonth().add({ years: facts.past === true ? 0 : farthest });
    if (compare(read.value, latest) > 0) return fail([{ name, key: 'date.too-late' }]);
    if (compare(read.value, monthsFrom) < 0) return fail([{ name, key: 'date.too-early' }]);
    return ok(read.value.toString());
  },
  write(value, name) {
    const { year, month: count } = Temporal.PlainYearMonth.from(value);
    return { [`${name}-year`]: String(year), [`${name}-month`]: String(count) };
  },
  show: (value) => [shownMonth(value)],
});

/** 2021年（令和3年）09月 */
export function shownMonth(value: string): string {
  const { year, month: count } = Temporal.PlainYearMonth.from(value);
  const era = japaneseEraYear(Temporal.PlainDate.from({ year, month: count, day: 1 }));
  return `${year}年（${era}）${String(count).padStart(2, '0')}月`;
}
