import type { VNode } from 'preact';
import { japaneseDateTime } from '#kernel/time.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { identityDocuments, isIdentityDocument } from '../../../actions/identity-documents.ts';
import type { HistoryLine } from '../../../actions/read-history.ts';
import { historyWhat, historyWho } from './history-words.ts';

/** Which document was seen, where one was. */
function seenDocument({ entry }: HistoryLine): string | undefined {
  const document = entry.detail?.['document'];
  return typeof document === 'string' && isIdentityDocument(document)
    ? `確かめた書類：${identityDocuments[document]}`
    : undefined;
}

function What({ line }: { line: HistoryLine }): VNode {
  const document = seenDocument(line);
  return (
    <>
      <p>{historyWhat(line.entry, line.times)}</p>
      {line.entry.reason === null ? null : <p>理由：{line.entry.reason}</p>}
      {document === undefined ? null : <p>{document}</p>}
    </>
  );
}

export function HistoryOfRecord({ history }: { history: readonly HistoryLine[] }): VNode {
  if (history.length === 0) {
    return (
      <EmptyState>
        <p>記録はまだありません。</p>
      </EmptyState>
    );
  }
  return (
    <Timeline
      rows={history.map((line) => ({
        when: japaneseDateTime(line.entry.at),
        who: historyWho(line.entry, line.staffName, line.officeName),
        what: <What line={line} />,
      }))}
    />
  );
}
