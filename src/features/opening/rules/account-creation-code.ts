import { policy } from '#kernel/policy.ts';
import { isPastJapanDay, japanDay, type Temporal } from '#kernel/time.ts';

/** One code as it is kept; the code itself is not. */
export interface CodeFacts {
  readonly issuedAt: Temporal.Instant;
  readonly validThrough: Temporal.PlainDate;
  readonly errors: number;
  readonly endedAt: Temporal.Instant | null;
  readonly endReason: 'used' | 'replaced' | 'errors' | null;
}

/** What has become of the newest code of a person, for the counter. */
export type CodeState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'live';
      readonly issuedAt: Temporal.Instant;
      readonly validThrough: Temporal.PlainDate;
      readonly errors: number;
    }
  | { readonly kind: 'expired'; readonly validThrough: Temporal.PlainDate }
  | { readonly kind: 'used' | 'voided-by-errors' | 'replaced'; readonly at: Temporal.Instant };

/** CODE-6: issued on 1 April, valid through 6 April 23:59 in Japan. */
export const lastDayOfCode = (issuedAt: Temporal.Instant): Temporal.PlainDate =>
  japanDay(issuedAt).add({ days: policy.accountCreationCode.validDays });

const endKinds = { used: 'used', errors: 'voided-by-errors', replaced: 'replaced' } as const;

export function codeState(code: CodeFacts | undefined, now: Temporal.Instant): CodeState {
  if (code === undefined) return { kind: 'none' };
  const { issuedAt, validThrough, errors, endedAt, endReason } = code;
  if (endedAt !== null && endReason !== null) return { kind: endKinds[endReason], at: endedAt };
  if (isPastJapanDay(validThrough, now)) return { kind: 'expired', validThrough };
  return { kind: 'live', issuedAt, validThrough, errors };
}

export const isLive = (code: CodeFacts, now: Temporal.Instant): boolean =>
  codeState(code, now).kind === 'live';

/** CODE-5: how many errors stand after one more, and whether it voids the code. */
export function afterError(errors: number): { readonly errors: number; readonly voids: boolean } {
  const after = errors + 1;
  return { errors: after, voids: after >= policy.accountCreationCode.errors };
}
