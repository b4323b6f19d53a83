import { fail, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { forgetTries } from '../store/password-tries.store.ts';
import type { AccountRow, FacedAddress } from '../store/tables.ts';
import { everyTriesSubject, triesSubject } from '../store/tries-subjects.ts';
import { sendNotice } from './send-notice.ts';
import { tryPassword } from './try-password.ts';

export type PasswordCheckFault =
  | 'password.wrong'
  | 'password.locked-now'
  | 'password.locked'
  | 'password.busy';

/** Tries a password of somebody who is not signed in on an address, known or not, under the lock of LOGIN-4. */
export async function checkPassword(
  parts: Parts,
  tried: {
    readonly address: FacedAddress;
    readonly account: AccountRow | undefined;
    readonly password: string;
    /** Where the password is typed on a device that the account's owner trusts. */
    readonly trustedDeviceId?: string | undefined;
  },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<AccountRow, PasswordCheckFault>> {
  const { account, password } = tried;
  const subject = triesSubject(parts.secrets, tried.address, tried.trustedDeviceId);
  const answer = await tryPassword(parts, { subject, account, password }, now);
  if (answer.ok) return answer;
  if (answer.fault === 'busy' || answer.fault === 'locked') return fail(`password.${answer.fault}` as const);
  const locksNow = answer.fault === 'last-wrong';
  const result = locksNow ? 'password.locked-now' : 'password.wrong';
  await parts.database.transaction(async (tx) => {
    const known = account === undefined ? {} : { subject: { kind: 'account' as const, id: account.id } };
    await record(tx, { at: now, actor, action: 'accounts.check-password', result, ...known });
    if (locksNow && account !== undefined && account.withdrawn_at === null) {
      await sendNotice(tx, parts, account, { event: 'locked' }, now);
    }
  });
  return fail(result);
}

/** Ends a lock, in the transaction of what ends it: a password reset, an opening, staff. */
export async function endPasswordLock(tx: Tx, parts: Parts, address: FacedAddress): Promise<void> {
  await forgetTries(tx, await everyTriesSubject(tx, parts.secrets, address));
}
