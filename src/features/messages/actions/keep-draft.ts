import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { tidyText } from '../rules/message-text.ts';
import { deleteDraft, findDraft, saveDraft } from '../store/drafts.store.ts';
import type { Place, Writer } from './place.ts';
import { draftPlaceOf } from './threads.ts';

export interface Keeping {
  readonly writer: Writer;
  readonly place: Place;
  readonly typed: { readonly title: string; readonly text: string; readonly revision: number };
  /** Whether what another screen saved gives way: the person pressed the button here. */
  readonly over: boolean;
}

/** More than can be sent is kept too, so that it can be cut; but no more than a few times that. */
const most = policy.messages.longest * 4;

/** Keeps what somebody is writing; its revision, or undefined where another screen was first. */
export function keepTyped(
  parts: Parts,
  { writer, place, typed, over }: Keeping,
  now: Temporal.Instant,
): Promise<number | undefined> {
  return parts.database.transaction(async (tx) => {
    const kept = { owner_id: writer.id, conversation: draftPlaceOf(place) };
    const title = typed.title.slice(0, policy.messages.longestTitle * 4);
    const text = tidyText(typed.text).slice(0, most);
    const seen = over ? ((await findDraft(tx, kept))?.revision ?? 0) : typed.revision;
    if (over && text === '' && title === '') {
      await deleteDraft(tx, kept);
      return 0;
    }
    return saveDraft(tx, { ...kept, title, text, saved_at: now }, seen);
  });
}
