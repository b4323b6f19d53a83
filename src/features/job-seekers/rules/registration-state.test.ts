import { describe, expect, it } from 'vitest';
import { japanDay, Temporal } from '#kernel/time.ts';
import {
  erasedOn,
  type InvalidReason,
  invalidFrom,
  type RegistrationState,
  registrationState,
  type Standing,
} from './registration-state.ts';
import { extendedThrough, isValid, validThroughFor } from './validity.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const inJapan = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+09:00`);
const firstMoment = (date: Temporal.PlainDate): Temporal.Instant => inJapan(`${date}T00:00:00`);
const lastMoment = (date: Temporal.PlainDate): Temporal.Instant => inJapan(`${date}T23:59:59`);
const before = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) < 0;
const monthOf = (date: Temporal.PlainDate): number => date.year * 12 + date.month;
const isEndOfMonth = (date: Temporal.PlainDate): boolean => date.day === date.daysInMonth;

const running = (through: Temporal.PlainDate): Standing => ({
  valid_through: through,
  invalid_since: null,
  invalid_reason: null,
});
const setInvalid = (through: string, since: string, reason: InvalidReason | null = 'owner'): Standing => ({
  valid_through: day(through),
  invalid_since: day(since),
  invalid_reason: reason,
});

/** Every day of ten years, three 29 Februaries among them. */
const tenYears: readonly Temporal.PlainDate[] = Array.from({ length: 3654 }, (_, days) =>
  day('2024-01-01').add({ days }),
);
const everyDay = (holds: (date: Temporal.PlainDate) => boolean): void =>
  expect(tenYears.filter((date) => !holds(date)).map(String)).toEqual([]);

const shown = (state: RegistrationState) =>
  Object.fromEntries(Object.entries(state).map(([key, value]) => [key, value?.toString()]));

describe('a registration that nobody touches', () => {
  it('is valid to 23:59 of its last day and lapsed at 00:00, whatever the day it was made [REG-5]', () => {
    everyDay((made) => {
      const through = validThroughFor(made);
      const standing = running(through);
      const last = registrationState(standing, lastMoment(through));
      const next = registrationState(standing, firstMoment(through.add({ days: 1 })));
      return (
        isEndOfMonth(through) &&
        monthOf(through) === monthOf(made) + 2 &&
        last.kind === 'valid' &&
        last.daysLeft === 0 &&
        next.kind === 'lapsed' &&
        next.since.equals(through.add({ days: 1 }))
      );
    });
  });

  it('counts one day less each day [REG-5]', () => {
    const through = day('2028-02-29');
    for (let daysLeft = 0; daysLeft < 92; daysLeft += 1) {
      const today = through.subtract({ days: daysLeft });
      for (const now of [firstMoment(today), lastMoment(today)])
        expect(registrationState(running(through), now)).toEqual({ kind: 'valid', through, daysLeft });
    }
  });

  it('may be made valid by its owner to the end of the month after, 翌々々月末 [REG-7]', () => {
    everyDay((made) => {
      const through = validThroughFor(made);
      const state = registrationState(running(through), firstMoment(through.add({ days: 1 })));
      const until = state.kind === 'lapsed' ? state.mayReactivateUntil : made;
      return isEndOfMonth(until) && monthOf(until) === monthOf(made) + 3;
    });
  });
});

describe('a registration that was set to 無効', () => {
  it.each([
    ['2027-01-31', '2027-01-15', 'owner', { since: '2027-01-15', mayReactivateUntil: '2027-02-28' }],
    ['2027-01-31', '2026-11-30', 'left', { since: '2026-11-30', mayReactivateUntil: '2027-01-31' }],
    ['2028-03-31', '2028-01-31', 'owner', { since: '2028-01-31', mayReactivateUntil: '2028-03-31' }],
    ['2028-01-31', '2028-01-31', 'owner', { since: '2028-01-31', mayReactivateUntil: '2028-02-29' }],
    ['2027-01-31', '2027-01-15', 'joined', { since: '2027-01-15', mayReactivateUntil: undefined }],
  ] as const)('valid through %s, invalid since %s: %s [REG-7]', (through, since, reason, expected) => {
    const state = registrationState(setInvalid(through, since, reason), inJapan('2029-06-01T10:00:00'));
    expect(shown(state)).toEqual({ kind: 'set-invalid', reason, ...expected });
  });

  it('after its term stays lapsed, unless it lives on in another record [REG-7]', () => {
    const now = inJapan('2027-03-05T10:00:00');
    expect(registrationState(setInvalid('2027-01-31', '2027-02-01'), now).kind).toBe('lapsed');
    const joined = registrationState(setInvalid('2027-01-31', '2027-03-05', 'joined'), now);
    expect(shown(joined)).toMatchObject({ kind: 'set-invalid', reason: 'joined', since: '2027-02-01' });
  });

  it('by a program of the version before was left [LEAVE-1]', () => {
    const state = registrationState(
      setInvalid('2027-01-31', '2027-01-15', null),
      inJapan('2027-01-20T00:00:00'),
    );
    expect(state).toMatchObject({ kind: 'set-invalid', reason: 'left' });
  });

  it('may be made valid by its owner while its term runs, and to the end of the next month at least [REG-7]', () => {
    everyDay((since) => {
      const standing = setInvalid(validThroughFor(since).toString(), since.toString());
      const state = registrationState(standing, lastMoment(since));
      const until = state.kind === 'set-invalid' ? state.mayReactivateUntil : undefined;
      return until?.equals(validThroughFor(since)) === true;
    });
  });
});

it('says the same as 有効 or 無効 on every day of a life [REG-5] [REG-7]', () => {
  for (const standing of [running(day('2028-02-29')), setInvalid('2028-02-29', '2028-01-10')]) {
    const { valid_through: validThrough, invalid_since: invalidSince } = standing;
    for (const date of tenYears.slice(1400, 1600)) {
      const now = firstMoment(date);
      const state = registrationState(standing, now);
      expect(state.kind === 'valid').toBe(isValid({ validThrough, invalidSince }, now));
      if (state.kind !== 'valid' && invalidSince === null)
        expect(before(date, invalidFrom(standing))).toBe(false);
    }
  }
});

describe('a consultation or an application', () => {
  it.each([
    ['2027-01-31', '2026-12-31', '2027-01-31'],
    ['2027-01-31', '2027-01-01', '2027-02-28'],
    ['2027-01-31', '2027-01-31', '2027-02-28'],
    ['2028-01-31', '2028-01-15', '2028-02-29'],
    ['2027-12-31', '2027-12-01', '2028-01-31'],
    ['2027-01-31', '2027-02-01', '2027-01-31'],
  ])('valid through %s, on %s: through %s', (through, today, expected) => {
    expect(extendedThrough(day(through), day(today)).toString()).toBe(expected);
  });

  it('in the last month adds one month and once only, on every day', () => {
    everyDay((today) => {
      const through = today.with({ day: today.daysInMonth });
      const extended = extendedThrough(through, today);
      return (
        isEndOfMonth(extended) &&
        monthOf(extended) === monthOf(today) + 1 &&
        extendedThrough(extended, today).equals(extended)
      );
    });
  });
});

describe('the five years', () => {
  it.each([
    ['2027-02-01', '2032-02-01'],
    ['2027-03-01', '2032-03-01'],
    ['2028-02-28', '2033-02-28'],
    ['2028-02-29', '2033-03-01'],
    ['2028-03-01', '2033-03-01'],
    ['2027-12-31', '2032-12-31'],
  ])('of a registration invalid since %s are over on %s [LEAVE-4]', (since, expected) => {
    const standing = running(day(since).subtract({ days: 1 }));
    expect(erasedOn(standing).toString()).toBe(expected);
  });

  it('count from the day that came first, 無効 or the end of the term [LEAVE-4]', () => {
    expect(erasedOn(setInvalid('2027-01-31', '2026-12-05')).toString()).toBe('2031-12-05');
    expect(erasedOn(setInvalid('2027-01-31', '2027-05-05', 'joined')).toString()).toBe('2032-02-01');
  });

  it('are never over early, and never later for whoever became invalid earlier, on any day [LEAVE-4]', () => {
    let latest = day('2000-01-01');
    everyDay((since) => {
      const erased = erasedOn(setInvalid(since.toString(), since.toString()));
      const isWhole = erased.year - since.year === 5 && !before(erased, since.add({ years: 5 }));
      const isShort = !before(since.add({ years: 5, days: 1 }), erased);
      const isInOrder = !before(erased, latest);
      latest = erased;
      return isWhole && isShort && isInOrder && !japanDay(firstMoment(erased)).equals(since);
    });
  });
});
