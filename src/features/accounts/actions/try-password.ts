import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { isLocked } from '../rules/password-lock.ts';
import { lockAccount, updateAccount } from '../store/accounts.store.ts';
import { forgetTries, giveTryBack, reserveTry } from '../store/password-tries.store.ts';
import type { AccountRow } from '../store/tables.ts';

/** `last-wrong`: the wrong one that locks; `locked`: not looked at. */
export type TryFault = 'wrong' | 'last-wrong' | 'locked' | 'busy';

/**
 * Tries a password under the limit of LOGIN-4 for one subject. The try is counted before the password is looked at, in
 * a transaction of its own; a right one clears the count.
 */
export async function tryPassword(
  parts: Parts,
  tried: {
    readonly subject: string;
    readonly account: AccountRow | undefined;
    readonly password: string;
  },
  now: Temporal.Instant,
): Promise<Result<AccountRow, TryFault>> {
  const { subject, account, password } = tried;
  const reserved = await parts.database.transaction((tx) => reserveTry(tx, subject, now));
  if (reserved === undefined) return fail('locked');
  const answer = await parts.passwords.verify(account?.password_hash ?? undefined, password);
  if (!answer.ok) {
    await parts.database.transaction((tx) => giveTryBack(tx, subject));
    return fail('busy');
  }
  if (answer.value && account !== undefined) {
    await parts.database.transaction((tx) => forgetTries(tx, [subject]));
    await raiseCost(parts, account, password);
    return ok(account);
  }
  return fail(isLocked(reserved, now) ? 'last-wrong' : 'wrong');
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
