import {
  type AccountRow,
  findKeyRequestByLink,
  giveMailPlacesBack,
  isDoubleOpening,
  type KeyFault,
  lockAccount,
  mayReturn,
  spendKey,
  tryKey,
  updateAccount,
} from '#features/accounts/index.ts';
import { changeStanding, lockJobSeeker } from '#features/job-seekers/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { becomesValidAgain } from '../rules/registration-state.ts';
import { registrationOf } from './registration-of.ts';

/** `return.opened-anew`: the person has another open account by now. */
export type ReturnFault = KeyFault | 'return.too-late' | 'return.opened-anew';

/** LEAVE-2: the key from the mailbox makes My Page as it was, through 23:59 of D+30. */
export async function returnToAccount(
  parts: Parts,
  tried: { readonly link: string; readonly typed: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, ReturnFault>> {
  try {
    return await parts.database.transaction((tx) => comeBack(tx, parts, tried, actor, now));
  } catch (error) {
    if (isDoubleOpening(error)) return fail('return.opened-anew');
    throw error;
  }
}

async function comeBack(
  tx: Tx,
  parts: Parts,
  { link, typed }: { readonly link: string; readonly typed: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, ReturnFault>> {
  const accountId = (await findKeyRequestByLink(tx, link, 'return'))?.account_id ?? undefined;
  const account = accountId === undefined ? undefined : await lockAccount(tx, accountId);
  const key = await tryKey(tx, parts, { link, purpose: 'return', typed }, now);
  if (!key.ok) return key;
  await spendKey(tx, key.value, now);
  if (account === undefined || account.withdrawn_at === null) return fail('key.over');
  if (account.address_freed_at !== null || !mayReturn(account.withdrawn_at, now)) {
    return fail('return.too-late');
  }
  await updateAccount(tx, account.id, { withdrawn_at: null });
  const registration = await restoreRegistration(tx, account, actor, now);
  await giveMailPlacesBack(tx, parts, account);
  await record(tx, {
    at: now,
    actor,
    action: 'account-settings.return',
    result: 'done',
    subject: { kind: 'account', id: account.id },
    detail: { registration },
  });
  return ok(undefined);
}

/** What leaving did to the registration is taken back, if its validity still runs. */
async function restoreRegistration(
  tx: Tx,
  account: AccountRow,
  { requestId }: Actor,
  now: Temporal.Instant,
): Promise<'as-it-was' | 'valid-again'> {
  const number = account.job_seeker_number;
  const found = number === null ? undefined : await lockJobSeeker(tx, number);
  if (found === undefined) return 'as-it-was';
  if (!becomesValidAgain(registrationOf(found), now)) return 'as-it-was';
  // Who had the password and the key is the owner, though not signed in yet.
  const owner: Actor = { kind: 'job-seeker', id: account.id, ...(requestId !== undefined && { requestId }) };
  const to = { valid_through: found.valid_through, invalid_since: null, invalid_reason: null };
  await changeStanding(tx, found, { to, action: 'registration.return', actor: owner, now });
  return 'valid-again';
}
