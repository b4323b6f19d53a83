import { closing, findOpenMyPage, notAskedFor, opening, paragraphs } from '#features/accounts/index.ts';
import { findJobSeeker, type JobSeekerRow } from '#features/job-seekers/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Parts, SiteFacts } from '#platform/parts.ts';
import type { DeadlineNotice } from '../rules/deadline-notices.ts';

export interface RecordDeadlinePayload {
  readonly number: string;
  /** The day that it tells of, ISO. */
  readonly about: string;
}

export interface RecordDeadlineFacts {
  readonly record: JobSeekerRow;
  readonly day: Temporal.PlainDate;
  /** Whether the person can enter My Page and act there. */
  readonly hasMyPage: boolean;
  readonly site: SiteFacts;
  readonly now: Temporal.Instant;
}

export interface RecordDeadlineWords {
  readonly name: string;
  readonly notice: DeadlineNotice;
  readonly subject: string;
  /** Paragraphs. */
  readonly lines: (facts: RecordDeadlineFacts) => readonly (string | undefined)[];
}

/** A mail about a deadline of a record. Silent once the deadline is another one. */
export const recordDeadlineMail = (
  { site }: Parts,
  { name, notice, subject, lines }: RecordDeadlineWords,
): MailTemplate<RecordDeadlinePayload> => ({
  name,
  async compose(tx, { number, about }, now) {
    const record = await findJobSeeker(tx, number);
    const day = record && notice.day(record, now);
    if (record === undefined || day?.toString() !== about) return undefined;
    const hasMyPage = (await findOpenMyPage(tx, number))?.isUnavailable === false;
    const [first, ...others] = lines({ record, day, hasMyPage, site, now });
    return {
      subject,
      text: paragraphs(`${opening(site)}\n${first}`, ...others, notAskedFor, closing(site)),
    };
  },
});

/** Where mail for a person goes: to My Page's address, without one to the one for contact. */
export async function findAddressOf(tx: Tx, record: JobSeekerRow): Promise<string | undefined> {
  return (await findOpenMyPage(tx, record.number))?.address ?? record.email_typed ?? undefined;
}
