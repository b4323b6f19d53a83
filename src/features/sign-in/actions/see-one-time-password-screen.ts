import { seeOneTimeFailures } from '#features/ways-in/index.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { type OneTimePasswordState, stateOfOneTimePassword } from '../rules/attempt-state.ts';
import type { OtherWay } from '../rules/second-step.ts';
import { factsOf } from '../store/login-attempts.store.ts';
import { type AttemptEnd, seeAttempt } from './hold-attempt.ts';
import { seeSending } from './one-time-password-limits.ts';
import { waysOn } from './ways-on.ts';

export interface OneTimePasswordScreen {
  readonly address: string;
  /** Without the mail. */
  readonly ways: readonly OtherWay[];
  readonly state: Exclude<OneTimePasswordState, 'over'>;
  /** Set while no mail was sent for this login: what was asked for instead. */
  readonly unsentFor: OtherWay | undefined;
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
  const { ways } = await waysOn(tx, account.id);
  return ok({
    address: account.address_typed,
    ways,
    unsentFor: state === 'unsent' ? ways[0] : undefined,
    state,
    until: attempt.sent_at?.add(policy.oneTimePassword.lifetime),
    againFrom: sending.free ? undefined : sending.until,
    closedUntil: failures.free ? undefined : failures.until,
  });
}
