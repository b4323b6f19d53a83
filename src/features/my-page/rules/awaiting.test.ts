import { describe, expect, it } from 'vitest';
import type { OwnStanding } from '#features/registration/index.ts';
import { Temporal } from '#kernel/time.ts';
import { testClock } from '#kit/clock.ts';
import { awaitingOf } from './awaiting.ts';

const standing = (validThrough: string, invalidSince: string | null = null) =>
  ({
    valid_through: Temporal.PlainDate.from(validThrough),
    invalid_since: invalidSince === null ? null : Temporal.PlainDate.from(invalidSince),
    invalid_reason: invalidSince === null ? null : 'owner',
  }) as OwnStanding;

describe('what awaits the person', () => {
  it.each([
    ['15 days before the last day', '2026-12-06', []],
    ['14 days before', '2026-12-05', [14]],
    ['on the last day', '2026-11-21', [0]],
    ['after it', '2026-11-20', []],
  ])('the end of the registration, %s [REG-7]', (_when, through, days) => {
    const awaiting = awaitingOf(standing(through), testClock('2026-11-21T23:59:59').now());
    expect(awaiting.map(({ daysLeft }) => daysLeft)).toEqual(days);
  });

  it('nothing of a registration that was set invalid', () => {
    expect(awaitingOf(standing('2026-11-30', '2026-11-01'), testClock('2026-11-21T10:00').now())).toEqual([]);
  });
});
