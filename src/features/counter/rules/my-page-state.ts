import { lastDayOfReturn, mayReturn } from '#features/accounts/index.ts';
import { isEarlierRecord } from '#features/job-seekers/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';

/** What is known of a person's newest account. */
export interface AccountFacts {
  readonly opened_at: Temporal.Instant;
  readonly withdrawn_at: Temporal.Instant | null;
  readonly unavailable_since: Temporal.Instant | null;
  readonly unavailable_reason: string | null;
}

export type MyPageState =
  /** `byReset`: an earlier record whose address opens it without a code (CODE-9). */
  | { readonly kind: 'never-opened'; readonly byReset: boolean }
  | { readonly kind: 'open'; readonly since: Temporal.Instant }
  | { readonly kind: 'unavailable'; readonly since: Temporal.Instant; readonly reason: string }
  /** The person may come back alone through this day (LEAVE-2). */
  | { readonly kind: 'left'; readonly until: Temporal.PlainDate }
  | { readonly kind: 'left-long-ago'; readonly leftOn: Temporal.PlainDate };

export function myPageState(
  account: AccountFacts | undefined,
  emailRegisteredAt: Temporal.Instant | null,
  now: Temporal.Instant,
): MyPageState {
  if (account === undefined) return { kind: 'never-opened', byReset: isEarlierRecord(emailRegisteredAt) };
  const { withdrawn_at: leftAt, unavailable_since: since } = account;
  if (leftAt !== null) {
    return mayReturn(leftAt, now)
      ? { kind: 'left', until: lastDayOfReturn(leftAt) }
      : { kind: 'left-long-ago', leftOn: japanDay(leftAt) };
  }
  if (since !== null) return { kind: 'unavailable', since, reason: account.unavailable_reason ?? '' };
  return { kind: 'open', since: account.opened_at };
}

export type CodeRefusal = 'account-creation-code.account-open' | 'account-creation-code.may-return';

/** CODE-1, LEAVE-3: a code is for people without My Page; who left comes back alone for 30 days. */
export function mayIssueCode(state: MyPageState): Result<undefined, CodeRefusal> {
  if (state.kind === 'open' || state.kind === 'unavailable')
    return fail('account-creation-code.account-open');
  return state.kind === 'left' ? fail('account-creation-code.may-return') : ok(undefined);
}
