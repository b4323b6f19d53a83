import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { newId } from '#platform/security/secrets.ts';
import { on, type RecoveryCodeRow } from './tables.ts';

export const listRecoveryCodes = (tx: Tx, accountId: string): Promise<RecoveryCodeRow[]> =>
  on(tx).selectFrom('recovery_codes').selectAll().where('account_id', '=', accountId).execute();

/** s-acc2: the ones before are gone. */
export async function replaceRecoveryCodes(
  tx: Tx,
  accountId: string,
  hashes: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  await deleteRecoveryCodes(tx, accountId);
  const rows = hashes.map((hash) => ({
    id: newId(),
    account_id: accountId,
    code_hash: hash,
    made_at: now,
    used_at: null,
  }));
  await on(tx).insertInto('recovery_codes').values(rows).execute();
}

/** Takes the one with such a hash, once; undefined when there is none left. */
export async function takeRecoveryCode(
  tx: Tx,
  accountId: string,
  hashes: readonly string[],
  now: Temporal.Instant,
): Promise<string | undefined> {
  const taken = await on(tx)
    .updateTable('recovery_codes')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('code_hash', 'in', [...hashes])
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return taken?.id;
}

export async function deleteRecoveryCodes(tx: Tx, accountId: string): Promise<boolean> {
  const { numDeletedRows } = await on(tx)
    .deleteFrom('recovery_codes')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
