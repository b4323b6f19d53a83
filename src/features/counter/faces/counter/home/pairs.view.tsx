import type { VNode } from 'preact';
import { type SamePersonPair, shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { Whole } from '#ui/figures.tsx';
import { Section } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import { recordPath } from '../counter-paths.ts';
import { joiningWith } from '../joining/joining-ways.ts';

export interface PairsProps {
  readonly pairs: readonly SamePersonPair[];
  readonly officeNames: ReadonlyMap<string, string>;
  readonly ownOffice: string;
}

/** People of the office who may have a second record. Nothing is shown where there is none. */
export function PairsSection({ pairs, officeNames, ownOffice }: PairsProps): VNode | null {
  if (pairs.length === 0) return null;
  return (
    <Section heading="同じ人かもしれない記録">
      <Table
        caption="氏名（カナ）、生年月日、電話番号が同じ記録"
        columns={[
          { label: '求職番号' },
          { label: '氏名' },
          { label: 'もう1つの求職番号' },
          { label: 'もう1つの安定所' },
          { label: 'すること' },
        ]}
        rows={pairs.map((pair) => [
          <a href={recordPath(pair.number)}>
            <Whole>{shownJobSeekerNumber(pair.number)}</Whole>
          </a>,
          `${pair.name}（${pair.kana}）`,
          <Whole>{shownJobSeekerNumber(pair.otherNumber)}</Whole>,
          officeNames.get(pair.otherOffice) ?? pair.otherOffice,
          <WayToJoin pair={pair} ownOffice={ownOffice} />,
        ])}
        empty={<p>ありません。</p>}
      />
    </Section>
  );
}

function WayToJoin({ pair, ownOffice }: { pair: SamePersonPair; ownOffice: string }): VNode {
  const other = { number: pair.otherNumber, office_number: pair.otherOffice };
  const isOwn = pair.otherOffice === ownOffice;
  return (
    <a href={joiningWith(pair.number, other, ownOffice)}>
      <span class="visually-hidden">
        {shownJobSeekerNumber(pair.number)}と{shownJobSeekerNumber(pair.otherNumber)}を
      </span>
      {isOwn ? '見くらべる' : '見るために開く'}
    </a>
  );
}
