import { fail, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import type { Session } from '#platform/security/session.ts';
import { endSession } from '#platform/security/sessions.ts';
import type { AccountRow } from '../store/tables.ts';
import { sessionTriesSubject } from '../store/tries-subjects.ts';
import { sendNotice } from './send-notice.ts';
import { tryPassword } from './try-password.ts';

/** `password.session-ended`: too many wrong ones; the person has to log in again. */
export type ConfirmationFault = 'password.wrong' | 'password.session-ended' | 'password.busy';

export interface Confirmation {
  readonly account: AccountRow;
  readonly session: Session;
  readonly password: string;
}

/**
 * The password once more, of somebody who is signed in (s-ses5). It counts for this session alone, so that nobody's
 * wrong guesses at the login stop the owner here; the fifth wrong one ends the session, so that somebody who found it
 * open cannot guess for ever.
 */
export async function confirmPassword(
  parts: Parts,
  { account, session, password }: Confirmation,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<AccountRow, ConfirmationFault>> {
  const subject = sessionTriesSubject(parts.secrets, session.id);
  const answer = await tryPassword(parts, { subject, account, password }, now);
  if (answer.ok) return answer;
  if (answer.fault === 'busy') return fail('password.busy');
  if (answer.fault === 'locked') return fail('password.session-ended');
  const isLast = answer.fault === 'last-wrong';
  const result = isLast ? 'password.session-ended' : 'password.wrong';
  await parts.database.transaction(async (tx) => {
    const known = { kind: 'account' as const, id: account.id };
    await record(tx, { at: now, actor, action: 'accounts.check-password', result, subject: known });
    if (!isLast) return;
    await endSession(tx, session.id, 'wrong-passwords', now);
    await sendNotice(tx, parts, account, { event: 'session-ended' }, now);
  });
  return fail(result);
}
