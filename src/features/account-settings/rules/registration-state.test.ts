import { describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { testClock } from '#kit/clock.ts';
import { becomesValidAgain, type Registration, registrationAfterLeaving } from './registration-state.ts';

const at = (japanTime: string): Temporal.Instant => testClock(japanTime).now();
const day = (iso: string | null) => (iso === null ? null : Temporal.PlainDate.from(iso));

const registration = (
  kind: 'online' | 'counter',
  validThrough: string,
  invalidSince: string | null = null,
  invalidReason: string | null = invalidSince === null ? null : 'left',
): Registration => ({
  kind,
  validThrough: Temporal.PlainDate.from(validThrough),
  invalidSince: day(invalidSince),
  invalidReason,
});

describe('a registration whose owner leaves', () => {
  it.each([
    ['a counter user', registration('counter', '2026-12-31'), 'stays'],
    ['a counter user, lapsed', registration('counter', '2026-10-31'), 'stays'],
    ['an online registrant', registration('online', '2026-12-31'), 'becomes-invalid'],
    ['an online registrant on the last day', registration('online', '2026-11-02'), 'becomes-invalid'],
    ['an online registrant, lapsed', registration('online', '2026-11-01'), 'is-invalid'],
    [
      'an online registrant, made invalid before',
      registration('online', '2026-12-31', '2026-10-05'),
      'is-invalid',
    ],
    ['somebody without registration', undefined, 'none'],
  ])('%s: %s → %s [LEAVE-1]', (_who, before, after) => {
    expect(registrationAfterLeaving(before, at('2026-11-02T23:59:59'))).toBe(after);
  });
});

describe('a registration whose owner comes back', () => {
  it.each([
    ['made invalid by leaving', registration('online', '2026-12-31', '2026-11-02'), true],
    [
      'made invalid by their own wish before',
      registration('online', '2026-12-31', '2026-11-02', 'owner'),
      false,
    ],
    ['valid', registration('online', '2026-12-31'), false],
    ['valid through this very day', registration('online', '2026-11-20', '2026-11-02'), true],
    ['lapsed yesterday', registration('online', '2026-11-19', '2026-11-02'), false],
    ['of a counter user', registration('counter', '2026-12-31', '2026-11-02'), false],
  ])('%s: becomes valid again: %s [LEAVE-2]', (_which, before, again) => {
    expect(becomesValidAgain(before, at('2026-11-20T23:59:59'))).toBe(again);
  });
});
