import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { isLocked } from '../rules/password-lock.ts';
import { lockAccount, updateAccount } from '../store/accounts.store.ts';
import { forgetTries, giveTryBack, reserveTry } from '../store/password-tries.store.ts';
import type { AccountRow } from '../store/tables.ts';

/**
 * `last-wrong`: the wrong one that locks; `wrong-and-locks-elsewhere`: one that locks only what is counted with it;
 * `locked`: not looked at.
 */
export type TryFault = 'wrong' | 'wrong-and-locks-elsewhere' | 'last-wrong' | 'locked' | 'busy';

/**
 * Tries a password under the limit of LOGIN-4 for one subject. The try is counted before the password is looked at, in
 * a transaction of its own; a right one clears the count.
 */
export async function tryPassword(
  parts: Parts,
  tried: {
    readonly subject: string;
    /** Counted with it, without keeping anybody out here. */
    readonly alsoCounted?: string | undefined;
    readonly account: AccountRow | undefined;
    readonly password: string;
  },
  now: Temporal.Instant,
): Promise<Result<AccountRow, TryFault>> {
  const { subject, alsoCounted, account, password } = tried;
  const { reserved, also } = await parts.database.transaction(async (tx) => {
    const own = await reserveTry(tx, subject, now);
    const counts = own !== undefined && alsoCounted !== undefined;
    return { reserved: own, also: counts ? await reserveTry(tx, alsoCounted, now) : undefined };
  });
  if (reserved === undefined) return fail('locked');
  // A lock that others made on what is counted too stays as it is.
  const subjects = [subject, ...(also !== undefined && alsoCounted !== undefined ? [alsoCounted] : [])];
  const answer = await parts.passwords.verify(account?.password_hash ?? undefined, password);
  if (!answer.ok) {
    await parts.database.transaction(async (tx) => {
      for (const one of subjects) await giveTryBack(tx, one);
    });
    return fail('busy');
  }
  if (answer.value && account !== undefined) {
    await parts.database.transaction((tx) => forgetTries(tx, subjects));
    await raiseCost(parts, account, password);
    return ok(account);
  }
  if (isLocked(reserved, now)) return fail('last-wrong');
  return fail(also !== undefined && isLocked(also, now) ? 'wrong-and-locks-elsewhere' : 'wrong');
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
