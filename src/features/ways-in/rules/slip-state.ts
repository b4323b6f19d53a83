import { policy } from '#kernel/policy.ts';
import { isWithin, type Temporal } from '#kernel/time.ts';

export interface SlipFacts {
  readonly issuedAt: Temporal.Instant;
  readonly tries: number;
  readonly endedAt: Temporal.Instant | null;
}

export type SlipState =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly issuedAt: Temporal.Instant; readonly until: Temporal.Instant }
  | { readonly kind: 'over' };

/** A slip from the counter opens once, within 24 hours, and allows five tries. */
export function slipState(slip: SlipFacts | undefined, now: Temporal.Instant): SlipState {
  if (slip === undefined) return { kind: 'none' };
  const { issuedAt, tries, endedAt } = slip;
  const { lifetime, tries: most } = policy.slip;
  if (endedAt !== null || tries >= most || !isWithin(issuedAt, lifetime, now)) return { kind: 'over' };
  return { kind: 'open', issuedAt, until: issuedAt.add(lifetime) };
}
