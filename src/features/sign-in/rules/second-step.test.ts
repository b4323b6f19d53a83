import { describe, expect, it } from 'vitest';
import type { WaysIn } from '#features/ways-in/index.ts';
import { Temporal } from '#kernel/time.ts';
import { firstStepOf, otherWaysOf, stepWithoutMail } from './second-step.ts';

const at = Temporal.Instant.from('2026-11-02T01:00:00Z');
const app = { addedAt: at, usedAt: undefined, closesMail: false };
const codes = (left: number) => ({ madeAt: at, left, usedAt: undefined });
const ways = (authenticator: boolean, left: number | undefined): WaysIn => ({
  authenticator: authenticator ? app : undefined,
  recoveryCodes: left === undefined ? undefined : codes(left),
  passkeys: [],
});

describe('the second step of a login', () => {
  it.each([
    ['nothing', ways(false, undefined), 'one-time-password', ['slip'], undefined],
    ['an app', ways(true, undefined), 'authenticator', ['authenticator', 'slip'], 'authenticator'],
    ['codes', ways(false, 3), 'one-time-password', ['recovery-code', 'slip'], 'recovery-code'],
    ['used up codes', ways(false, 0), 'one-time-password', ['slip'], undefined],
    ['both', ways(true, 1), 'authenticator', ['authenticator', 'recovery-code', 'slip'], 'authenticator'],
  ] as const)('of somebody with %s', (_words, has, first, others, withoutMail) => {
    expect(firstStepOf(has)).toBe(first);
    expect(otherWaysOf(has)).toEqual(others);
    expect(stepWithoutMail(has, false)).toBe(withoutMail);
  });

  it('is the slip where one is open and no mail may be sent', () => {
    expect(stepWithoutMail(ways(false, undefined), true)).toBe('slip');
    expect(stepWithoutMail(ways(false, 2), true)).toBe('recovery-code');
  });
});
