import { findAccount } from '#features/accounts/index.ts';
import { findJobSeeker, isValid } from '#features/job-seekers/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';

/** Where mails of what is new go; undefined while My Page is closed or the registration is not valid [REG-8]. */
export async function findRecipient(
  tx: Tx,
  accountId: string,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const account = await findAccount(tx, accountId);
  if (account === undefined || account.withdrawn_at !== null || account.unavailable_since !== null) {
    return undefined;
  }
  const { job_seeker_number: number } = account;
  const record = number === null ? undefined : await findJobSeeker(tx, number);
  if (record === undefined) return undefined;
  const { valid_through: validThrough, invalid_since: invalidSince } = record;
  return isValid({ validThrough, invalidSince }, now) ? account.address_typed : undefined;
}
