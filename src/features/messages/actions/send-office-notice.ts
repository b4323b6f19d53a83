import { findJobSeeker, listJoinedNumbers } from '#features/job-seekers/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { newId } from '#platform/security/secrets.ts';
import { erasedAt } from '../rules/erasure.ts';
import { findNoticeSentOnce, insertNotice, noteRecipients } from '../store/notices.store.ts';
import type { Place, Writer } from './place.ts';
import { sendMessage } from './send-message.ts';

export interface OfficeNotice {
  readonly officeNumber: string;
  readonly staffId: string;
  readonly actor: Actor;
  /** Of living records. */
  readonly jobSeekerNumbers: readonly string[];
  readonly title: string;
  readonly text: string;
  readonly vacancyNumbers?: readonly string[];
  /** Of the form: posting it again sends nothing. */
  readonly once: string;
}

export interface SentNotice {
  readonly noticeId: string;
  readonly sent: number;
  /** Who has no My Page. */
  readonly notReached: readonly string[];
}

/**
 * MSG-1: the same notice to one person or to many, each in the person's own conversation with the office. Who has no
 * My Page is left out and told of. A second post of the form sends nothing.
 */
export async function sendOfficeNotice(
  tx: Tx,
  parts: Parts,
  notice: OfficeNotice,
  now: Temporal.Instant,
): Promise<SentNotice> {
  const { once, title, text, vacancyNumbers = [], staffId, officeNumber } = notice;
  const row = { id: newId(), staffId, officeNumber, once, title, text, vacancyNumbers };
  if (!(await insertNotice(tx, { ...row, eraseAt: erasedAt(now) }, now))) {
    const before = await findNoticeSentOnce(tx, staffId, once);
    return { noticeId: before.id, sent: before.recipients, notReached: [] };
  }
  const writer: Writer = { side: 'office', id: staffId, actor: notice.actor };
  const message = { once, title, text, vacancyNumbers, files: [], noticeId: row.id };
  const notReached: string[] = [];
  // In the order of their numbers, so that two batches at one moment follow one another.
  const numbers = [...new Set(notice.jobSeekerNumbers)].sort();
  for (const number of numbers) {
    const place = await placeOf(tx, number, officeNumber);
    const sent = place && (await sendMessage(tx, parts, { writer, place, message }, now));
    if (sent?.ok !== true) notReached.push(number);
  }
  const sent = numbers.length - notReached.length;
  await noteRecipients(tx, row.id, sent);
  return { noticeId: row.id, sent, notReached };
}

async function placeOf(tx: Tx, number: string, officeNumber: string): Promise<Place | undefined> {
  const person = await findJobSeeker(tx, number);
  if (person === undefined || person.joined_into !== null) return undefined;
  return { kind: 'office', number, numbers: await listJoinedNumbers(tx, number), officeNumber };
}
