import type { VacancyFacts } from '../items/vacancy-table.ts';

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What is paid regularly: base, regular allowances and fixed overtime (ａ＋ｂ＋ｃ), as the form of the wage has it. */
export function paidAsWritten(vacancy: VacancyFacts): Range | undefined {
  const { 'base-low': low, 'base-high': high, allowances = [] } = vacancy;
  if (low === undefined || high === undefined) return undefined;
  const fixed = vacancy['fixed-overtime'] === 'yes';
  const sum = (first: number, pick: 'low' | 'high', overtime: number | undefined): number =>
    first + allowances.reduce((total, one) => total + (one[pick] ?? 0), 0) + (fixed ? (overtime ?? 0) : 0);
  return {
    low: sum(low, 'low', vacancy['fixed-overtime-low']),
    high: sum(high, 'high', vacancy['fixed-overtime-high']),
  };
}

/** Where nothing is said. */
const usual = { daysAMonth: 21, minutesADay: 480 } as const;

const minutesOf = (time: string): number => {
  const [hour = '0', minute = '0'] = time.split(':');
  return Number(hour) * 60 + Number(minute);
};

/** Working minutes of the first shift; over midnight where its end is not after its beginning. */
export function minutesADay(vacancy: VacancyFacts): number {
  const [first] = vacancy.shifts ?? [];
  if (first?.from === undefined || first.to === undefined) return usual.minutesADay;
  const span = minutesOf(first.to) - minutesOf(first.from);
  const present = span > 0 ? span : span + 24 * 60;
  const worked = present - (vacancy['rest-minutes'] ?? 0);
  return worked > 0 ? worked : present;
}

export const daysAMonth = (vacancy: VacancyFacts): number => vacancy['days-a-month'] ?? usual.daysAMonth;

export interface ComparableWage {
  /** Yen a month. */
  readonly monthly: Range;
  /** Yen an hour. */
  readonly hourly: Range;
}

type Conversion = (yen: number) => number;

const both = ({ low, high }: Range, convert: Conversion): Range => ({
  low: Math.floor(convert(low)),
  high: Math.floor(convert(high)),
});

/** The same wage a month and an hour, whatever its form, so that vacancies can be compared. */
export function comparableWage(vacancy: VacancyFacts): ComparableWage | undefined {
  const paid = paidAsWritten(vacancy);
  if (paid === undefined) return undefined;
  const days = daysAMonth(vacancy);
  const hours = (days * minutesADay(vacancy)) / 60;
  const monthlyFrom: Readonly<Record<string, Conversion>> = {
    hourly: (yen) => yen * hours,
    daily: (yen) => yen * days,
    yearly: (yen) => yen / 12,
  };
  const monthly = both(paid, monthlyFrom[vacancy['wage-form'] ?? ''] ?? ((yen) => yen));
  const hourly = vacancy['wage-form'] === 'hourly' ? paid : both(monthly, (yen) => yen / hours);
  return { monthly, hourly };
}
