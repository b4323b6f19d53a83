import { listWaysIn, seeOneTimeFailures } from '#features/ways-in/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import { requestMail } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { oneTimePasswordMail } from '../mails/one-time-password.mail.ts';
import { mayGoOn } from '../rules/attempt-state.ts';
import { factsOf, noteNextSending } from '../store/login-attempts.store.ts';
import { type AttemptEnd, holdAttempt } from './hold-attempt.ts';
import { takeSending } from './one-time-password-limits.ts';

export type SendAgainFault =
  | AttemptEnd
  | 'one-time-password.closed'
  | 'one-time-password.day-limit'
  | 'one-time-password.too-soon';

/** Mails a one-time password, for the same login; the one before is void (s-otp2). */
export function sendAgain(
  parts: Parts,
  token: string,
  now: Temporal.Instant,
): Promise<Result<undefined, SendAgainFault>> {
  return parts.database.transaction(async (tx) => {
    const held = await holdAttempt(tx, token);
    if (!held.ok) return held;
    const { account, attempt } = held.value;
    if (!mayGoOn(factsOf(attempt), now)) return fail('one-time-password.over');
    if (!(await seeOneTimeFailures(tx, parts, account.id, now)).free)
      return fail('one-time-password.day-limit');
    const { authenticator } = await listWaysIn(tx, account.id);
    // The password came by mail: the mailbox alone would be enough.
    if (authenticator?.closesMail === true) return fail('one-time-password.closed');
    if (!(await takeSending(tx, parts, account.id, now)).free) return fail('one-time-password.too-soon');
    const sending = attempt.sendings + 1;
    await noteNextSending(tx, attempt.id, sending);
    const payload = { attemptId: attempt.id, sending };
    await requestMail(tx, oneTimePasswordMail(parts), account.address_typed, payload, now);
    return ok(undefined);
  });
}
