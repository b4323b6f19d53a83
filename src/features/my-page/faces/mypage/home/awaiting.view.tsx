import type { VNode } from 'preact';
import { daysLeftWords } from '#features/registration/index.ts';
import { LinkButton } from '#ui/buttons.tsx';
import { Panel, PanelRow } from '#ui/card.tsx';
import type { Awaiting } from '../../../rules/awaiting.ts';

/** One row and one button each, the nearest deadline first; only that one is the page's main thing. */
export function AwaitingBox({ awaiting }: { awaiting: readonly Awaiting[] }): VNode {
  if (awaiting.length === 0) return <p>返事を待っているものはありません。</p>;
  return (
    <Panel kind="awaiting" heading={`あなたの返事を待っています（${awaiting.length}件）`}>
      {awaiting.map(({ key, heading, about, until, daysLeft, action }, index) => (
        <PanelRow
          key={key}
          action={
            <LinkButton kind={index === 0 ? 'primary' : 'secondary'} href={action.href} hidden={about}>
              {action.label}
            </LinkButton>
          }
        >
          <p>
            <strong>{heading}</strong>
          </p>
          {about === '' ? null : <p class="user-text">{about}</p>}
          <p>
            {until}（{daysLeftWords(daysLeft)}）
          </p>
        </PanelRow>
      ))}
    </Panel>
  );
}
