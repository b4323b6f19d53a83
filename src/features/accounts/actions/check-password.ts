import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { isLocked } from '../rules/password-lock.ts';
import { lockAccount, updateAccount } from '../store/accounts.store.ts';
import { forgetTries, giveTryBack, reserveTry } from '../store/password-tries.store.ts';
import type { AccountRow } from '../store/tables.ts';
import { everyTriesSubject, triesSubject } from '../store/tries-subjects.ts';
import { sendNotice } from './send-notice.ts';

export type PasswordCheckFault =
  | 'password.wrong'
  | 'password.locked-now'
  | 'password.locked'
  | 'password.busy';

/**
 * Tries a password on an address, known or not, under the lock of LOGIN-4. The try is counted before the password is
 * looked at, in a transaction of its own; a right one clears the count.
 */
export async function checkPassword(
  parts: Parts,
  tried: {
    readonly addressKey: string;
    readonly account: AccountRow | undefined;
    readonly password: string;
    /** Where the password is typed on a device that the account's owner trusts. */
    readonly trustedDeviceId?: string | undefined;
  },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<AccountRow, PasswordCheckFault>> {
  const { account } = tried;
  const subject = triesSubject(parts.secrets, tried.addressKey, tried.trustedDeviceId);
  const reserved = await parts.database.transaction((tx) => reserveTry(tx, subject, now));
  if (reserved === undefined) return fail('password.locked');
  const answer = await parts.passwords.verify(account?.password_hash ?? undefined, tried.password);
  if (!answer.ok) {
    await parts.database.transaction((tx) => giveTryBack(tx, subject));
    return fail('password.busy');
  }
  if (answer.value && account !== undefined) {
    await parts.database.transaction((tx) => forgetTries(tx, [subject]));
    await raiseCost(parts, account, tried.password);
    return ok(account);
  }
  const locksNow = isLocked(reserved, now);
  await parts.database.transaction(async (tx) => {
    const result = locksNow ? 'password.locked-now' : 'password.wrong';
    const known = account === undefined ? {} : { subject: { kind: 'account' as const, id: account.id } };
    await record(tx, { at: now, actor, action: 'accounts.check-password', result, ...known });
    if (locksNow && account !== undefined && account.withdrawn_at === null) {
      await sendNotice(tx, parts, account, { event: 'locked' }, now);
    }
  });
  return fail(locksNow ? 'password.locked-now' : 'password.wrong');
}

/** Ends a lock, in the transaction of what ends it: a password reset, an opening, staff. */
export async function endPasswordLock(tx: Tx, parts: Parts, addressKey: string): Promise<void> {
  await forgetTries(tx, await everyTriesSubject(tx, parts.secrets, addressKey));
}

/**
 * A hash made with an earlier, cheaper setting is made anew while the password is at hand (s-pw6), unless another
 * password was set meanwhile.
 */
async function raiseCost(parts: Parts, account: AccountRow, password: string): Promise<void> {
  if (account.password_hash === null || !parts.passwords.isOutdated(account.password_hash)) return;
  const hash = await parts.passwords.hash(password);
  if (!hash.ok) return;
  await parts.database.transaction(async (tx) => {
    const held = await lockAccount(tx, account.id);
    if (held?.password_hash !== account.password_hash) return;
    await updateAccount(tx, account.id, { password_hash: hash.value });
  });
}
