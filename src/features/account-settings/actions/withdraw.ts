import {
  type AccountRow,
  type ConfirmationFault,
  confirmPassword,
  endKeyRequestsOf,
  endPresence,
  sendNotice,
  updateAccount,
} from '#features/accounts/index.ts';
import { changeStanding, lockJobSeeker } from '#features/job-seekers/index.ts';
import { endWaysIn } from '#features/ways-in/index.ts';
import { ok, type Result } from '#kernel/result.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { type RegistrationAfterLeaving, registrationAfterLeaving } from '../rules/registration-state.ts';
import { type HoldFault, holdProvedAccount } from './hold-proved-account.ts';
import type { Presence } from './prove-presence.ts';
import { registrationOf } from './registration-of.ts';

/**
 * LEAVE-1: closes My Page after the password once more. A counter user's registration stays as it is, an online
 * registrant's becomes invalid this day.
 */
export async function withdraw(
  parts: Parts,
  leaving: Presence & { readonly password: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, ConfirmationFault | HoldFault>> {
  const { account } = leaving;
  const checked = await confirmPassword(parts, leaving, actor, now);
  if (!checked.ok) return checked;
  return parts.database.transaction(async (tx) => {
    const held = await holdProvedAccount(tx, parts, account);
    if (!held.ok) return held;
    await updateAccount(tx, account.id, { withdrawn_at: now });
    const registration = await endRegistration(tx, held.value, actor, now);
    await endKeyRequestsOf(tx, account.id, now);
    await endWaysIn(tx, account.id, now);
    const ended = await endPresence(tx, account.id, 'account', now);
    await sendNotice(tx, parts, held.value, { event: 'withdrawn' }, now);
    await record(tx, {
      at: now,
      actor,
      action: 'account-settings.withdraw',
      result: 'done',
      subject: { kind: 'account', id: account.id },
      detail: { registration, ...ended },
    });
    return ok(undefined);
  });
}

async function endRegistration(
  tx: Tx,
  account: AccountRow,
  actor: Actor,
  now: Temporal.Instant,
): Promise<RegistrationAfterLeaving> {
  const number = account.job_seeker_number;
  const found = number === null ? undefined : await lockJobSeeker(tx, number);
  if (found === undefined) return 'none';
  const after = registrationAfterLeaving(registrationOf(found), now);
  if (after === 'becomes-invalid') {
    const { valid_through } = found;
    const to = { valid_through, invalid_since: japanDay(now), invalid_reason: 'left' } as const;
    await changeStanding(tx, found, { to, action: 'registration.leave', actor, now });
  }
  return after;
}
