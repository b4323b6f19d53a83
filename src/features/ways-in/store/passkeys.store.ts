import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Passkey, WayInOwner } from '../rules/way-in.ts';
import { onPasskeys, type PasskeyRow } from './passkey-tables.ts';

const passkeyOf = (row: PasskeyRow): Passkey => ({
  id: row.id,
  name: row.name,
  device: row.device,
  addedAt: row.added_at,
  usedAt: row.used_at,
  usedDevice: row.used_device,
  backedUp: row.backed_up,
});

/** The oldest first. */
export async function passkeyRowsOf(tx: Tx, owner: WayInOwner): Promise<readonly PasskeyRow[]> {
  return onPasskeys(tx)
    .selectFrom('passkeys')
    .selectAll()
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.id)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

/** The passkeys of an owner, the oldest first. */
export const listPasskeys = async (tx: Tx, owner: WayInOwner): Promise<readonly Passkey[]> =>
  (await passkeyRowsOf(tx, owner)).map(passkeyOf);

export async function hasPasskey(tx: Tx, owner: WayInOwner): Promise<boolean> {
  const row = await onPasskeys(tx)
    .selectFrom('passkeys')
    .select('id')
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Which of these members of staff have a passkey. */
export async function staffWithPasskeys(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await onPasskeys(tx)
    .selectFrom('passkeys')
    .select('owner_id')
    .distinct()
    .where('owner_kind', '=', 'staff')
    .where('owner_id', 'in', [...ids])
    .execute();
  return new Set(rows.map(({ owner_id }) => owner_id));
}

export async function findByCredential(tx: Tx, credentialId: string): Promise<PasskeyRow | undefined> {
  return onPasskeys(tx)
    .selectFrom('passkeys')
    .selectAll()
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
}

/** Held until the transaction ends: two answers of one passkey follow one another. */
export async function lockPasskey(tx: Tx, id: string): Promise<PasskeyRow | undefined> {
  return onPasskeys(tx)
    .selectFrom('passkeys')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** False when somebody has this credential already. */
export async function insertPasskey(tx: Tx, row: PasskeyRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await onPasskeys(tx)
    .insertInto('passkeys')
    .values(row)
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function noteUse(
  tx: Tx,
  id: string,
  used: Pick<PasskeyRow, 'counter' | 'backed_up' | 'used_at' | 'used_device'>,
): Promise<void> {
  await onPasskeys(tx).updateTable('passkeys').set(used).where('id', '=', id).execute();
}

/** False when the owner has no such passkey (any more). */
export async function renamePasskey(
  tx: Tx,
  owner: WayInOwner,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<boolean> {
  const { numUpdatedRows } = await onPasskeys(tx)
    .updateTable('passkeys')
    .set({ name })
    .where('id', '=', id)
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes away one passkey of an owner, or all of them. Answers how many. */
export async function removePasskeys(tx: Tx, owner: WayInOwner, id?: string): Promise<number> {
  let removal = onPasskeys(tx)
    .deleteFrom('passkeys')
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.id);
  if (id !== undefined) removal = removal.where('id', '=', id);
  const { numDeletedRows } = await removal.executeTakeFirst();
  return Number(numDeletedRows);
}

/** Takes away what was added from this moment on: who added it may not have been the owner. Answers how many. */
export async function removePasskeysAddedSince(
  tx: Tx,
  owner: WayInOwner,
  since: Temporal.Instant,
): Promise<number> {
  const { numDeletedRows } = await onPasskeys(tx)
    .deleteFrom('passkeys')
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.id)
    .where('added_at', '>=', since)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
