import { japaneseEraYear, Temporal } from '#kernel/time.ts';

/** The first year of 昭和, the earliest that people alive commonly write. */
export const firstCalendarYear = 1926;

export interface CalendarYear {
  readonly western: number;
  /** Both names in a year in which the era changed: 昭和64年、平成元年. */
  readonly eras: readonly string[];
  /** Age reached on the birthday in the present year. */
  readonly ageThisYear: number;
}

const erasOf = (year: number): readonly string[] => {
  const first = japaneseEraYear(new Temporal.PlainDate(year, 1, 1));
  const last = japaneseEraYear(new Temporal.PlainDate(year, 12, 31));
  return first === last ? [first] : [first, last];
};

/** Newest first, down to the first year of 昭和. */
export function calendarYears(thisYear: number): readonly CalendarYear[] {
  return Array.from({ length: thisYear - firstCalendarYear + 1 }, (_, back) => ({
    western: thisYear - back,
    eras: erasOf(thisYear - back),
    ageThisYear: back,
  }));
}
