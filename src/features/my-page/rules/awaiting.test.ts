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

const nothing = { applications: [], invitations: [] };

describe('what awaits the person', () => {
  it.each([
    ['15 days before the last day', '2026-12-06', []],
    ['14 days before', '2026-12-05', [14]],
    ['on the last day', '2026-11-21', [0]],
    ['after it', '2026-11-20', []],
  ])('the end of the registration, %s [REG-7]', (_when, through, days) => {
    const awaiting = awaitingOf(
      standing(through),
      nothing,
      new Map(),
      testClock('2026-11-21T23:59:59').now(),
    );
    expect(awaiting.map(({ daysLeft }) => daysLeft)).toEqual(days);
  });

  it('nothing of a registration that was set invalid', () => {
    expect(
      awaitingOf(
        standing('2026-11-30', '2026-11-01'),
        nothing,
        new Map(),
        testClock('2026-11-21T10:00').now(),
      ),
    ).toEqual([]);
  });

  it('interviews and what was sent, the nearest day first [HOME-7]', () => {
    const at = (text: string) => Temporal.Instant.from(text);
    const application = {
      id: 'a',
      state: 'interview' as const,
      title: '調理師',
      employer: '食堂',
      applied_at: at('2026-11-01T00:00:00Z'),
      read_at: null,
      interview_at: at('2026-11-25T05:00:00Z'),
      interview_accepted_at: null,
    };
    const invitation = (kind: 'recommendation' | 'request', day: string) => ({
      id: kind,
      kind,
      isOnlineReferral: false,
      vacancyId: 1,
      sentAt: at('2026-11-01T00:00:00Z'),
      answerBy: Temporal.PlainDate.from(day),
    });
    const awaiting = awaitingOf(
      standing('2026-11-30'),
      {
        applications: [application, { ...application, id: 'b', state: 'read', interview_at: null }],
        invitations: [invitation('request', '2026-11-28'), invitation('recommendation', '2026-11-22')],
      },
      new Map(),
      testClock('2026-11-21T10:00').now(),
    );
    expect(awaiting[1]?.until).toBe('2026年11月25日（水）14時00分まで');
    expect(awaiting.map(({ kind, daysLeft }) => [kind, daysLeft])).toEqual([
      ['recommendation', 1],
      ['accept-interview', 4],
      ['request', 7],
      ['validity-ends', 9],
    ]);
  });
});
