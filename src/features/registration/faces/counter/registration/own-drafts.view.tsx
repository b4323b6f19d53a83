import type { VNode } from 'preact';
import { japaneseDateTime } from '#kernel/time.ts';
import type { KeptDraft } from '#platform/journeys/drafts.store.ts';
import { Details } from '#ui/details.tsx';
import { nameInDraft } from './registration.text.ts';
import { registrationPaths } from './registration-paths.ts';

/** What this member of staff has not finished: found again here, and nowhere else. */
export function OwnDrafts({ drafts }: { drafts: readonly KeptDraft[] }): VNode | null {
  if (drafts.length === 0) return null;
  return (
    <Details summary={`途中の登録が${drafts.length}件あります`} open>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <p>
              <a href={registrationPaths.draft(draft.id)}>
                {nameInDraft(draft)}
                <span class="visually-hidden">の登録を続ける</span>
              </a>
              （{japaneseDateTime(draft.expiresAt)}まで）{' '}
              <a href={registrationPaths.discard(draft.id)}>
                <span class="visually-hidden">{nameInDraft(draft)}の入力を</span>消す
              </a>
            </p>
          </li>
        ))}
      </ul>
      <p>新しい人のときは、下の欄に入れてください。</p>
    </Details>
  );
}
