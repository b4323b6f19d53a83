import { sql } from 'kysely';
import type { Clock, Temporal } from '#kernel/time.ts';
import type { Database, Tx } from '#platform/database/database.ts';
import { enqueue, type JobDefinition } from '#platform/jobs/jobs.ts';
import { htmlOfText } from '#platform/mail/html-of-text.ts';
import type { MailTransport } from '#platform/mail/transport.ts';
import { newId } from '#platform/security/secrets.ts';

export interface MailContent {
  readonly subject: string;
  /** Plain text; the HTML twin is made from it. */
  readonly text: string;
  /** Where one click, or a POST of a mail program (RFC 8058), stops mails of this kind. */
  readonly stopAddress?: string;
}

/** A mail a slice can ask for. It is written when it is sent, so that its payload needs to hold ids only. */
export interface MailTemplate<Payload extends object> {
  readonly name: string;
  /** Undefined when what the mail would tell no longer holds. */
  compose(tx: Tx, payload: Payload, now: Temporal.Instant): Promise<MailContent | undefined>;
  /** Runs in the transaction that notes that the mail server took the mail. */
  afterAcceptance?(tx: Tx, payload: Payload, at: Temporal.Instant): Promise<void>;
}

export type MailTables = {
  mails: {
    id: string;
    template: string;
    payload: string;
    to_address: string;
    requested_at: Temporal.Instant;
    sent_at: Temporal.Instant | null;
    given_up_at: Temporal.Instant | null;
    attempts: number;
    last_fault: string | null;
  };
};

const on = (tx: Tx) => tx.withTables<MailTables>();
const jobName = 'deliver-mail';

/** Why a mail was given up whose template had nothing to say any more. */
export const notNeeded = 'no longer needed';

/** Asks for a mail in the transaction that causes it. */
export async function requestMail<Payload extends object>(
  tx: Tx,
  template: MailTemplate<Payload>,
  to: string,
  payload: Payload,
  now: Temporal.Instant,
): Promise<void> {
  const id = newId();
  await on(tx)
    .insertInto('mails')
    .values({
      id,
      template: template.name,
      payload: JSON.stringify(payload),
      to_address: to,
      requested_at: now,
      sent_at: null,
      given_up_at: null,
      attempts: 0,
      last_fault: null,
    })
    .execute();
  await enqueue(tx, jobName, { mailId: id });
}

export interface MailDelivery {
  readonly database: Database;
  readonly clock: Clock;
  readonly transport: MailTransport;
  /** The send-only address. */
  readonly from: string;
  readonly senderName: string;
  // biome-ignore lint/suspicious/noExplicitAny: each template knows its own payload
  readonly templates: readonly MailTemplate<any>[];
}

/** The only place mail leaves from. A mail that is sent twice after a crash carries the same Message-ID. */
export function deliverMailJob(delivery: MailDelivery): JobDefinition {
  const templates = new Map(delivery.templates.map((template) => [template.name, template]));
  return {
    name: jobName,
    async run(payload) {
      const { mailId } = payload as { mailId: string };
      const { database, clock } = delivery;
      const row = await on(database.reading)
        .selectFrom('mails')
        .selectAll()
        .where('id', '=', mailId)
        .executeTakeFirst();
      if (row === undefined || row.sent_at !== null || row.given_up_at !== null) return;
      const template = templates.get(row.template);
      if (template === undefined) throw new Error(`no mail template is named ${row.template}`);
      const stored = row.payload as unknown as object;
      const content = await template.compose(database.reading, stored, clock.now());
      if (content === undefined) return giveUp(database, mailId, notNeeded, clock.now());
      const answer = await hand(delivery, mailId, row.to_address, content);
      if (answer === 'refused') return;
      await database.transaction(async (tx) => {
        const at = clock.now();
        await on(tx)
          .updateTable('mails')
          .set({ sent_at: at, attempts: sql`attempts + 1`, last_fault: null })
          .where('id', '=', mailId)
          .execute();
        await template.afterAcceptance?.(tx, stored, at);
      });
    },
  };
}

async function hand(
  delivery: MailDelivery,
  mailId: string,
  to: string,
  content: MailContent,
): Promise<'accepted' | 'refused'> {
  const domain = delivery.from.slice(delivery.from.lastIndexOf('@') + 1);
  try {
    await delivery.transport.deliver({
      messageId: `<${mailId}@${domain}>`,
      from: { name: delivery.senderName, address: delivery.from },
      to,
      subject: content.subject,
      text: content.text,
      html: htmlOfText(content.subject, content.text),
      ...(content.stopAddress === undefined ? {} : { stopAddress: content.stopAddress }),
    });
    return 'accepted';
  } catch (error) {
    const fault = faultOf(error);
    await on(delivery.database.reading)
      .updateTable('mails')
      .set({ attempts: sql`attempts + 1`, last_fault: fault.text })
      .where('id', '=', mailId)
      .execute();
    if (!fault.forGood) throw new Error(`mail ${mailId} was not taken: ${fault.text}`);
    await giveUp(delivery.database, mailId, fault.text, delivery.clock.now());
    return 'refused';
  }
}

/** A 5xx answer to the recipient is for good; everything else may pass. The server's text may repeat the address. */
function faultOf(error: unknown): { readonly text: string; readonly forGood: boolean } {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const text = [code ?? 'unknown', responseCode].filter((part) => part !== undefined).join(' ');
  return { text, forGood: code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500 };
}

async function giveUp(
  database: Database,
  mailId: string,
  fault: string,
  now: Temporal.Instant,
): Promise<void> {
  await on(database.reading)
    .updateTable('mails')
    .set({ given_up_at: now, last_fault: fault })
    .where('id', '=', mailId)
    .execute();
}

/** For the operator: mails that wait, that failed at least once, and that were given up. */
export async function countMails(
  tx: Tx,
): Promise<{ readonly waiting: number; readonly failing: number; readonly refused: number }> {
  const row = await on(tx)
    .selectFrom('mails')
    .select([
      sql<number>`count(*) filter (where sent_at is null and given_up_at is null)`.as('waiting'),
      sql<number>`count(*) filter (where sent_at is null and given_up_at is null and attempts > 0)`.as(
        'failing',
      ),
      sql<number>`count(*) filter (where given_up_at is not null)`.as('refused'),
    ])
    .executeTakeFirstOrThrow();
  return row;
}
