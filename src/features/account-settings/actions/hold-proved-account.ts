import { type AccountRow, hasSamePassword, lockAccount } from '#features/accounts/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';

/** `session.over`: the account was closed or the session ended meanwhile; the person has to log in again. */
export type HoldFault = 'session.over' | 'password.wrong';

/**
 * Holds an account whose password was checked, until the transaction ends. When the password was changed between the
 * check and now, the one that was typed is wrong.
 */
export async function holdProvedAccount(
  tx: Tx,
  parts: Parts,
  checked: AccountRow,
): Promise<Result<AccountRow, HoldFault>> {
  const account = await lockAccount(tx, checked.id);
  if (account === undefined || account.withdrawn_at !== null || account.unavailable_since !== null) {
    return fail('session.over');
  }
  return hasSamePassword(parts, checked, account) ? ok(account) : fail('password.wrong');
}
