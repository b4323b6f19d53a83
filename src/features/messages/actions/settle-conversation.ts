import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { settleThread } from '../store/answers.store.ts';
import type { Place, Writer } from './place.ts';
import { personOf, threadOf } from './threads.ts';

/** The person waits for no answer any more: it was given by telephone, or none is needed. */
export function settleConversation(
  parts: Parts,
  place: Place,
  { actor }: Writer,
  now: Temporal.Instant,
): Promise<void> {
  return parts.database.transaction(async (tx) => {
    if ((await settleThread(tx, threadOf(place), now)) === 0) return;
    await record(tx, {
      at: now,
      actor,
      action: 'messages.settle',
      result: 'done',
      subject: { kind: 'job-seeker', id: personOf(place) },
      detail: { to: place.kind },
    });
  });
}
