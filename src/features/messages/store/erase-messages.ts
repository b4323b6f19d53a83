import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type MessageRow, on } from './tables.ts';

/** MSG-2: whose year is over, by id. */
export async function listToErase(
  tx: Tx,
  now: Temporal.Instant,
  page: { readonly after?: string; readonly most: number },
): Promise<readonly MessageRow[]> {
  let query = on(tx).selectFrom('messages').selectAll().where('erase_at', '<=', now);
  if (page.after !== undefined) query = query.where('id', '>', page.after);
  return query.orderBy('id').limit(page.most).execute();
}

/** Takes messages away for good; the ids of the files that nobody needs any more. */
export async function eraseMessages(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const files = await on(tx)
    .deleteFrom('message_files')
    .where('message_id', 'in', [...ids])
    .returning('file_id')
    .execute();
  await on(tx)
    .deleteFrom('messages')
    .where('id', 'in', [...ids])
    .execute();
  return files.map(({ file_id }) => file_id);
}

/** Every message of a person's conversations, of both sides. */
export async function listIdsOfPerson(tx: Tx, numbers: readonly string[]): Promise<readonly string[]> {
  if (numbers.length === 0) return [];
  const rows = await on(tx)
    .selectFrom('messages')
    .select('id')
    .where('job_seeker_number', 'in', [...numbers])
    .execute();
  return rows.map(({ id }) => id);
}

/** What somebody was writing, or others were writing about a person. */
export async function eraseDraftsOf(
  tx: Tx,
  { ownerId, conversations }: { readonly ownerId?: string; readonly conversations?: readonly string[] },
): Promise<void> {
  if (ownerId !== undefined) {
    await on(tx).deleteFrom('message_drafts').where('owner_id', '=', ownerId).execute();
  }
  if (conversations !== undefined && conversations.length > 0) {
    await on(tx)
      .deleteFrom('message_drafts')
      .where('conversation', 'in', [...conversations])
      .execute();
  }
}

export async function forgetOldNotices(tx: Tx, now: Temporal.Instant): Promise<void> {
  await on(tx).deleteFrom('office_notices').where('erase_at', '<=', now).execute();
}
