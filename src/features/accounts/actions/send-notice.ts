import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { requestMail } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { noticeMail } from '../mails/notice.mail.ts';
import { insertNotMeLink } from '../store/not-me-links.store.ts';
import type { AccountRow, SecurityEvent } from '../store/tables.ts';

export interface Notice {
  readonly event: SecurityEvent;
  readonly device?: string;
  /** Where it goes, when not to the account's present address: the one before a change. */
  readonly formerAddress?: string;
}

/** Tells the owner of an account what happened to it, with a link for 「身に覚えがない」 (s-not1). */
export async function sendNotice(
  tx: Tx,
  parts: Parts,
  account: AccountRow,
  notice: Notice,
  now: Temporal.Instant,
): Promise<void> {
  const link = { accountId: account.id, event: notice.event, formerAddress: notice.formerAddress ?? null };
  const notMeId = await insertNotMeLink(tx, parts.secrets, link, now);
  const to = notice.formerAddress ?? account.address_typed;
  const payload = { accountId: account.id, notMeId, event: notice.event, at: now.toString() };
  await requestMail(
    tx,
    noticeMail(parts),
    to,
    notice.device === undefined ? payload : { ...payload, device: notice.device },
    now,
  );
}
