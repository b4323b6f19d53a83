import type { VNode } from 'preact';
import type { CheckView } from '#platform/journeys/journey-mount.ts';
import { Banner } from '#ui/banner.tsx';
import { CheckScreen } from '#ui/items/check-screen.tsx';
import { type Remark, remarkLabel } from '../../rules/remarks.ts';

interface CheckProps {
  readonly view: CheckView;
  readonly remarks: readonly Remark[];
}

/** All answers before they are sent, and what the office had remarked. */
export const OrderCheckScreen = ({ view, remarks }: CheckProps): VNode => (
  <CheckScreen
    view={view}
    before={<RemarksAnswered remarks={remarks} />}
    intro="まちがいがないか、確かめてください。送ったあと、ハローワークが内容を確かめます。"
    submitLabel="ハローワークに送る"
    notYet="まだ送っていません。"
  />
);

const RemarksAnswered = ({ remarks }: { remarks: readonly Remark[] }): VNode | null =>
  remarks.length === 0 ? null : (
    <Banner kind="info" heading="ハローワークからの修正の依頼">
      <ul>
        {remarks.map((remark) => (
          <li key={remark.item}>
            {remarkLabel(remark)}：{remark.words}
          </li>
        ))}
      </ul>
    </Banner>
  );
