import type { Temporal } from '#kernel/time.ts';
import { japaneseDateTime } from '#kernel/time.ts';
import { fieldOf } from '#platform/http/route.ts';
import { recordOf } from '#platform/journeys/draft.ts';
import type { KeptDraft } from '#platform/journeys/drafts.store.ts';
import { registrationJourney } from './registration.journey.ts';

export const registrationTitle = '求職者を登録する';
export const samePersonTitle = '同じ人がいるかもしれません';
export const discardTitle = '途中の入力を消す';

/** Whose registration is under way, as far as it was typed. */
export function nameInDraft({ records }: Pick<KeptDraft, 'records'>): string {
  const { fields } = recordOf({ records, finished: {}, revision: 0 }, 'basic');
  const name = fieldOf(fields, 'name').trim();
  return name === '' ? fieldOf(fields, 'kana').trim() || '（氏名はまだありません）' : name;
}

/** Until when a draft waits that was put by at this moment. */
export const waitsUntil = (savedAt: Temporal.Instant): string =>
  `${japaneseDateTime(savedAt.add(registrationJourney.savedLifetime ?? registrationJourney.lifetime))}まで`;
