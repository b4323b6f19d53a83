import { seeOneTimeFailures } from '#features/ways-in/index.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { type OneTimePasswordState, stateOfOneTimePassword } from '../rules/attempt-state.ts';
import { factsOf } from '../store/login-attempts.store.ts';
import { type AttemptEnd, seeAttempt } from './hold-attempt.ts';
import { seeSending } from './one-time-password-limits.ts';

export interface OneTimePasswordScreen {
  readonly address: string;
  readonly state: Exclude<OneTimePasswordState, 'over'>;
  /** Undefined until the mail server has taken the mail. */
  readonly until: Temporal.Instant | undefined;
  /** Set while no other one may be sent. */
  readonly againFrom: Temporal.Instant | undefined;
  /** Set after too many wrong ones in a day. */
  readonly closedUntil: Temporal.Instant | undefined;
}

/** What the screen tells the browser that gave the password. */
export async function seeOneTimePasswordScreen(
  parts: Parts,
  token: string,
  now: Temporal.Instant,
): Promise<Result<OneTimePasswordScreen, AttemptEnd>> {
  const tx = parts.database.reading;
  const seen = await seeAttempt(tx, token);
  if (!seen.ok) return seen;
  const { account, attempt } = seen.value;
  const state = stateOfOneTimePassword(factsOf(attempt), now);
  if (state === 'over') return fail('one-time-password.over');
  const sending = await seeSending(tx, parts, account.id, now);
  const failures = await seeOneTimeFailures(tx, parts, account.id, now);
  return ok({
    address: account.address_typed,
    state,
    until: attempt.sent_at?.add(policy.oneTimePassword.lifetime),
    againFrom: sending.free ? undefined : sending.until,
    closedUntil: failures.free ? undefined : failures.until,
  });
}
