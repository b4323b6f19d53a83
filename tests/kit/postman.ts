import { deliverMailJob } from '#platform/mail/mail.ts';
import type { MailTransport } from '#platform/mail/transport.ts';
import type { Feature, Parts } from '#platform/parts.ts';

export type BroughtMail = Parameters<MailTransport['deliver']>[0];

export interface Postman {
  /** Sends every mail that waits, at the clock's present moment, and answers those that came. */
  deliver(): Promise<readonly BroughtMail[]>;
}

/** Brings mails as the job does, when the test says so. */
export function postman(parts: Parts, features: readonly Feature[]): Postman {
  const came: BroughtMail[] = [];
  const job = deliverMailJob({
    database: parts.database,
    clock: parts.clock,
    transport: {
      deliver: async (mail) => {
        came.push(mail);
      },
      check: async () => undefined,
      close: () => undefined,
    },
    from: parts.site.mailFrom,
    senderName: parts.site.siteName,
    templates: features.flatMap((feature) => feature.mails ?? []),
  });
  return {
    async deliver() {
      const before = came.length;
      const { rows } = await parts.database.pool.query<{ id: string }>(
        'select id from mails where sent_at is null and given_up_at is null order by requested_at, id',
      );
      for (const { id } of rows) await job.run({ mailId: id });
      return came.slice(before);
    },
  };
}
