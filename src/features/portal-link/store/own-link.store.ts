import type { Tx } from '#platform/database/database.ts';
import { findPortalLink } from './portal-links.store.ts';
import { on } from './tables.ts';

/** What is kept of an account's way by the portal, for its owner. */
export async function exportOfPortalLink(tx: Tx, accountId: string) {
  const link = await findPortalLink(tx, accountId);
  const attempts = await on(tx)
    .selectFrom('portal_attempts')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('begun_at', 'desc')
    .execute();
  return {
    portalLinks:
      link === undefined
        ? []
        : [
            {
              issuer: link.issuer,
              subject: link.subject,
              linkedAt: link.linked_at,
              usedAt: link.used_at,
            },
          ],
    portalAttempts: attempts.map((row) => ({
      purpose: row.purpose,
      begunAt: row.begun_at,
      spentAt: row.spent_at,
    })),
  };
}

export type PortalLinkExport = Awaited<ReturnType<typeof exportOfPortalLink>>;

export async function erasePortalLink(tx: Tx, accountId: string): Promise<void> {
  await on(tx).deleteFrom('portal_links').where('account_id', '=', accountId).execute();
  await on(tx).deleteFrom('portal_attempts').where('account_id', '=', accountId).execute();
}
