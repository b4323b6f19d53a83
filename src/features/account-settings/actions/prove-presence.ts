import { type AccountRow, type ConfirmationFault, confirmPassword } from '#features/accounts/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import type { Session } from '#platform/security/session.ts';
import { renewSession } from '#platform/security/sessions.ts';
import { type HoldFault, holdProvedAccount } from './hold-proved-account.ts';

export interface Presence {
  readonly account: AccountRow;
  readonly session: Session;
}

/** s-ses5: the password once more makes the session fresh, under a new token for its cookie. */
export async function provePresence(
  parts: Parts,
  { account, session }: Presence,
  password: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<string, ConfirmationFault | HoldFault>> {
  const checked = await confirmPassword(parts, { account, session, password }, actor, now);
  if (!checked.ok) return checked;
  return parts.database.transaction(async (tx) => {
    const held = await holdProvedAccount(tx, parts, account);
    if (!held.ok) return held;
    const token = await renewSession(tx, session, now);
    if (token === undefined) return fail('session.over');
    const subject = { kind: 'account' as const, id: account.id };
    await record(tx, { at: now, actor, action: 'account-settings.prove-presence', result: 'done', subject });
    return ok(token);
  });
}
