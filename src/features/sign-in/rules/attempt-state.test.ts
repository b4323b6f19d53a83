import { describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { type AttemptFacts, mayGoOn, stateOfOneTimePassword, stateOfOtherWays } from './attempt-state.ts';

const begun = Temporal.Instant.from('2026-11-02T01:00:00Z');
const after = (duration: string): Temporal.Instant => begun.add(Temporal.Duration.from(duration));
const facts = (changes: Partial<AttemptFacts> = {}): AttemptFacts => ({
  begunAt: begun,
  sendings: 1,
  sentAt: begun,
  tries: 0,
  otherTries: 0,
  endedAt: null,
  ...changes,
});

describe('a one-time password [LOGIN-2, s-otp1, s-otp2]', () => {
  it.each([
    ['PT0S', 'alive'],
    ['PT9M59S', 'alive'],
    ['PT10M', 'alive'],
    ['PT10M0.001S', 'expired'],
    ['PT10M1S', 'expired'],
    ['PT1H', 'expired'],
    ['PT1H0.001S', 'over'],
  ])('counts from when the mail server took it: after %s it is %s', (duration, state) => {
    expect(stateOfOneTimePassword(facts(), after(duration))).toBe(state);
  });

  it.each([
    ['PT59M59S', 'alive'],
    ['PT1H', 'alive'],
    ['PT1H1S', 'over'],
  ])('whose mail never left ends after an hour: after %s it is %s', (duration, state) => {
    expect(stateOfOneTimePassword(facts({ sentAt: null }), after(duration))).toBe(state);
  });

  it('sent late in the hour keeps its ten minutes', () => {
    const late = facts({ sentAt: after('PT58M') });
    expect(stateOfOneTimePassword(late, after('PT1H8M'))).toBe('alive');
    expect(stateOfOneTimePassword(late, after('PT1H8M1S'))).toBe('over');
    expect(mayGoOn(late, after('PT1H1S'))).toBe(false);
  });

  it.each([
    [4, 'alive'],
    [5, 'void'],
    [6, 'void'],
  ])('with %i wrong tries is %s', (tries, state) => {
    expect(stateOfOneTimePassword(facts({ tries }), after('PT1M'))).toBe(state);
  });

  it('of a login that ended is over', () => {
    expect(stateOfOneTimePassword(facts({ endedAt: after('PT1M') }), after('PT2M'))).toBe('over');
  });
});

describe('the other ways of a login [s-otp2]', () => {
  it.each([
    [0, 'PT0S', 'alive'],
    [4, 'PT1H', 'alive'],
    [5, 'PT0S', 'void'],
    [0, 'PT1H0.001S', 'over'],
  ])('after %i wrong ones, %s after the password: %s', (otherTries, duration, state) => {
    expect(stateOfOtherWays(facts({ otherTries }), after(duration))).toBe(state);
  });

  it('take nothing any more once the login ended', () => {
    expect(stateOfOtherWays(facts({ endedAt: begun }), begun)).toBe('over');
  });

  it('leave no one-time password to guess while no mail was sent [s-otp1]', () => {
    const unsent = facts({ sendings: 0, sentAt: null });
    expect(stateOfOneTimePassword(unsent, begun)).toBe('unsent');
    expect(stateOfOneTimePassword(unsent, after('PT1H0.001S'))).toBe('over');
  });
});
