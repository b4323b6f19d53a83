import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { on, type PortalLinkRow } from './tables.ts';

/** Who somebody is at the portal: its issuer and its name for the person, never a mail address (s-sso1). */
export interface PortalIdentity {
  readonly issuer: string;
  readonly subject: string;
}

export async function findPortalLink(tx: Tx, accountId: string): Promise<PortalLinkRow | undefined> {
  return on(tx).selectFrom('portal_links').selectAll().where('account_id', '=', accountId).executeTakeFirst();
}

export async function findLinkOfIdentity(
  tx: Tx,
  { issuer, subject }: PortalIdentity,
): Promise<PortalLinkRow | undefined> {
  return on(tx)
    .selectFrom('portal_links')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
}

/** False where the account or the identity has a link by now. */
export async function insertPortalLink(
  tx: Tx,
  accountId: string,
  { issuer, subject }: PortalIdentity,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await on(tx)
    .insertInto('portal_links')
    .values({ account_id: accountId, issuer, subject, linked_at: now, used_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function noteLinkUsed(tx: Tx, accountId: string, now: Temporal.Instant): Promise<void> {
  await on(tx)
    .updateTable('portal_links')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .execute();
}

/** Whether there was one. */
export async function deletePortalLink(tx: Tx, accountId: string): Promise<boolean> {
  const { numDeletedRows } = await on(tx)
    .deleteFrom('portal_links')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
