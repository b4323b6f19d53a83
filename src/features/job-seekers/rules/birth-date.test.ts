import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { japaneseEraYear, Temporal } from '#kernel/time.ts';
import { ageOn, parseBirthDate } from './birth-date.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const read = (year: string, month: string, day: string): string => {
  const parsed = parseBirthDate({ year, month, day }, today);
  return parsed.ok ? parsed.value.toString() : parsed.fault;
};

describe('a birth date as staff type it', () => {
  it.each([
    ['1985', '4', '1', '1985-04-01'],
    ['１９８５', '０４', '０１', '1985-04-01'],
    ['1985年', '4月', '1日', '1985-04-01'],
    ['S60', '4', '1', '1985-04-01'],
    ['s60', '4', '1', '1985-04-01'],
    ['Ｓ６０', '4', '1', '1985-04-01'],
    ['昭和60', '4', '1', '1985-04-01'],
    ['昭和 60年', '4', '1', '1985-04-01'],
    ['昭60', '4', '1', '1985-04-01'],
    ['S.60', '4', '1', '1985-04-01'],
    ['S64', '1', '7', '1989-01-07'],
    ['H1', '1', '8', '1989-01-08'],
    ['平成元', '1', '8', '1989-01-08'],
    ['令和元', '5', '1', '2019-05-01'],
    ['R8', '11', '21', '2026-11-21'],
    ['T15', '12', '24', '1926-12-24'],
    ['S3', '2', '29', '1928-02-29'],
  ])('reads %s %s %s', (year, month, day, expected) => {
    expect(read(year, month, day)).toBe(expected);
  });

  it.each([
    ['', '', '', 'birth-date.empty'],
    [' ', '　', '', 'birth-date.empty'],
    ['', '4', '1', 'birth-date.year'],
    ['85', '4', '1', 'birth-date.year'],
    ['X60', '4', '1', 'birth-date.year'],
    ['S0', '4', '1', 'birth-date.year'],
    ['1985', '', '1', 'birth-date.no-such-day'],
    ['1985', '2', '29', 'birth-date.no-such-day'],
    ['1985', '13', '1', 'birth-date.no-such-day'],
    ['S64', '1', '8', 'birth-date.era-mismatch'],
    ['H1', '1', '7', 'birth-date.era-mismatch'],
    ['R1', '4', '30', 'birth-date.era-mismatch'],
    ['H32', '1', '1', 'birth-date.era-mismatch'],
    ['2026', '11', '22', 'birth-date.future'],
    ['1880', '1', '1', 'birth-date.too-long-ago'],
  ])('refuses %j %j %j with %s', (year, month, day, fault) => {
    expect(read(year, month, day)).toBe(fault);
  });

  it('reads the same day from the Western and the Japanese year', () => {
    const anyDay = fc
      .integer({ min: 0, max: 32_000 })
      .map((days) => Temporal.PlainDate.from('1926-12-25').add({ days }));
    fc.assert(
      fc.property(anyDay, (date) => {
        fc.pre(Temporal.PlainDate.compare(date, today) <= 0);
        const [month, day] = [String(date.month), String(date.day)];
        expect(read(japaneseEraYear(date), month, day)).toBe(date.toString());
        expect(read(String(date.year), month, day)).toBe(date.toString());
      }),
    );
  });
});

describe('the age', () => {
  it.each([
    ['1985-11-21', 41],
    ['1985-11-22', 40],
    ['2004-02-29', 22],
    ['2026-11-21', 0],
  ])('of somebody born on %s is %i', (born, age) => {
    expect(ageOn(Temporal.PlainDate.from(born), today)).toBe(age);
  });
});
