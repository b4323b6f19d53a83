import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { MessageSide } from '../rules/sides.ts';
import { type MessageRow, on } from './tables.ts';
import { messagesOfThread, type Thread } from './thread.ts';

/** MSG-1: whether a mail told the other side of this conversation lately. */
export async function wasToldLately(
  tx: Tx,
  thread: Thread,
  from: MessageSide,
  now: Temporal.Instant,
): Promise<boolean> {
  const found = await messagesOfThread(tx, thread)
    .select('id')
    .where('from_side', '=', from)
    .where('told_at', '>', now.subtract(policy.messages.mailsApart))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** One mail tells of everything that this side sent until now. */
export async function markTold(
  tx: Tx,
  thread: Thread,
  from: MessageSide,
  now: Temporal.Instant,
): Promise<void> {
  const untold = messagesOfThread(tx, thread)
    .select('id')
    .where('from_side', '=', from)
    .where('told_at', 'is', null);
  await on(tx).updateTable('messages').set({ told_at: now }).where('id', 'in', untold).execute();
}

export async function hasUnread(
  tx: Tx,
  thread: Thread,
  from: MessageSide,
  now: Temporal.Instant,
): Promise<boolean> {
  const found = await messagesOfThread(tx, thread)
    .select('id')
    .where('from_side', '=', from)
    .where('read_at', 'is', null)
    .where('erase_at', '>', now)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Messages nobody has read and no mail has told of; offices find theirs on their work list. */
export async function listUntold(
  tx: Tx,
  now: Temporal.Instant,
  page: { readonly after?: string; readonly most: number },
): Promise<readonly MessageRow[]> {
  let query = on(tx)
    .selectFrom('messages')
    .selectAll()
    .where('told_at', 'is', null)
    .where('read_at', 'is', null)
    .where('erase_at', '>', now)
    .where((where) =>
      where.or([where('from_side', '<>', 'job-seeker'), where('application_id', 'is not', null)]),
    );
  if (page.after !== undefined) query = query.where('id', '>', page.after);
  return query.orderBy('id').limit(page.most).execute();
}

/** One message, held until the transaction ends. */
export async function lockMessage(tx: Tx, id: string): Promise<MessageRow | undefined> {
  return on(tx).selectFrom('messages').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}
