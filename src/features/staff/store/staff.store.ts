import type { Tx } from '#platform/database/database.ts';
import { loginKey } from '../rules/login-name.ts';
import { on, type StaffRow } from './tables.ts';

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text);

export async function findStaff(tx: Tx, id: string): Promise<StaffRow | undefined> {
  if (!isId(id)) return undefined;
  return on(tx).selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The member of staff who may still sign in with this name. */
export async function findOpenStaffByLogin(tx: Tx, loginKey: string): Promise<StaffRow | undefined> {
  return on(tx)
    .selectFrom('staff')
    .selectAll()
    .where('login_key', '=', loginKey)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
}

/** Whose name this is or was, also of somebody who left. */
export async function staffIdOf(tx: Tx, loginName: string): Promise<string | undefined> {
  const row = await on(tx)
    .selectFrom('staff')
    .select('id')
    .where('login_key', '=', loginKey(loginName))
    .executeTakeFirst();
  return row?.id;
}

/** Until the commit nobody else changes this member of staff. */
export async function lockStaff(tx: Tx, id: string): Promise<StaffRow | undefined> {
  if (!isId(id)) return undefined;
  return on(tx).selectFrom('staff').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Who may manage staff; none of them changes until the commit. */
export async function lockOpenAdministrators(tx: Tx): Promise<readonly string[]> {
  const rows = await on(tx)
    .selectFrom('staff')
    .select('id')
    .where('role', '=', 'administrator')
    .where('closed_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

/** The members of staff of an office by login name, those who left last. */
export async function listStaff(tx: Tx, officeNumber: string): Promise<readonly StaffRow[]> {
  return on(tx)
    .selectFrom('staff')
    .selectAll()
    .where('office_number', '=', officeNumber)
    .orderBy(({ eb }) => eb('closed_at', 'is not', null))
    .orderBy('login_key')
    .execute();
}

/** False when the login name is taken, be it by somebody who left. */
export async function insertStaff(tx: Tx, row: StaffRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await on(tx)
    .insertInto('staff')
    .values(row)
    .onConflict((conflict) => conflict.column('login_key').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function updateStaff(tx: Tx, id: string, changes: Partial<Omit<StaffRow, 'id'>>): Promise<void> {
  await on(tx).updateTable('staff').set(changes).where('id', '=', id).execute();
}

/** The name for people who read a record; also of those who left. */
export async function findStaffName(tx: Tx, id: string): Promise<string | undefined> {
  return (await staffNamesOf(tx, [id])).get(id);
}

export async function staffNamesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter(isId))];
  if (known.length === 0) return new Map();
  const rows = await on(tx).selectFrom('staff').select(['id', 'name']).where('id', 'in', known).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
