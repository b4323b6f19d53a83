import type { AccountRow } from '#features/accounts/index.ts';
import { seeOneTimeFailures } from '#features/ways-in/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { requestMail } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { oneTimePasswordMail } from '../mails/one-time-password.mail.ts';
import { stateOfOneTimePassword } from '../rules/attempt-state.ts';
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

/**
 * After a right password: mails a one-time password and answers the token for the browser's cookie. The caller holds
 * the account. Where a mail left moments ago (a second press, a second tab), its attempt goes on in this browser.
 */
export async function beginAttempt(
  tx: Tx,
  parts: Parts,
  account: AccountRow,
  browser: Browser,
  now: Temporal.Instant,
): Promise<Result<string, AttemptFault>> {
  const failures = await seeOneTimeFailures(tx, parts, account.id, now);
  if (!failures.free) return fail({ key: 'one-time-password.day-limit', until: failures.until });
  const kept = { device: browser.device, next: browser.next ?? null };
  const sending = await takeSending(tx, parts, account.id, now);
  if (!sending.free) {
    const running = await findNewestAttempt(tx, account.id);
    if (running !== undefined && stateOfOneTimePassword(factsOf(running), now) === 'alive') {
      return ok(await renewToken(tx, running.id, kept));
    }
    return fail({ key: 'one-time-password.too-many-mails', until: sending.until });
  }
  const { id, token } = await insertAttempt(tx, { accountId: account.id, ...kept }, now);
  await requestMail(
    tx,
    oneTimePasswordMail(parts),
    account.address_typed,
    { attemptId: id, sending: 1 },
    now,
  );
  return ok(token);
}
