import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { newId, type Secrets, tokenHash } from '#platform/security/secrets.ts';
import { on, type SecurityEvent } from './tables.ts';

export interface NotMeLink {
  readonly id: string;
  readonly account_id: string;
  readonly event: SecurityEvent;
  readonly former_address: string | null;
  readonly issued_at: Temporal.Instant;
  readonly used_at: Temporal.Instant | null;
}

/** Writes a 「身に覚えがない」 link down; its token is derived from the id when the mail is written. */
export async function insertNotMeLink(
  tx: Tx,
  secrets: Secrets,
  link: { readonly accountId: string; readonly event: SecurityEvent; readonly formerAddress: string | null },
  now: Temporal.Instant,
): Promise<string> {
  const id = newId();
  await on(tx)
    .insertInto('not_me_links')
    .values({
      id,
      link_hash: tokenHash(secrets.linkToken(id)),
      account_id: link.accountId,
      event: link.event,
      former_address: link.formerAddress,
      issued_at: now,
      used_at: null,
    })
    .execute();
  return id;
}

/** Held until the transaction ends. */
export async function lockNotMeLink(tx: Tx, token: string): Promise<NotMeLink | undefined> {
  return on(tx)
    .selectFrom('not_me_links')
    .selectAll()
    .where('link_hash', '=', tokenHash(token))
    .forUpdate()
    .executeTakeFirst();
}

export async function noteNotMeUsed(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await on(tx).updateTable('not_me_links').set({ used_at: now }).where('id', '=', id).execute();
}

/**
 * An address came back by its link: the links of later changes are void, so that whoever had taken the account over
 * cannot bring an address of theirs back.
 */
export async function voidLaterNotMeLinks(tx: Tx, link: NotMeLink, now: Temporal.Instant): Promise<void> {
  await on(tx)
    .updateTable('not_me_links')
    .set({ used_at: now })
    .where('account_id', '=', link.account_id)
    .where('issued_at', '>=', link.issued_at)
    .where('former_address', 'is not', null)
    .where('used_at', 'is', null)
    .execute();
}
