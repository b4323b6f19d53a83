import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { onPasskeys } from './passkey-tables.ts';

/** Whether somebody said that the ways in without mail need not be offered any more. */
export async function hasDeclinedOffer(tx: Tx, accountId: string): Promise<boolean> {
  const row = await onPasskeys(tx)
    .selectFrom('declined_ways_in_offers')
    .select('account_id')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function declineOffer(tx: Tx, accountId: string, now: Temporal.Instant): Promise<void> {
  await onPasskeys(tx)
    .insertInto('declined_ways_in_offers')
    .values({ account_id: accountId, declined_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
