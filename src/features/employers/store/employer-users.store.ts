import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { UserRole } from '../rules/standing.ts';
import { type EmployerUserRow, on } from './tables.ts';

/** Somebody who works with the portal for an establishment. */
export interface EmployerUser {
  readonly accountId: string;
  readonly establishmentNumber: string;
  readonly name: string;
  readonly department: string;
  readonly role: UserRole;
  readonly address: string;
  readonly addedAt: Temporal.Instant;
  readonly removedAt: Temporal.Instant | null;
  /** 「利用不可」 */
  readonly isUnavailable: boolean;
}

const users = (tx: Tx) =>
  on(tx)
    .selectFrom('employer_users')
    .innerJoin('account_addresses', 'account_addresses.id', 'employer_users.account_id')
    .select([
      'employer_users.account_id as accountId',
      'employer_users.establishment_number as establishmentNumber',
      'employer_users.name',
      'employer_users.department',
      'employer_users.role',
      'employer_users.added_at as addedAt',
      'employer_users.removed_at as removedAt',
      'account_addresses.address_typed as address',
      'account_addresses.unavailable_since',
    ]);

type UserRow = Awaited<ReturnType<ReturnType<typeof users>['execute']>>[number];

const userOf = ({ unavailable_since, ...user }: UserRow): EmployerUser => ({
  ...user,
  isUnavailable: unavailable_since !== null,
});

/** The user that an account is; undefined before the establishment is registered, and once the user was removed. */
export async function findEmployerUser(tx: Tx, accountId: string): Promise<EmployerUser | undefined> {
  const row = await users(tx)
    .where('employer_users.account_id', '=', accountId)
    .where('employer_users.removed_at', 'is', null)
    .executeTakeFirst();
  return row && userOf(row);
}

/** The user that an account is, or was before being removed. */
export async function findAnyUser(tx: Tx, accountId: string): Promise<EmployerUser | undefined> {
  const row = await users(tx).where('employer_users.account_id', '=', accountId).executeTakeFirst();
  return row && userOf(row);
}

/** The present users of an establishment, the main ones first. */
export async function listUsers(tx: Tx, establishmentNumber: string): Promise<readonly EmployerUser[]> {
  const rows = await users(tx)
    .where('employer_users.establishment_number', '=', establishmentNumber)
    .where('employer_users.removed_at', 'is', null)
    .orderBy('employer_users.role')
    .orderBy('employer_users.added_at')
    .orderBy('employer_users.account_id')
    .execute();
  return rows.map(userOf);
}

export interface UserToTell {
  readonly accountId: string;
  readonly address: string;
  readonly name: string;
}

/** Whom mails about an establishment go to; nobody whose account is 「利用不可」. */
export async function listUsersToTell(tx: Tx, establishmentNumber: string): Promise<readonly UserToTell[]> {
  const all = await listUsers(tx, establishmentNumber);
  return all
    .filter(({ isUnavailable }) => !isUnavailable)
    .map(({ accountId, address, name }) => ({ accountId, address, name }));
}

export async function insertUser(
  tx: Tx,
  user: Pick<EmployerUser, 'accountId' | 'establishmentNumber' | 'name' | 'department' | 'role'>,
  now: Temporal.Instant,
): Promise<void> {
  await on(tx)
    .insertInto('employer_users')
    .values({
      account_id: user.accountId,
      establishment_number: user.establishmentNumber,
      name: user.name,
      department: user.department,
      role: user.role,
      added_at: now,
      removed_at: null,
    })
    .execute();
}

/** Changes columns of one user. */
export async function updateUser(
  tx: Tx,
  accountId: string,
  changes: Partial<Pick<EmployerUserRow, 'role' | 'removed_at'>>,
): Promise<void> {
  await on(tx).updateTable('employer_users').set(changes).where('account_id', '=', accountId).execute();
}
