import { sendNotice } from '#features/accounts/index.ts';
import {
  countOneTimeFailure,
  seeOneTimeFailures,
  tryAuthenticator,
  tryRecoveryCode,
  trySlip,
} from '#features/ways-in/index.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { stateOfOtherWays } from '../rules/attempt-state.ts';
import type { OtherWay } from '../rules/second-step.ts';
import { factsOf, noteOtherWrongTry } from '../store/login-attempts.store.ts';
import { type AttemptEnd, type HeldAttempt, holdAttempt } from './hold-attempt.ts';
import { letIn, type SignedIn, type StepTry } from './let-in.ts';

export type OtherWayFault =
  | { readonly key: AttemptEnd | 'second-step.void' }
  | { readonly key: 'second-step.wrong'; readonly triesLeft: number }
  | { readonly key: 'one-time-password.day-limit'; readonly until: Temporal.Instant };

const attemptAt: Readonly<Record<OtherWay, typeof tryAuthenticator>> = {
  authenticator: tryAuthenticator,
  slip: trySlip,
  async 'recovery-code'(...tried) {
    const taken = await tryRecoveryCode(...tried);
    return taken.ok ? ok(undefined) : taken;
  },
};

/**
 * The second step without a mail: a code of the app, a recovery code, the code of a slip. A wrong one counts against
 * this login and, with those of every other kind, against the account (s-otp2); the transaction ends well either way.
 */
export function tryOtherWay(
  parts: Parts,
  way: OtherWay,
  tried: StepTry,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<SignedIn, OtherWayFault>> {
  return parts.database.transaction(async (tx) => {
    const held = await holdAttempt(tx, tried.attempt);
    if (!held.ok) return fail({ key: held.fault });
    const { account, attempt } = held.value;
    const state = stateOfOtherWays(factsOf(attempt), now);
    if (state === 'over') return fail({ key: 'one-time-password.over' });
    if (state === 'void') return fail({ key: 'second-step.void' });
    const day = await seeOneTimeFailures(tx, parts, account.id, now);
    if (!day.free) return fail({ key: 'one-time-password.day-limit', until: day.until });
    const taken = await attemptAt[way](tx, parts, { accountId: account.id, typed: tried.typed }, now);
    if (taken.ok) {
      const { device } = tried;
      if (way === 'recovery-code') await tellOfUse(tx, parts, held.value, device, now);
      return ok(await letIn(tx, parts, held.value, { ...tried, by: way }, actor, now));
    }
    const fault = await countWrong(tx, parts, held.value, now);
    const subject = { kind: 'account' as const, id: account.id };
    await record(tx, { at: now, actor, action: `sign-in.${way}`, result: fault.key, subject });
    return fail(fault);
  });
}

const tellOfUse = (
  tx: Tx,
  parts: Parts,
  { account }: HeldAttempt,
  device: string,
  now: Temporal.Instant,
): Promise<void> => sendNotice(tx, parts, account, { event: 'recovery-code-used', device }, now);

async function countWrong(
  tx: Tx,
  parts: Parts,
  { account, attempt }: HeldAttempt,
  now: Temporal.Instant,
): Promise<OtherWayFault> {
  const tries = attempt.other_tries + 1;
  await noteOtherWrongTry(tx, attempt.id, tries);
  await countOneTimeFailure(tx, parts, account.id, now);
  const day = await seeOneTimeFailures(tx, parts, account.id, now);
  if (!day.free) return { key: 'one-time-password.day-limit', until: day.until };
  const triesLeft = policy.oneTimePassword.tries - tries;
  return triesLeft > 0 ? { key: 'second-step.wrong', triesLeft } : { key: 'second-step.void' };
}
