import { describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { isSignInAlive, nextSignInStep } from './sign-in-steps.ts';

describe('the steps of a sign-in', () => {
  it.each([
    [false, false, true, 'set-up'],
    [false, false, false, 'set-up'],
    [true, false, true, 'code'],
    [true, false, false, 'code'],
    [true, true, true, 'new-password'],
    [true, true, false, 'done'],
  ])('authenticator %s, code %s, initial password %s: %s', (hasSecondStep, proved, passwordInitial, step) => {
    expect(nextSignInStep({ hasSecondStep, proved, passwordInitial })).toBe(step);
  });

  it.each([
    ['PT15M', true],
    ['PT15M1S', false],
  ])('waits for the next step: %s %s', (duration, alive) => {
    const begunAt = Temporal.Instant.from('2026-11-02T01:00:00Z');
    expect(isSignInAlive(begunAt, begunAt.add(Temporal.Duration.from(duration)))).toBe(alive);
  });
});
