import { seeOneTimeFailures } from '#features/ways-in/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { stateOfOtherWays } from '../rules/attempt-state.ts';
import { factsOf } from '../store/login-attempts.store.ts';
import { type AttemptEnd, seeAttempt } from './hold-attempt.ts';
import { type WaysOn, waysOn } from './ways-on.ts';

export interface SecondStepScreen {
  readonly state: 'alive' | 'void';
  readonly on: WaysOn;
  /** Set after too many wrong ones in a day. */
  readonly closedUntil: Temporal.Instant | undefined;
}

/** What the screen of one of the other ways tells the browser that gave the password. */
export async function seeSecondStep(
  parts: Parts,
  token: string,
  now: Temporal.Instant,
): Promise<Result<SecondStepScreen, AttemptEnd>> {
  const tx = parts.database.reading;
  const seen = await seeAttempt(tx, token);
  if (!seen.ok) return seen;
  const { account, attempt } = seen.value;
  const state = stateOfOtherWays(factsOf(attempt), now);
  if (state === 'over') return fail('one-time-password.over');
  const failures = await seeOneTimeFailures(tx, parts, account.id, now);
  return ok({
    state,
    on: await waysOn(tx, account.id),
    closedUntil: failures.free ? undefined : failures.until,
  });
}
