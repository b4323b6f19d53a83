import { createTransport } from 'nodemailer';
import type { Clock } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import { catchMail } from '#platform/mail/mailbox.ts';
import type { OutgoingMail } from '#platform/mail/outgoing-mail.ts';

/** Resolves once the receiving side has taken the mail. */
export interface MailTransport {
  deliver(mail: OutgoingMail): Promise<void>;
  /** Whether the way out is there, for the operator's check. */
  check(): Promise<void>;
  close(): void;
}

/** Invented people live under .example (RFC 2606): their mail is never handed to a server. */
const isInvented = (address: string): boolean => address.toLowerCase().endsWith('.example');

/** Milliseconds. A mail server that says nothing holds neither the other mails nor the end of this process. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };

/** RFC 2369, RFC 8058: mail programs show a button of their own. */
const stopHeaders = (address: string | undefined): Record<string, string> =>
  address === undefined
    ? {}
    : { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };

export function smtpTransport(url: string): MailTransport {
  const transporter = createTransport({ url, ...patience });
  return {
    async deliver(mail) {
      if (isInvented(mail.to)) return;
      const { from, to, messageId, subject, text, html, stopAddress } = mail;
      await transporter.sendMail({
        from,
        to: { name: '', address: to },
        messageId,
        subject,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated', ...stopHeaders(stopAddress) },
        textEncoding: 'base64',
      });
    },
    async check() {
      await transporter.verify();
    },
    close: () => transporter.close(),
  };
}

/** Keeps mail in the database, where the demonstration's mailbox page shows it. */
export function mailboxTransport(database: Database, clock: Clock): MailTransport {
  return {
    deliver: (mail) => catchMail(database.reading, mail, clock.now()),
    check: async () => undefined,
    close: () => undefined,
  };
}
