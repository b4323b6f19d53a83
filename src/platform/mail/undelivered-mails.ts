import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type MailTables, notNeeded } from '#platform/mail/mail.ts';

export interface UndeliveredMail {
  readonly requestedAt: Temporal.Instant;
  /** Set once it is clear that the mail server will never take it. */
  readonly refusedAt: Temporal.Instant | null;
  readonly attempts: number;
  /** The kind of fault and the mail server's number; no text of it. */
  readonly fault: string;
}

/** Mails to an address that the mail server refused or has not taken yet though it was tried. Newest first. */
export async function listUndeliveredMailsTo(
  tx: Tx,
  address: string,
  most: number,
): Promise<readonly UndeliveredMail[]> {
  const rows = await tx
    .withTables<MailTables>()
    .selectFrom('mails')
    .select(['requested_at', 'given_up_at', 'attempts', 'last_fault'])
    .where(sql`lower(to_address)`, '=', address.toLowerCase())
    .where('sent_at', 'is', null)
    .where('last_fault', 'is not', null)
    .where('last_fault', '<>', notNeeded)
    .orderBy('requested_at', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    requestedAt: row.requested_at,
    refusedAt: row.given_up_at,
    attempts: row.attempts,
    fault: row.last_fault ?? '',
  }));
}
