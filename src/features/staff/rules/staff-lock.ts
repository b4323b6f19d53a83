import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';

/** Wrong passwords and codes in a row for one login name, known or not. */
export interface StaffTries {
  readonly wrongTries: number;
  readonly lockedAt: Temporal.Instant | null;
}

export const noTries: StaffTries = { wrongTries: 0, lockedAt: null };

/** s-stf1: locked up to 29:59, open again from 30:00 on. */
export const isLocked = (tries: StaffTries, now: Temporal.Instant): boolean =>
  tries.lockedAt !== null &&
  now.epochMilliseconds < tries.lockedAt.add(policy.passwordLock.duration).epochMilliseconds;

/**
 * What stands after one more try is let in, counted as wrong until it proves right: so tries made at the same moment
 * never pass the limit. Undefined during a lock: nothing is tried and nothing extends it.
 */
export function afterReserving(tries: StaffTries, now: Temporal.Instant): StaffTries | undefined {
  if (isLocked(tries, now)) return undefined;
  const wrongTries = (tries.lockedAt === null ? tries.wrongTries : 0) + 1;
  return { wrongTries, lockedAt: wrongTries >= policy.passwordLock.tries ? now : null };
}

/**
 * A right password gives its own try back and leaves the earlier wrong ones: only password and code together clear
 * the count, else whoever knows the password could guess codes for ever.
 */
export const afterGivingBack = (tries: StaffTries): StaffTries => ({
  wrongTries: Math.max(0, tries.wrongTries - 1),
  lockedAt: null,
});
