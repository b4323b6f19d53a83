import { expect, it } from 'vitest';
import { calendarYears } from './calendar-years.ts';

const erasIn = (western: number): readonly string[] | undefined =>
  calendarYears(2026).find((year) => year.western === western)?.eras;

it.each([
  [2026, ['令和8年']],
  [2019, ['平成31年', '令和元年']],
  [1989, ['昭和64年', '平成元年']],
  [1985, ['昭和60年']],
  [1926, ['大正15年', '昭和元年']],
])('names %i as people write it', (western, eras) => {
  expect(erasIn(western)).toEqual(eras);
});

it('goes from this year back to the first of 昭和, with the age of the birthday', () => {
  const years = calendarYears(2026);
  expect(years).toHaveLength(101);
  expect(years[0]).toMatchObject({ western: 2026, ageThisYear: 0 });
  expect(years.at(-1)).toMatchObject({ western: 1926, ageThisYear: 100 });
});
