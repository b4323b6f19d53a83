import { policy } from '#kernel/policy.ts';
import { isWithin, type Temporal } from '#kernel/time.ts';

export type KeyFault = 'key.empty' | 'key.wrong' | 'key.void' | 'key.expired' | 'key.over';

export interface KeyFacts {
  readonly requestedAt: Temporal.Instant;
  readonly mailedAt: Temporal.Instant | null;
  readonly endReason: 'spent' | 'replaced' | 'tries' | 'withdrawn' | null;
}

/** MAIL-7: 50 minutes from when the mail server took the mail; a mail that never left ends too. Undefined: alive. */
export function keyFault(facts: KeyFacts, now: Temporal.Instant): KeyFault | undefined {
  if (facts.endReason === 'tries') return 'key.void';
  if (facts.endReason !== null) return 'key.over';
  const alive =
    facts.mailedAt === null
      ? isWithin(facts.requestedAt, policy.authenticationKey.longestUnsent, now)
      : isWithin(facts.mailedAt, policy.authenticationKey.lifetime, now);
  return alive ? undefined : 'key.expired';
}
