import type { Tx } from '#platform/database/database.ts';
import { onPasskeys } from './passkey-tables.ts';
import { passkeyRowsOf, removePasskeys } from './passkeys.store.ts';

/** What is kept of an account's passkeys, and of its answer to the offer, for its owner. Keys are not in it. */
export async function exportOfPasskeys(tx: Tx, accountId: string) {
  const rows = await passkeyRowsOf(tx, { kind: 'account', id: accountId });
  const declined = await onPasskeys(tx)
    .selectFrom('declined_ways_in_offers')
    .select('declined_at')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return {
    passkeys: rows.map((row) => ({
      name: row.name,
      device: row.device,
      addedAt: row.added_at,
      usedAt: row.used_at,
      usedDevice: row.used_device,
      counter: row.counter,
      transports: row.transports,
      backedUp: row.backed_up,
    })),
    declinedWaysInOfferAt: declined?.declined_at ?? null,
  };
}

export async function erasePasskeys(tx: Tx, accountId: string): Promise<void> {
  await removePasskeys(tx, { kind: 'account', id: accountId });
  await onPasskeys(tx).deleteFrom('declined_ways_in_offers').where('account_id', '=', accountId).execute();
}
