import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  isPastJapanDay,
  japanDay,
  japaneseDateBothCalendars,
  japaneseDateTime,
  japaneseDeadline,
  startOfJapanDay,
  systemClock,
  Temporal,
} from '#kernel/time.ts';

const instant = (text: string): Temporal.Instant => Temporal.Instant.from(text);

it('writes dates the way people here read them [LOGIN-5]', () => {
  expect(japaneseDateTime(instant('2021-09-21T01:00:00Z'))).toBe('2021年09月21日 10時00分');
  expect(japaneseDeadline(Temporal.PlainDate.from('2026-12-05'))).toBe('2026年12月05日（土）23時59分まで');
  expect(japaneseDateBothCalendars(Temporal.PlainDate.from('1985-04-01'))).toBe('1985年（昭和60年）04月01日');
  expect(japaneseDateBothCalendars(Temporal.PlainDate.from('2019-05-01'))).toBe('2019年（令和元年）05月01日');
});

it.each([
  ['2026-11-26T14:59:59Z', false],
  ['2026-11-26T15:00:00Z', true],
])('a day in Japan that ends is over at midnight there: %s → %s', (now, past) => {
  expect(isPastJapanDay(Temporal.PlainDate.from('2026-11-26'), instant(now))).toBe(past);
});

it('finds every moment within the Japanese day it falls on', () => {
  const tenYears = { min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) };
  fc.assert(
    fc.property(fc.integer(tenYears), (milliseconds) => {
      const at = Temporal.Instant.fromEpochMilliseconds(milliseconds);
      const day = japanDay(at);
      expect(startOfJapanDay(day).epochMilliseconds).toBeLessThanOrEqual(milliseconds);
      expect(startOfJapanDay(day.add({ days: 1 })).epochMilliseconds).toBeGreaterThan(milliseconds);
      expect(isPastJapanDay(day, at)).toBe(false);
    }),
  );
});

it('shifts the one clock by what the operator sets', () => {
  const shifted = systemClock(Temporal.Duration.from('PT51M')).now();
  const minutes = shifted.since(systemClock().now()).total('minutes');
  expect(Math.round(minutes)).toBe(51);
});
