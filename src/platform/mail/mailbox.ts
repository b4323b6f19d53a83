import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { OutgoingMail } from '#platform/mail/outgoing-mail.ts';

export interface CaughtMail {
  readonly message_id: string;
  readonly to_address: string;
  readonly subject: string;
  readonly body_text: string;
  readonly caught_at: Temporal.Instant;
}

export type MailboxTables = {
  caught_mails: CaughtMail;
};

const on = (tx: Tx) => tx.withTables<MailboxTables>();

export async function catchMail(tx: Tx, mail: OutgoingMail, at: Temporal.Instant): Promise<void> {
  await on(tx)
    .insertInto('caught_mails')
    .values({
      message_id: mail.messageId,
      to_address: mail.to,
      subject: mail.subject,
      body_text: mail.text,
      caught_at: at,
    })
    .onConflict((conflict) => conflict.column('message_id').doNothing())
    .execute();
}

/** Newest first. */
export async function listCaughtMails(tx: Tx, most: number): Promise<readonly CaughtMail[]> {
  return on(tx).selectFrom('caught_mails').selectAll().orderBy('caught_at', 'desc').limit(most).execute();
}

export async function findCaughtMail(tx: Tx, messageId: string): Promise<CaughtMail | undefined> {
  return on(tx).selectFrom('caught_mails').selectAll().where('message_id', '=', messageId).executeTakeFirst();
}
