import type { AccountRow } from '#features/accounts/index.ts';
import { findSlipState, listWaysIn, seeOneTimeFailures, type WaysIn } from '#features/ways-in/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { requestMail } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { oneTimePasswordMail } from '../mails/one-time-password.mail.ts';
import { stateOfOneTimePassword } from '../rules/attempt-state.ts';
import { firstStepOf, type SecondStep, stepWithoutMail } from '../rules/second-step.ts';
import { factsOf, findNewestAttempt, insertAttempt, renewToken } from '../store/login-attempts.store.ts';
import { takeSending } from './one-time-password-limits.ts';

/** From `until` on it works again. */
export interface AttemptFault {
  readonly key: 'one-time-password.day-limit' | 'one-time-password.too-many-mails';
  readonly until: Temporal.Instant;
}

export interface Browser {
  readonly device: string;
  /** Where the person wanted to go; checked by the caller. */
  readonly next: string | undefined;
}

export interface BegunAttempt {
  readonly kind: SecondStep;
  /** The token for the browser's cookie. */
  readonly attempt: string;
}

/**
 * After a right password: asks for the app where the account has one, and mails a one-time password where it has not.
 * The caller holds the account. Where a mail left moments ago (a second press, a second tab), its attempt goes on in
 * this browser.
 */
export async function beginAttempt(
  tx: Tx,
  parts: Parts,
  account: AccountRow,
  browser: Browser,
  now: Temporal.Instant,
): Promise<Result<BegunAttempt, AttemptFault>> {
  const failures = await seeOneTimeFailures(tx, parts, account.id, now);
  if (!failures.free) return fail({ key: 'one-time-password.day-limit', until: failures.until });
  const begun = { accountId: account.id, device: browser.device, next: browser.next ?? null };
  const ways = await listWaysIn(tx, account.id);
  const first = firstStepOf(ways);
  if (first !== 'one-time-password') {
    const { token } = await insertAttempt(tx, { ...begun, sendings: 0 }, now);
    return ok({ kind: first, attempt: token });
  }
  const sending = await takeSending(tx, parts, account.id, now);
  if (!sending.free) return goOnWithoutMail(tx, begun, ways, sending.until, now);
  const { id, token } = await insertAttempt(tx, { ...begun, sendings: 1 }, now);
  const payload = { attemptId: id, sending: 1 };
  await requestMail(tx, oneTimePasswordMail(parts), account.address_typed, payload, now);
  return ok({ kind: 'one-time-password', attempt: token });
}

type Begun = Omit<Parameters<typeof insertAttempt>[1], 'sendings'>;

async function goOnWithoutMail(
  tx: Tx,
  begun: Begun,
  ways: WaysIn,
  until: Temporal.Instant,
  now: Temporal.Instant,
): Promise<Result<BegunAttempt, AttemptFault>> {
  const { accountId } = begun;
  const running = await findNewestAttempt(tx, accountId);
  if (running !== undefined && stateOfOneTimePassword(factsOf(running), now) === 'alive') {
    return ok({ kind: 'one-time-password', attempt: await renewToken(tx, running.id, begun) });
  }
  const slip = await findSlipState(tx, accountId, now);
  const kind = stepWithoutMail(ways, slip.kind === 'open');
  if (kind === undefined) return fail({ key: 'one-time-password.too-many-mails', until });
  const { token } = await insertAttempt(tx, { ...begun, sendings: 0 }, now);
  return ok({ kind, attempt: token });
}
