import { policy } from '#kernel/policy.ts';
import { isWithin, type Temporal } from '#kernel/time.ts';

const { lifetime, longestAttempt, tries: mostTries } = policy.oneTimePassword;

export interface AttemptFacts {
  readonly begunAt: Temporal.Instant;
  /** Of the mail. */
  readonly sendings: number;
  /** When the mail server took the newest one-time password. */
  readonly sentAt: Temporal.Instant | null;
  /** Wrong ones on the newest sending. */
  readonly tries: number;
  /** Wrong codes of the app, recovery codes and slips. */
  readonly otherTries: number;
  readonly endedAt: Temporal.Instant | null;
}

export type OneTimePasswordState = 'unsent' | 'alive' | 'expired' | 'void' | 'over';

/** Whether another one-time password may still be sent for this login. */
export const mayGoOn = (facts: AttemptFacts, now: Temporal.Instant): boolean =>
  facts.endedAt === null && isWithin(facts.begunAt, longestAttempt, now);

/**
 * s-otp1, s-otp2: a one-time password lives ten minutes from when the mail server took its mail and allows five tries.
 * The login itself is over an hour after its password; one sent shortly before that may still be used.
 */
export function stateOfOneTimePassword(facts: AttemptFacts, now: Temporal.Instant): OneTimePasswordState {
  if (facts.endedAt !== null) return 'over';
  if (facts.sendings === 0) return mayGoOn(facts, now) ? 'unsent' : 'over';
  const inTime = facts.sentAt === null ? mayGoOn(facts, now) : isWithin(facts.sentAt, lifetime, now);
  if (!inTime) return mayGoOn(facts, now) ? 'expired' : 'over';
  if (facts.tries < mostTries) return 'alive';
  return mayGoOn(facts, now) ? 'void' : 'over';
}

/** s-otp2: the other ways share five tries of a login; what they ask for has a life of its own. */
export function stateOfOtherWays(facts: AttemptFacts, now: Temporal.Instant): 'alive' | 'void' | 'over' {
  if (!mayGoOn(facts, now)) return 'over';
  return facts.otherTries < mostTries ? 'alive' : 'void';
}
