import { describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { keyFault } from './key-state.ts';
import { afterReserving, isLocked, noTries, type PasswordTries } from './password-lock.ts';
import { lastDayOfReturn, lastDayToRegister, mayReturn } from './return-window.ts';

const inJapan = (text: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Tokyo').toInstant();
const noon = inJapan('2026-11-02T12:00:00');
const after = (duration: string): Temporal.Instant => noon.add(Temporal.Duration.from(duration));

describe('an authentication key', () => {
  it.each([
    ['PT49M59S', undefined],
    ['PT50M', undefined],
    ['PT50M1S', 'key.expired'],
  ])('%s after the mail server took the mail: %s [MAIL-7] [s-key1]', (age, fault) => {
    const facts = { requestedAt: noon.subtract({ hours: 2 }), mailedAt: noon, endReason: null };
    expect(keyFault(facts, after(age))).toBe(fault);
  });

  it.each([
    ['spent', 'key.over'],
    ['replaced', 'key.over'],
    ['tries', 'key.void'],
  ] as const)('that was %s is no key any more: %s [s-key1]', (endReason, fault) => {
    expect(keyFault({ requestedAt: noon, mailedAt: noon, endReason }, after('PT1M'))).toBe(fault);
  });

  it('whose mail never left is given up after a day', () => {
    const facts = { requestedAt: noon, mailedAt: null, endReason: null };
    expect(keyFault(facts, after('PT2H'))).toBeUndefined();
    expect(keyFault(facts, after('PT25H'))).toBe('key.expired');
  });
});

describe('wrong passwords in a row', () => {
  const tried = (count: number): PasswordTries | undefined =>
    Array.from({ length: count }).reduce<PasswordTries | undefined>(
      (tries) => (tries === undefined ? undefined : afterReserving(tries, noon)),
      noTries,
    );

  it.each([
    [4, false],
    [5, true],
  ])('%i of them lock: %s [LOGIN-4]', (count, locked) => {
    expect(isLocked(tried(count) ?? noTries, noon)).toBe(locked);
  });

  it.each([
    ['PT29M59S', true],
    ['PT30M', false],
  ])('the lock stands after %s: %s; nothing is tried during it [LOGIN-4]', (age, locked) => {
    const five = tried(5) ?? noTries;
    expect(isLocked(five, after(age))).toBe(locked);
    expect(afterReserving(five, after(age))).toEqual(
      locked ? undefined : { wrongPasswords: 1, lockedAt: null },
    );
  });
});

describe('the days of return', () => {
  const left = inJapan('2026-11-02T23:30:00');
  it.each([
    ['2026-12-02T23:59:59', true],
    ['2026-12-03T00:00:00', false],
  ])('a person who left on 11/02 may come back at %s: %s [LEAVE-2] [LEAVE-3]', (now, may) => {
    expect(mayReturn(left, inJapan(now))).toBe(may);
    expect(lastDayOfReturn(left).toString()).toBe('2026-12-02');
  });

  it('an account opened today is to be registered within fourteen days [ONLINE-3]', () => {
    const opened_at = inJapan('2026-11-21T23:59:59');
    expect(lastDayToRegister({ opened_at, registration_saved_at: null }).toString()).toBe('2026-12-05');
  });

  it('the days count anew from the last time that the person saved [ONLINE-6]', () => {
    const opened_at = inJapan('2026-11-21T23:59:59');
    const registration_saved_at = inJapan('2026-12-05T23:59:59');
    expect(lastDayToRegister({ opened_at, registration_saved_at }).toString()).toBe('2026-12-19');
  });
});
