import { policy } from '#kernel/policy.ts';
import { isWithin, type Temporal } from '#kernel/time.ts';

export type NotMeState = 'open' | 'used' | 'expired';

/** s-not1: a 「身に覚えがない」 link works once, within 240 hours of its notice. */
export function stateOfNotMeLink(
  link: { readonly issuedAt: Temporal.Instant; readonly usedAt: Temporal.Instant | null },
  now: Temporal.Instant,
): NotMeState {
  if (link.usedAt !== null) return 'used';
  return isWithin(link.issuedAt, policy.notMe.lifetime, now) ? 'open' : 'expired';
}
