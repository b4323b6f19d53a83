import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { onPasskeys } from './passkey-tables.ts';

/**
 * Whether the ways in without mail are still to be offered: there is none yet, and nobody said that it is enough.
 * A slip is not counted: it is for a day.
 */
export async function isOfferOpen(tx: Tx, accountId: string): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`/* name: ways-in-offer */ select not (
    exists (select from declined_ways_in_offers where account_id = ${accountId})
    or exists (select from account_authenticators where account_id = ${accountId})
    or exists (select from recovery_codes where account_id = ${accountId} and used_at is null)
    or exists (select from passkeys where owner_kind = 'account' and owner_id = ${accountId})
  ) as open`.execute(tx);
  return rows[0]?.open ?? false;
}

export async function declineOffer(tx: Tx, accountId: string, now: Temporal.Instant): Promise<void> {
  await onPasskeys(tx)
    .insertInto('declined_ways_in_offers')
    .values({ account_id: accountId, declined_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
