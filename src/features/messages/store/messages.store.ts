import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { MessageSide } from '../rules/sides.ts';
import { type MessageFileRow, type MessageRow, on } from './tables.ts';
import { messagesOfReader, messagesOfThread, type Reader, type Thread } from './thread.ts';

export type NewMessage = Omit<MessageRow, 'number' | 'read_at' | 'told_at' | 'settled_at'>;
export type FileOfMessage = Omit<MessageFileRow, 'message_id' | 'position'>;
export type SentMessage = MessageRow & { readonly files: readonly MessageFileRow[] };

/** False where the same form was sent before: then nothing is written. */
export async function insertMessage(
  tx: Tx,
  message: NewMessage,
  files: readonly FileOfMessage[],
): Promise<boolean> {
  const written = await on(tx)
    .insertInto('messages')
    .values({ ...message, read_at: null, told_at: null, settled_at: null })
    .onConflict((conflict) => conflict.columns(['sender_id', 'once', 'job_seeker_number']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (written === undefined) return false;
  if (files.length > 0) {
    const rows = files.map((file, position) => ({ ...file, message_id: message.id, position }));
    await on(tx).insertInto('message_files').values(rows).execute();
  }
  return true;
}

/** What was sent with this form before. */
export async function findSentOnce(
  tx: Tx,
  sent: Pick<MessageRow, 'sender_id' | 'once' | 'job_seeker_number'>,
): Promise<MessageRow | undefined> {
  return on(tx)
    .selectFrom('messages')
    .selectAll()
    .where('sender_id', '=', sent.sender_id)
    .where('once', '=', sent.once)
    .where('job_seeker_number', '=', sent.job_seeker_number)
    .executeTakeFirst();
}

async function withFiles(tx: Tx, rows: readonly MessageRow[]): Promise<readonly SentMessage[]> {
  const ids = rows.map(({ id }) => id);
  const files =
    ids.length === 0
      ? []
      : await on(tx)
          .selectFrom('message_files')
          .selectAll()
          .where('message_id', 'in', ids)
          .orderBy('position')
          .execute();
  return rows.map((row) => ({ ...row, files: files.filter(({ message_id }) => message_id === row.id) }));
}

/** A page of a conversation, the newest messages on the first; each page in the order of time. */
export async function listMessages(
  tx: Tx,
  thread: Thread,
  now: Temporal.Instant,
  page: { readonly skip: number; readonly most: number },
): Promise<readonly SentMessage[]> {
  const rows = await messagesOfThread(tx, thread)
    .selectAll()
    .where('erase_at', '>', now)
    .orderBy('sent_at', 'desc')
    .orderBy('number', 'desc')
    .offset(page.skip)
    .limit(page.most)
    .execute();
  return withFiles(tx, rows.reverse());
}

export async function countMessages(tx: Tx, thread: Thread, now: Temporal.Instant): Promise<number> {
  const { count } = await messagesOfThread(tx, thread)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('erase_at', '>', now)
    .executeTakeFirstOrThrow();
  return count;
}

/** What the other side sent is read from now on; the ids of those that were new. */
export async function markRead(
  tx: Tx,
  thread: Thread,
  reader: MessageSide,
  now: Temporal.Instant,
): Promise<ReadonlySet<string>> {
  const unread = messagesOfThread(tx, thread)
    .select('id')
    .where('from_side', '<>', reader)
    .where('read_at', 'is', null);
  const rows = await on(tx)
    .updateTable('messages')
    .set({ read_at: now })
    .where('id', 'in', unread)
    .where('read_at', 'is', null)
    .returning('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** One file of a conversation; undefined where it is of another one, or gone. */
export async function findMessageFile(
  tx: Tx,
  thread: Thread,
  fileId: string,
  now: Temporal.Instant,
): Promise<MessageFileRow | undefined> {
  return messagesOfThread(tx, thread)
    .innerJoin('message_files', 'message_files.message_id', 'messages.id')
    .selectAll('message_files')
    .where('file_id', '=', fileId)
    .where('erase_at', '>', now)
    .executeTakeFirst();
}

/** MSG-1: what somebody has not read yet. */
export async function countNew(tx: Tx, reader: Reader, now: Temporal.Instant): Promise<number> {
  const { count } = await messagesOfReader(tx, reader)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('from_side', '<>', reader.side)
    .where('read_at', 'is', null)
    .where('erase_at', '>', now)
    .executeTakeFirstOrThrow();
  return count;
}

/** For their names at the counter; people read the office's name only. */
export async function listStaffWhoWrote(tx: Tx, numbers: readonly string[]): Promise<readonly string[]> {
  const rows = await messagesOfThread(tx, { kind: 'office', numbers })
    .select('sender_id')
    .distinct()
    .where('from_side', '=', 'office')
    .execute();
  return rows.map(({ sender_id }) => sender_id);
}

/** Of all conversations of a person, those too whose time is over and that wait to be erased; oldest first. */
export async function listEveryMessageOf(
  tx: Tx,
  numbers: readonly string[],
): Promise<readonly SentMessage[]> {
  const rows = await messagesOfReader(tx, { side: 'job-seeker', numbers })
    .selectAll()
    .orderBy('sent_at')
    .orderBy('number')
    .execute();
  return withFiles(tx, rows);
}
