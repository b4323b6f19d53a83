import { policy } from '#kernel/policy.ts';
import type { Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { WritingFault } from '../rules/may-write.ts';
import { isThreadUnsettled } from '../store/answers.store.ts';
import { findDraft } from '../store/drafts.store.ts';
import { countMessages, listMessages, markRead, type SentMessage } from '../store/messages.store.ts';
import type { MessageDraftRow } from '../store/tables.ts';
import type { Place, Writer } from './place.ts';
import { draftPlaceOf, findWriting, threadOf } from './threads.ts';

/** A conversation as it lies before one side. */
export interface OpenConversation {
  readonly messages: readonly SentMessage[];
  /** That nobody of this side had read before. */
  readonly newOnes: ReadonlySet<string>;
  /** The newest messages are on the first. */
  readonly page: number;
  readonly pages: number;
  readonly writing: Result<undefined, WritingFault>;
  /** Whether the person waits for an answer. */
  readonly isWaiting: boolean;
  readonly draft: MessageDraftRow | undefined;
}

/** MSG-1: what is shown on the first page counts as read from then on. */
export async function readConversation(
  tx: Tx,
  asked: { readonly place: Place; readonly writer: Writer; readonly page: number },
  now: Temporal.Instant,
): Promise<OpenConversation> {
  const { place, writer, page } = asked;
  const thread = threadOf(place);
  const newOnes = await markRead(tx, thread, writer.side, now);
  const most = policy.messages.pageSize;
  const pages = Math.max(1, Math.ceil((await countMessages(tx, thread, now)) / most));
  const shown = Math.min(page, pages);
  return {
    newOnes,
    messages: await listMessages(tx, thread, now, { skip: (shown - 1) * most, most }),
    page: shown,
    pages,
    writing: await findWriting(tx, place, writer.side, now),
    isWaiting: await isThreadUnsettled(tx, thread, now),
    draft: await findDraft(tx, { owner_id: writer.id, conversation: draftPlaceOf(place) }),
  };
}
