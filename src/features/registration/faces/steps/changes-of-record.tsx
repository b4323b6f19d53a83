import type { VNode } from 'preact';
import { japaneseDateTime } from '#kernel/time.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Lines } from '#ui/items/lines.tsx';
import { Timeline } from '#ui/timeline.tsx';
import type { ChangeLine, ChangePage } from '../../actions/read-changes.ts';

export const changesTitle = '変更の履歴';

interface ChangesProps {
  readonly page: ChangePage;
  /** The address of the page with this `before`. */
  readonly hrefOf: (before: string) => string;
}

/** What was changed, newest first, one line an item: for the person and for staff alike [REG-7]. */
export function ChangesOfRecord({ page, hrefOf }: ChangesProps): VNode {
  const { lines, next } = page;
  if (lines.length === 0) {
    return (
      <EmptyState>
        <p>変更はまだありません。</p>
      </EmptyState>
    );
  }
  return (
    <>
      <Timeline
        rows={lines.map((line) => ({
          when: japaneseDateTime(line.at),
          who: line.who,
          what: <What line={line} />,
        }))}
      />
      {next === undefined ? null : (
        <p>
          <a href={hrefOf(next)}>これより前の変更を見る</a>
        </p>
      )}
    </>
  );
}

const isSame = ({ from, to }: ChangeLine): boolean => from.join('\n') === to.join('\n');

const Value = ({ lines }: { lines: readonly string[] }): VNode =>
  lines.length === 0 ? <span>（入力なし）</span> : <Lines lines={lines} />;

function What({ line }: { line: ChangeLine }): VNode {
  const { label, from, to, hides } = line;
  return (
    <>
      <p>
        <strong>{label}</strong>
      </p>
      {hides ? <p>隠している内容があります。</p> : null}
      {hides && isSame(line) ? null : (
        <DefinitionList
          rows={[
            { term: '前', value: <Value lines={from} /> },
            { term: '後', value: <Value lines={to} /> },
          ]}
        />
      )}
    </>
  );
}
