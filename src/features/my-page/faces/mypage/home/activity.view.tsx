import type { VNode } from 'preact';
import {
  awaitedOf,
  awaitedUntil,
  type OpenApplication,
  ownApplicationPath,
  ownApplicationPaths,
  stateOf,
  turnWords,
} from '#features/applications/index.ts';
import { messagesPath } from '#features/messages/index.ts';
import type { Temporal } from '#kernel/time.ts';
import { LinkButton } from '#ui/buttons.tsx';
import { Card } from '#ui/card.tsx';
import { Tag, TagRow } from '#ui/tag.tsx';

interface NewMessagesProps {
  readonly count: number;
  /** Messages are read while the registration is valid [REG-8]. */
  readonly isValid: boolean;
}

/** HOME-4 */
export const NewMessages = ({ count, isValid }: NewMessagesProps): VNode => (
  <Card heading="メッセージ">
    <p>新着メッセージ: {count}件</p>
    {isValid ? (
      <p>
        <LinkButton href={messagesPath('mypage')}>
          {count === 0 ? 'メッセージを開く' : '新着メッセージを読む'}
        </LinkButton>
      </p>
    ) : (
      <p>求職登録が有効になると、読めます。</p>
    )}
  </Card>
);

interface AppliedProps {
  /** The newest first. */
  readonly applications: readonly OpenApplication[];
  readonly now: Temporal.Instant;
}

/** HOME-4: the newest of those that are open, and the way to all. */
export function Applied({ applications, now }: AppliedProps): VNode {
  const [newest] = applications;
  return (
    <Card heading="応募中の求人">
      {newest === undefined ? (
        <p>応募中の求人はありません。</p>
      ) : (
        <>
          <p class="meta">全{applications.length}件中最新の求人を表示しています。</p>
          <TagRow>
            <Tag kind="info">{stateOf(newest)}</Tag>
          </TagRow>
          <p>
            <strong>
              <a href={ownApplicationPath(newest.id)}>{newest.title}</a>
            </strong>
          </p>
          <p class="user-text">{newest.employer}</p>
          <Turn newest={newest} now={now} />
        </>
      )}
      <p>
        <a href={ownApplicationPaths.activity}>応募中の求人全てを表示</a>
      </p>
    </Card>
  );
}

function Turn({ newest, now }: { newest: OpenApplication; now: Temporal.Instant }): VNode | null {
  const awaited = awaitedOf(newest, now);
  return awaited === undefined ? null : (
    <p>
      {turnWords[awaited.what]}（{awaitedUntil(awaited, newest)}）
    </p>
  );
}

interface OutsideProps {
  readonly outside: { readonly training: string; readonly events: string };
}

/** HOME-6 */
export const Outside = ({ outside }: OutsideProps): VNode => (
  <Card heading="マイページの外のページ">
    <p>次のページは、マイページの外にあります。</p>
    <p>
      <a href={outside.training} rel="noopener">
        職業訓練検索
      </a>
    </p>
    <p>
      <a href={outside.events} rel="noopener">
        イベント情報検索
      </a>
    </p>
  </Card>
);
