import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';

/** Wrong passwords in a row for one address, known or not. */
export interface PasswordTries {
  readonly wrongPasswords: number;
  readonly lockedAt: Temporal.Instant | null;
}

export const noTries: PasswordTries = { wrongPasswords: 0, lockedAt: null };

/** LOGIN-4: locked up to 29:59, open again from 30:00 on. */
export const isLocked = (tries: PasswordTries, now: Temporal.Instant): boolean =>
  tries.lockedAt !== null &&
  now.epochMilliseconds < tries.lockedAt.add(policy.passwordLock.duration).epochMilliseconds;

/**
 * What stands after one more try is let in, counted as wrong until it proves right: so tries made at the same moment
 * never pass the limit. Undefined during a lock: nothing is tried and nothing extends it.
 */
export function afterReserving(tries: PasswordTries, now: Temporal.Instant): PasswordTries | undefined {
  if (isLocked(tries, now)) return undefined;
  const before = tries.lockedAt === null ? tries.wrongPasswords : 0;
  const wrongPasswords = before + 1;
  return { wrongPasswords, lockedAt: wrongPasswords >= policy.passwordLock.tries ? now : null };
}

/** A try that was let in but never looked at does not count, and a lock that it made is none. */
export const afterGivingBack = (tries: PasswordTries): PasswordTries => ({
  wrongPasswords: Math.max(0, tries.wrongPasswords - 1),
  lockedAt: null,
});
