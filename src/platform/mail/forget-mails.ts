import { sql } from 'kysely';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { MailTables } from '#platform/mail/mail.ts';
import type { MailboxTables } from '#platform/mail/mailbox.ts';

/** s-ret4: mails that were sent, refused, or never taken, once nobody asks after them; a job of theirs finds nothing. */
export async function forgetOldMails(tx: Tx, now: Temporal.Instant): Promise<void> {
  const before = now.subtract(policy.retention.mails);
  await tx
    .withTables<MailTables>()
    .deleteFrom('mails')
    .where('requested_at', '<=', before)
    .where(sql`coalesce(sent_at, given_up_at, requested_at)`, '<=', before)
    .execute();
}

/** s-ret4: the demonstration's mailbox. */
export async function forgetOldCaughtMails(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx
    .withTables<MailboxTables>()
    .deleteFrom('caught_mails')
    .where('caught_at', '<=', now.subtract(policy.retention.caughtMails))
    .execute();
}
