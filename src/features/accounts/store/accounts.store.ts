import { sql } from 'kysely';
import type { EmailAddress } from '#kernel/email-address.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay, startOfJapanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { newId } from '#platform/security/secrets.ts';
import { type AccountFace, type AccountRow, type FacedAddress, type OpenedBy, on } from './tables.ts';

/** The account that holds this address: open, or left within the days of return. */
export async function findAccountByAddress(
  tx: Tx,
  { face, address_key }: FacedAddress,
): Promise<AccountRow | undefined> {
  return on(tx)
    .selectFrom('accounts')
    .selectAll()
    .where('face', '=', face)
    .where('address_key', '=', address_key)
    .where('address_freed_at', 'is', null)
    .executeTakeFirst();
}

export async function findAccount(tx: Tx, id: string): Promise<AccountRow | undefined> {
  return on(tx).selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The same, held until the transaction ends, so that two changes at one moment follow one another. */
export async function lockAccount(tx: Tx, id: string): Promise<AccountRow | undefined> {
  return on(tx).selectFrom('accounts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The account of a job seeker: the open one, else the newest of those that were left. */
export async function findAccountOfJobSeeker(
  tx: Tx,
  jobSeekerNumber: string,
): Promise<AccountRow | undefined> {
  return on(tx)
    .selectFrom('accounts')
    .selectAll()
    .where('job_seeker_number', '=', jobSeekerNumber)
    .orderBy(sql`withdrawn_at is null`, 'desc')
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertAccount(
  tx: Tx,
  opened: {
    readonly face: AccountFace;
    readonly address: EmailAddress;
    readonly jobSeekerNumber: string | null;
    readonly passwordHash: string;
    readonly by: OpenedBy;
  },
  now: Temporal.Instant,
): Promise<string> {
  const id = newId();
  await on(tx)
    .insertInto('accounts')
    .values({
      id,
      face: opened.face,
      address_typed: opened.address.typed,
      address_key: opened.address.key,
      address_set_at: now,
      address_freed_at: null,
      job_seeker_number: opened.jobSeekerNumber,
      password_hash: opened.passwordHash,
      password_set_at: now,
      opened_at: now,
      opened_by: opened.by,
      withdrawn_at: null,
      unavailable_since: null,
      unavailable_reason: null,
      registration_saved_at: null,
    })
    .execute();
  return id;
}

/** All accounts that one of these job seekers has or had, held until the transaction ends. */
export async function lockAccountsOfJobSeekers(
  tx: Tx,
  numbers: readonly string[],
): Promise<readonly AccountRow[]> {
  return on(tx)
    .selectFrom('accounts')
    .selectAll()
    .where('job_seeker_number', 'in', numbers)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Changes columns of one account. */
export async function updateAccount(
  tx: Tx,
  id: string,
  changes: Partial<Omit<AccountRow, 'id'>>,
): Promise<void> {
  await on(tx).updateTable('accounts').set(changes).where('id', '=', id).execute();
}

/** LEAVE-2: from D+31 on a former address is free for others. */
export async function freeAddressesOfThoseWhoLeft(tx: Tx, now: Temporal.Instant): Promise<void> {
  const firstDayKept = japanDay(now).subtract({ days: policy.withdrawal.returnDays });
  await on(tx)
    .updateTable('accounts')
    .set({ address_freed_at: now })
    .where('address_freed_at', 'is', null)
    .where('withdrawn_at', '<', startOfJapanDay(firstDayKept))
    .execute();
}
