import { lockAccount, sendNotice } from '#features/accounts/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, type AuditEntry, record } from '#platform/recording/audit.ts';
import { deletePortalLink } from '../store/portal-links.store.ts';

/** Who takes a link away, and what the audit trail is told of it. */
type Unlinking = Pick<AuditEntry, 'actor' | 'reason' | 'detail'> & {
  readonly accountId: string;
  /** Besides the account. */
  readonly subject?: AuditEntry['subject'];
  /** Not where the owner's own word was the reason, of whom nobody knows who reads the mailbox. */
  readonly tellsOwner: boolean;
};

/**
 * s-not1: who was in the account without its owner may have linked a portal of theirs, so every link goes; the owner
 * links again. No mail tells of it: the owner has just said it, or somebody who reads that mailbox.
 */
export const unlinkAfterNotMe =
  (parts: Parts) =>
  async (tx: Tx, accountId: string, actor: Actor, now: Temporal.Instant): Promise<void> => {
    await unlinkAccount(tx, parts, { accountId, actor, reason: 'not-me', tellsOwner: false }, now);
  };

/** Staff ended an attack in which somebody may have been in the account: the same, and for the same reason. */
export const unlinkAfterAttack =
  (parts: Parts) =>
  async (tx: Tx, accountId: string, actor: Actor, now: Temporal.Instant): Promise<void> => {
    const reason = 'アカウントへの攻撃を止めたため';
    await unlinkAccount(tx, parts, { accountId, actor, reason, tellsOwner: false }, now);
  };

/** SSO-3: nobody enters this account from the portal any more. False where nobody could. */
export async function unlinkAccount(
  tx: Tx,
  parts: Parts,
  { accountId, actor, reason, detail, subject, tellsOwner }: Unlinking,
  now: Temporal.Instant,
): Promise<boolean> {
  const account = await lockAccount(tx, accountId);
  if (account === undefined || !(await deletePortalLink(tx, accountId))) return false;
  await record(tx, {
    at: now,
    actor,
    action: 'portal-link.unlink',
    result: 'done',
    subject: subject ?? { kind: 'account', id: accountId },
    ...(reason === undefined ? {} : { reason }),
    ...(detail === undefined ? {} : { detail }),
  });
  if (tellsOwner && account.withdrawn_at === null) {
    await sendNotice(tx, parts, account, { event: 'portal-unlinked' }, now);
  }
  return true;
}
