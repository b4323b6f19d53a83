import { type AccountRow, findAccount, lockAccount } from '#features/accounts/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { isBefore, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { findAttemptByToken, lockAttempt } from '../store/login-attempts.store.ts';
import type { LoginAttemptRow } from '../store/tables.ts';

export interface HeldAttempt {
  readonly account: AccountRow;
  readonly attempt: LoginAttemptRow;
}

export type AttemptEnd = 'one-time-password.over' | 'account.unavailable';

/** A login does not outlive what it rests on: the account, and the password that was given. */
function together(
  account: AccountRow | undefined,
  attempt: LoginAttemptRow | undefined,
): Result<HeldAttempt, AttemptEnd> {
  if (account === undefined || attempt === undefined) return fail('one-time-password.over');
  if (account.withdrawn_at !== null || account.password_hash === null) return fail('one-time-password.over');
  // A one-time password for an earlier password, or one that went to an earlier mailbox, lets nobody in.
  const isNewer = (at: Temporal.Instant | null): boolean => at !== null && isBefore(attempt.begun_at, at);
  if (isNewer(account.password_set_at) || isNewer(account.address_set_at))
    return fail('one-time-password.over');
  return account.unavailable_since === null ? ok({ account, attempt }) : fail('account.unavailable');
}

/**
 * The attempt that a browser's cookie names, held with its account until the transaction ends: everything that counts
 * against an account follows one after another.
 */
export async function holdAttempt(tx: Tx, token: string): Promise<Result<HeldAttempt, AttemptEnd>> {
  const named = await findAttemptByToken(tx, token);
  if (named === undefined) return fail('one-time-password.over');
  const account = await lockAccount(tx, named.account_id);
  const attempt = await lockAttempt(tx, named.id);
  return together(account, attempt?.token_hash === named.token_hash ? attempt : undefined);
}

/** The same to look at only. */
export async function seeAttempt(tx: Tx, token: string): Promise<Result<HeldAttempt, AttemptEnd>> {
  const attempt = await findAttemptByToken(tx, token);
  const account = attempt === undefined ? undefined : await findAccount(tx, attempt.account_id);
  return together(account, attempt);
}
