import { findApplicationOf } from '#features/applications/index.ts';
import { findOffice } from '#features/offices/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { conversationPath } from '../rules/message-paths.ts';
import { countNew, listNewest } from '../store/messages.store.ts';
import type { MessageRow } from '../store/tables.ts';
import type { Reader } from '../store/thread.ts';

/** 新着メッセージ of home (HOME-1), and of the employer's home. */
export const countNewMessages = (tx: Tx, reader: Reader, now: Temporal.Instant): Promise<number> =>
  countNew(tx, reader, now);

/** One line of home about a message of the other side. */
export interface NewestMessage {
  readonly id: string;
  /** Who wrote it. */
  readonly from: string;
  /** Undefined of the office's. */
  readonly vacancyTitle: string | undefined;
  /** Of a notice of the office. */
  readonly title: string | null;
  readonly sentAt: Temporal.Instant;
  readonly isNew: boolean;
  readonly href: string;
}

/** New ones first, then the newest. */
export async function newestMessages(
  tx: Tx,
  reader: Reader,
  most: number,
  now: Temporal.Instant,
): Promise<readonly NewestMessage[]> {
  const rows = await listNewest(tx, reader, most, now);
  return Promise.all(rows.map((row) => lineOf(tx, reader, row)));
}

async function lineOf(tx: Tx, reader: Reader, row: MessageRow): Promise<NewestMessage> {
  const face = reader.side === 'job-seeker' ? 'mypage' : 'employer';
  const { application_id: applicationId, office_number: officeNumber } = row;
  const application = applicationId === null ? undefined : await findApplicationOf(tx, reader, applicationId);
  const office = officeNumber === null ? undefined : await findOffice(tx, officeNumber);
  const sent = application?.sent;
  const from = reader.side === 'employer' ? sent?.person.name : (sent?.vacancy.employer ?? office?.name);
  return {
    id: row.id,
    from: from ?? 'ハローワーク',
    vacancyTitle: sent?.vacancy.title,
    title: row.title,
    sentAt: row.sent_at,
    isNew: row.read_at === null,
    href: conversationPath(face, applicationId),
  };
}
