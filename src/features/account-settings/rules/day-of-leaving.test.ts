import { expect, it } from 'vitest';
import { testClock } from '#kit/clock.ts';
import { lastDayOfReturnShown } from './day-of-leaving.ts';

it.each([
  ['2026-11-02', '2026-11-02T10:00', '2026-12-02'],
  ['2026-11-02', '2026-12-02T23:59:59', '2026-12-02'],
  ['2026-11-02', '2026-12-03T00:00', undefined],
  ['2026-11-03', '2026-11-02T10:00', undefined],
  ['2028-01-30', '2028-02-01T00:00', '2028-02-29'],
  ['2026-02-30', '2026-03-01T00:00', undefined],
  ['2026-13-01', '2026-11-02T10:00', undefined],
  ['<script>', '2026-11-02T10:00', undefined],
  [undefined, '2026-11-02T10:00', undefined],
])('left on %s, read at %s: the last day of return is %s [LEAVE-2]', (leftOn, now, expected) => {
  expect(lastDayOfReturnShown(leftOn, testClock(now).now())?.toString()).toBe(expected);
});
