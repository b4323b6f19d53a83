import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { MailTables } from '#platform/mail/mail.ts';
import type { MailboxTables } from '#platform/mail/mailbox.ts';

/**
 * A mailbox as one person has it: an address goes from hand to hand, and what was mailed to it before or after is
 * somebody else's.
 */
export interface MailedTo {
  readonly address: string;
  /** The first moment that counts, and the last. */
  readonly since?: Temporal.Instant | undefined;
  readonly until?: Temporal.Instant | undefined;
  /** Only mails whose payload names this id: an address that was typed and never proved. */
  readonly naming?: string | undefined;
}

/** What is kept of a mail, without the ids that it was written from. */
export interface MailFacts {
  readonly template: string;
  readonly address: string;
  readonly requestedAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | null;
  readonly givenUpAt: Temporal.Instant | null;
  readonly attempts: number;
  readonly lastFault: string | null;
}

const mailsTo = (tx: Tx, { address, since, until, naming }: MailedTo) => {
  let query = tx
    .withTables<MailTables>()
    .selectFrom('mails')
    .selectAll()
    .where(sql`lower(to_address)`, '=', address.toLowerCase());
  if (since !== undefined) query = query.where('requested_at', '>=', since);
  if (until !== undefined) query = query.where('requested_at', '<=', until);
  if (naming !== undefined) {
    query = query.where(
      sql<boolean>`exists (select from jsonb_each_text(payload) as named where named.value = ${naming})`,
    );
  }
  return query.execute();
};

async function rowsOf(tx: Tx, mailboxes: readonly MailedTo[]) {
  const rows = new Map<string, MailTables['mails']>();
  for (const mailbox of mailboxes) {
    for (const row of await mailsTo(tx, mailbox)) rows.set(row.id, row);
  }
  return [...rows.values()];
}

/** Every mail that is still kept of these mailboxes, the newest first. */
export async function listMailsOf(tx: Tx, mailboxes: readonly MailedTo[]): Promise<readonly MailFacts[]> {
  return (await rowsOf(tx, mailboxes))
    .sort((a, b) => b.requested_at.epochMilliseconds - a.requested_at.epochMilliseconds)
    .map((row) => ({
      template: row.template,
      address: row.to_address,
      requestedAt: row.requested_at,
      sentAt: row.sent_at,
      givenUpAt: row.given_up_at,
      attempts: row.attempts,
      lastFault: row.last_fault,
    }));
}

/** Takes them away for good, those in the demonstration's mailbox too; a job of theirs finds nothing to send. */
export async function eraseMailsOf(tx: Tx, mailboxes: readonly MailedTo[]): Promise<void> {
  const ids = (await rowsOf(tx, mailboxes)).map(({ id }) => id);
  if (ids.length === 0) return;
  await tx
    .withTables<MailboxTables>()
    .deleteFrom('caught_mails')
    .where(
      sql`split_part(message_id, '@', 1)`,
      'in',
      ids.map((id) => `<${id}`),
    )
    .execute();
  await tx.withTables<MailTables>().deleteFrom('mails').where('id', 'in', ids).execute();
}
