import { expect, it } from 'vitest';
import { testClock } from '#kit/clock.ts';
import { fromWhenOn } from './wait-words.ts';

it.each([
  ['2026-11-02T10:00:30', '2026-11-02T10:01:30', '10時02分から'],
  ['2026-11-02T10:00', '2026-11-02T10:01', '10時01分から'],
  ['2026-11-02T23:40', '2026-11-03T00:20', '2026年11月03日 00時20分から'],
])('at %s, free at %s: %s [s-rate2]', (now, until, words) => {
  expect(fromWhenOn(testClock(until).now(), testClock(now).now())).toBe(words);
});
