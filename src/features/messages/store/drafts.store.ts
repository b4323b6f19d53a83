import { sql } from 'kysely';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type MessageDraftRow, on } from './tables.ts';

type DraftPlace = Pick<MessageDraftRow, 'owner_id' | 'conversation'>;

/** What somebody was writing in this conversation. */
export async function findDraft(
  tx: Tx,
  { owner_id, conversation }: DraftPlace,
): Promise<MessageDraftRow | undefined> {
  return on(tx)
    .selectFrom('message_drafts')
    .selectAll()
    .where('owner_id', '=', owner_id)
    .where('conversation', '=', conversation)
    .executeTakeFirst();
}

/**
 * Keeps what was typed; the new revision. Undefined where another screen saved or sent since the one with this revision
 * (0: there was nothing) was shown.
 */
export async function saveDraft(
  tx: Tx,
  draft: Pick<MessageDraftRow, 'owner_id' | 'conversation' | 'title' | 'text' | 'saved_at'>,
  seen: number,
): Promise<number | undefined> {
  if (seen === 0) {
    const inserted = await on(tx)
      .insertInto('message_drafts')
      .values({ ...draft, revision: 1 })
      .onConflict((conflict) => conflict.doNothing())
      .returning('revision')
      .executeTakeFirst();
    return inserted?.revision;
  }
  const { title, text, saved_at } = draft;
  const updated = await on(tx)
    .updateTable('message_drafts')
    .set({ title, text, saved_at, revision: sql`revision + 1` })
    .where('owner_id', '=', draft.owner_id)
    .where('conversation', '=', draft.conversation)
    .where('revision', '=', seen)
    .returning('revision')
    .executeTakeFirst();
  return updated?.revision;
}

export async function deleteDraft(tx: Tx, { owner_id, conversation }: DraftPlace): Promise<void> {
  await on(tx)
    .deleteFrom('message_drafts')
    .where('owner_id', '=', owner_id)
    .where('conversation', '=', conversation)
    .execute();
}

export async function forgetOldDrafts(tx: Tx, now: Temporal.Instant): Promise<void> {
  await on(tx)
    .deleteFrom('message_drafts')
    .where('saved_at', '<=', now.subtract(policy.messages.drafts))
    .execute();
}

export async function listDraftsOfOwner(tx: Tx, ownerId: string): Promise<readonly MessageDraftRow[]> {
  return on(tx)
    .selectFrom('message_drafts')
    .selectAll()
    .where('owner_id', '=', ownerId)
    .orderBy('saved_at')
    .execute();
}
