import { countOneTimeFailure, seeOneTimeFailures } from '#features/ways-in/index.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { stateOfOneTimePassword } from '../rules/attempt-state.ts';
import { factsOf, noteWrongTry } from '../store/login-attempts.store.ts';
import { type AttemptEnd, type HeldAttempt, holdAttempt } from './hold-attempt.ts';
import { letIn, type SignedIn, type StepTry } from './let-in.ts';

export type OneTimePasswordFault =
  | {
      readonly key:
        | AttemptEnd
        | 'one-time-password.unsent'
        | 'one-time-password.expired'
        | 'one-time-password.void';
    }
  | { readonly key: 'one-time-password.wrong'; readonly triesLeft: number }
  | { readonly key: 'one-time-password.day-limit'; readonly until: Temporal.Instant };

/**
 * LOGIN-2, LOGIN-3: takes the one-time password of the newest sending (digits only), once. A wrong one counts against
 * the sending and against the account, so the transaction ends well either way.
 */
export function tryOneTimePassword(
  parts: Parts,
  tried: StepTry,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<SignedIn, OneTimePasswordFault>> {
  return parts.database.transaction(async (tx) => {
    const held = await holdAttempt(tx, tried.attempt);
    if (!held.ok) return fail({ key: held.fault });
    const { account, attempt } = held.value;
    const state = stateOfOneTimePassword(factsOf(attempt), now);
    if (state !== 'alive') return fail({ key: `one-time-password.${state}` as const });
    const day = await seeOneTimeFailures(tx, parts, account.id, now);
    if (!day.free) return fail({ key: 'one-time-password.day-limit', until: day.until });
    if (parts.secrets.isOneTimePassword(attempt.id, attempt.sendings, tried.typed)) {
      return ok(await letIn(tx, parts, held.value, { ...tried, by: 'one-time-password' }, actor, now));
    }
    const fault = await countWrong(tx, parts, held.value, now);
    const subject = { kind: 'account' as const, id: account.id };
    await record(tx, { at: now, actor, action: 'sign-in.one-time-password', result: fault.key, subject });
    return fail(fault);
  });
}

async function countWrong(
  tx: Tx,
  parts: Parts,
  { account, attempt }: HeldAttempt,
  now: Temporal.Instant,
): Promise<OneTimePasswordFault> {
  const tries = attempt.tries + 1;
  await noteWrongTry(tx, attempt.id, tries);
  await countOneTimeFailure(tx, parts, account.id, now);
  const day = await seeOneTimeFailures(tx, parts, account.id, now);
  if (!day.free) return { key: 'one-time-password.day-limit', until: day.until };
  const triesLeft = policy.oneTimePassword.tries - tries;
  return triesLeft > 0 ? { key: 'one-time-password.wrong', triesLeft } : { key: 'one-time-password.void' };
}
