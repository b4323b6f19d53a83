import type { VNode } from 'preact';
import { japaneseDateTime } from '#kernel/time.ts';
import { Card } from '#ui/card.tsx';
import { Whole } from '#ui/figures.tsx';
import { Tag, TagRow } from '#ui/tag.tsx';
import type { ConversationSummary } from '../../store/conversations.store.ts';

/** One conversation of a list. */
export interface ListedConversation {
  readonly href: string;
  /** Who the other side is. */
  readonly name: string;
  /** What it is about: the vacancy. */
  readonly about?: string | undefined;
  /** Undefined where nothing was written yet. */
  readonly summary: ConversationSummary | undefined;
  /** Whether the last one is of the reader's own side. */
  readonly isLastOwn: boolean;
  readonly state?: string | undefined;
}

const shownLetters = 40;
const segments = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** The beginning of a message, on one line. */
function beginningOf({ last }: ConversationSummary): string {
  const line = (last.title ?? last.text).replace(/\s+/gu, ' ').trim();
  const letters = [...segments.segment(line)].map(({ segment }) => segment);
  if (letters.length === 0) return '（ファイル）';
  return letters.length > shownLetters ? `${letters.slice(0, shownLetters).join('')}…` : line;
}

/** New ones first, then the newest. */
export const inReadingOrder = (conversations: readonly ListedConversation[]): readonly ListedConversation[] =>
  [...conversations].sort((a, b) => {
    const [newA, newB] = [a.summary?.newOnes ?? 0, b.summary?.newOnes ?? 0];
    if (newA > 0 !== newB > 0) return newA > 0 ? -1 : 1;
    return at(b) - at(a);
  });

const at = ({ summary }: ListedConversation): number => summary?.last.sent_at.epochMilliseconds ?? 0;

export function ConversationList({ conversations }: { conversations: readonly ListedConversation[] }): VNode {
  return (
    <ul class="conversations">
      {inReadingOrder(conversations).map((one) => (
        <li key={one.href}>
          <ConversationCard {...one} />
        </li>
      ))}
    </ul>
  );
}

function ConversationCard({ href, name, about, summary, isLastOwn, state }: ListedConversation): VNode {
  const newOnes = summary?.newOnes ?? 0;
  return (
    <Card heading={<a href={href}>{name}</a>}>
      {newOnes > 0 || state !== undefined ? (
        <TagRow>
          {newOnes > 0 ? <Tag kind="info">新着{newOnes}件</Tag> : null}
          {state === undefined ? null : <Tag>{state}</Tag>}
        </TagRow>
      ) : null}
      {about === undefined ? null : <p>{about}</p>}
      {summary === undefined ? (
        <p class="meta">まだメッセージはありません。</p>
      ) : (
        <>
          <p class="message-beginning">
            {isLastOwn ? '送信：' : ''}
            {beginningOf(summary)}
          </p>
          <p class="meta">
            <Whole>{japaneseDateTime(summary.last.sent_at)}</Whole>
          </p>
        </>
      )}
    </Card>
  );
}
