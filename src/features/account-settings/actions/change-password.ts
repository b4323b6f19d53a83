import {
  type AccountRow,
  type ConfirmationFault,
  confirmPassword,
  endKeyRequestsOf,
  revokeTrustedDevices,
  sendNotice,
  updateAccount,
} from '#features/accounts/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { forgetDeviceMarks } from '#platform/security/device-marks.ts';
import type { Session } from '#platform/security/session.ts';
import { endSessionsOf, renewSession } from '#platform/security/sessions.ts';
import { type HoldFault, holdProvedAccount } from './hold-proved-account.ts';
import type { Presence } from './prove-presence.ts';

export interface PasswordChange {
  readonly present: string;
  /** Already held against the rules. */
  readonly next: string;
  readonly endsOtherSessions: boolean;
}

/**
 * s-pw5: a new password after the present one. Trusted devices are trusted no more, keys that wait in the mailbox are
 * void, and the session goes on under a new token, which is the answer.
 */
export async function changePassword(
  parts: Parts,
  { account, session }: Presence,
  change: PasswordChange,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<string, ConfirmationFault | HoldFault>> {
  const checked = await confirmPassword(parts, { account, session, password: change.present }, actor, now);
  if (!checked.ok) return checked;
  const hash = await parts.passwords.hash(change.next);
  if (!hash.ok) return fail('password.busy');
  return parts.database.transaction(async (tx) => {
    const held = await holdProvedAccount(tx, parts, account);
    if (!held.ok) return held;
    const token = await renewSession(tx, session, now);
    if (token === undefined) return fail('session.over');
    await updateAccount(tx, account.id, { password_hash: hash.value, password_set_at: now });
    const ended = await endWhatTheOldOneOpened(tx, session, change.endsOtherSessions, now);
    await noteChange(tx, parts, held.value, ended, actor, now);
    return ok(token);
  });
}

interface Ended {
  readonly sessions: number;
  readonly devices: number;
}

async function endWhatTheOldOneOpened(
  tx: Tx,
  session: Session,
  othersToo: boolean,
  now: Temporal.Instant,
): Promise<Ended> {
  const { ownerId, id } = session;
  await endKeyRequestsOf(tx, ownerId, now, { purposes: ['password-reset', 'address-change'] });
  const devices = await revokeTrustedDevices(tx, ownerId, now);
  await forgetDeviceMarks(tx, ownerId, id);
  const sessions = othersToo ? await endSessionsOf(tx, ownerId, 'ended-by-owner', now, id) : 0;
  return { sessions, devices };
}

async function noteChange(
  tx: Tx,
  parts: Parts,
  account: AccountRow,
  ended: Ended,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> {
  await sendNotice(tx, parts, account, { event: 'password-changed' }, now);
  await record(tx, {
    at: now,
    actor,
    action: 'account-settings.change-password',
    result: 'done',
    subject: { kind: 'account', id: account.id },
    detail: { ...ended },
  });
}
