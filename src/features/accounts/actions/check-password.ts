import { fail, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { forgetTries } from '../store/password-tries.store.ts';
import type { AccountRow, FacedAddress } from '../store/tables.ts';
import { browserTriesSubject, everyTriesSubject, triesSubject } from '../store/tries-subjects.ts';
import { sendNotice } from './send-notice.ts';
import { tryPassword } from './try-password.ts';

export type PasswordCheckFault =
  | 'password.wrong'
  | 'password.locked-now'
  | 'password.locked'
  | 'password.busy';

interface Where {
  readonly address: FacedAddress;
  /** Where the password is typed on a device that the account's owner trusts. */
  readonly trustedDeviceId?: string | undefined;
  /** Where it is typed in a browser that the owner has been in with before: what is stored of its mark. */
  readonly knownBrowser?: string | undefined;
}

/** Tries a password of somebody who is not signed in on an address, known or not, under the lock of LOGIN-4. */
export async function checkPassword(
  parts: Parts,
  tried: Where & { readonly account: AccountRow | undefined; readonly password: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<AccountRow, PasswordCheckFault>> {
  const { account, password } = tried;
  const answer = await tryPassword(parts, { ...subjectsOf(parts, tried), account, password }, now);
  if (answer.ok) return answer;
  if (answer.fault === 'busy' || answer.fault === 'locked') return fail(`password.${answer.fault}` as const);
  const result = answer.fault === 'last-wrong' ? 'password.locked-now' : 'password.wrong';
  const locksNow = answer.fault !== 'wrong';
  await parts.database.transaction(async (tx) => {
    const known = account === undefined ? {} : { subject: { kind: 'account' as const, id: account.id } };
    await record(tx, { at: now, actor, action: 'accounts.check-password', result, ...known });
    if (locksNow && account !== undefined && account.withdrawn_at === null) {
      await sendNotice(tx, parts, account, { event: 'locked' }, now);
    }
  });
  return fail(result);
}

/**
 * Where a try counts. In a browser that the owner has been in with before, only its own wrong ones keep out; they count
 * for the address as well, as those of anybody do.
 */
function subjectsOf(
  { secrets }: Parts,
  { address, trustedDeviceId, knownBrowser }: Where,
): { readonly subject: string; readonly alsoCounted?: string } {
  if (trustedDeviceId !== undefined || knownBrowser === undefined) {
    return { subject: triesSubject(secrets, address, trustedDeviceId) };
  }
  return {
    subject: browserTriesSubject(secrets, address, knownBrowser),
    alsoCounted: triesSubject(secrets, address),
  };
}

/** Ends a lock, in the transaction of what ends it: a password reset, an opening, staff. */
export async function endPasswordLock(tx: Tx, parts: Parts, address: FacedAddress): Promise<void> {
  await forgetTries(tx, await everyTriesSubject(tx, parts.secrets, address));
}
