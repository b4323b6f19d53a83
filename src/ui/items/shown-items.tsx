import type { VNode } from 'preact';
import { DefinitionList } from '../definition-list.tsx';
import { Lines } from './lines.tsx';

export type ShownItemRow = {
  term: string;
  /** None: the item was not answered. */
  lines: readonly string[];
  /** Where it can be changed; `hidden` are words for ears ahead of 「変更する」: 「住所を」. */
  change?: { href: string; hidden: string } | undefined;
};

const notAnswered = '（入力なし）';

/** Items with what was answered: for the check page, the record, papers and the export. */
export function ShownItems({ rows }: { rows: readonly ShownItemRow[] }): VNode {
  return (
    <DefinitionList
      rows={rows.map(({ term, lines, change }) => ({
        term,
        value:
          lines.length === 0 ? notAnswered : lines.length === 1 ? (lines[0] ?? '') : <Lines lines={lines} />,
        action: change && { label: '変更する', ...change },
      }))}
    />
  );
}
