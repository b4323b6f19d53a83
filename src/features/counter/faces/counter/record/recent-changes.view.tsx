import type { VNode } from 'preact';
import { japaneseDateTime } from '#kernel/time.ts';
import { Timeline } from '#ui/timeline.tsx';
import type { RecentChange } from '../../../actions/read-recent-changes.ts';
import { recordPath } from '../counter-paths.ts';
import { historyWho } from './history-words.ts';

interface RecentChangesProps {
  readonly number: string;
  readonly changes: readonly RecentChange[];
}

/** What was changed last, and the way to all of it [REG-7]. */
export function RecentChanges({ number, changes }: RecentChangesProps): VNode {
  if (changes.length === 0) return <p>登録してから、変更はありません。</p>;
  return (
    <>
      <Timeline
        rows={changes.map(({ at, label, actorKind, staffName, officeName }) => ({
          when: japaneseDateTime(at),
          who: historyWho({ actor_kind: actorKind }, staffName, officeName),
          what: label,
        }))}
      />
      <p>
        <a href={recordPath(number, 'changes')}>変更の履歴を見る（前の内容と、後の内容）</a>
      </p>
    </>
  );
}
