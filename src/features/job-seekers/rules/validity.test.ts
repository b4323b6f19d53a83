import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { isValid, validThroughFor } from './validity.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const inJapan = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+09:00`);

const anyDay = fc
  .integer({ min: 0, max: 365 * 200 })
  .map((days) => Temporal.PlainDate.from('1950-01-01').add({ days }));

describe('how long a registration is valid [REG-5]', () => {
  it.each([
    ['2026-11-21', '2027-01-31'],
    ['2026-11-30', '2027-01-31'],
    ['2026-12-01', '2027-02-28'],
    ['2027-12-31', '2028-02-29'],
    ['2027-01-31', '2027-03-31'],
    ['2028-02-29', '2028-04-30'],
  ])('made on %s it is valid through %s', (made, through) => {
    expect(validThroughFor(day(made)).toString()).toBe(through);
  });

  it('ends with the last day of a month, two months further in the calendar, whatever the day', () => {
    fc.assert(
      fc.property(anyDay, (made) => {
        const through = validThroughFor(made);
        const months = (date: Temporal.PlainDate): number => date.year * 12 + date.month;
        expect(months(through) - months(made)).toBe(2);
        expect(through.add({ days: 1 }).day).toBe(1);
      }),
    );
  });

  it('never ends earlier for somebody who registered later', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), (made, later) => {
        const [first, second] = [validThroughFor(made), validThroughFor(made.add({ days: later }))];
        expect(Temporal.PlainDate.compare(first, second)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it.each([
    ['2027-01-31T23:59:59', null, true],
    ['2027-02-01T00:00:00', null, false],
    ['2026-12-01T00:00:00', '2026-11-30', false],
  ])('at %s, made invalid on %s, it is valid: %s', (at, invalidSince, valid) => {
    const validity = {
      validThrough: day('2027-01-31'),
      invalidSince: invalidSince === null ? null : day(invalidSince),
    };
    expect(isValid(validity, inJapan(at))).toBe(valid);
  });
});
