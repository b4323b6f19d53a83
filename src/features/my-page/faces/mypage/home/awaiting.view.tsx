import type { VNode } from 'preact';
import { daysLeftWords } from '#features/registration/index.ts';
import { japaneseDeadline } from '#kernel/time.ts';
import { LinkButton } from '#ui/buttons.tsx';
import { Panel, PanelRow } from '#ui/card.tsx';
import type { Awaiting } from '../../../rules/awaiting.ts';
import { paths } from './paths.ts';

/** Only where something awaits the person: one row and one button each. */
export function AwaitingBox({ awaiting }: { awaiting: readonly Awaiting[] }): VNode | null {
  if (awaiting.length === 0) return null;
  return (
    <Panel kind="awaiting" heading={`あなたの返事を待っています（${awaiting.length}件）`}>
      {awaiting.map(({ kind, through, daysLeft }) => (
        <PanelRow
          key={kind}
          action={
            <LinkButton kind="primary" href={paths.validity}>
              期限の延ばし方を見る
            </LinkButton>
          }
        >
          <p>
            <strong>求職登録の期限が近づいています</strong>
          </p>
          <p>
            {japaneseDeadline(through)}（{daysLeftWords(daysLeft)}）
          </p>
        </PanelRow>
      ))}
    </Panel>
  );
}
