import type { VNode } from 'preact';
import { japaneseDateTime } from '#kernel/time.ts';
import type { OverviewView as View } from '#platform/journeys/journey-mount.ts';
import { Banner } from '#ui/banner.tsx';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { StepList } from '#ui/step-list.tsx';
import { registrationTitle, waitsUntil } from './registration.text.ts';

interface OverviewProps {
  readonly view: View;
  readonly name: string;
  /** Where to throw it all away. */
  readonly discard: string;
}

/** The seven steps at the counter: what has to be done, and the way to the end as soon as it is. */
export const OverviewView = ({ view, name, discard }: OverviewProps): VNode => (
  <>
    <PageHeading note={name}>{registrationTitle}</PageHeading>
    <p>1、2、3の画面が終わると、登録できます。ほかの画面は、開かなくても構いません。</p>
    {view.notAsked === undefined ? null : (
      <Banner kind="info" heading={`「${view.notAsked.label}」は、今の入力では使いません`}>
        <p>そこに入力した内容は、残してあります。</p>
      </Banner>
    )}
    <StepList steps={view.steps} />
    {view.savedAt === undefined ? null : (
      <p class="meta">
        最後に「一時保存」を押した日時：{japaneseDateTime(view.savedAt)}（{waitsUntil(view.savedAt)}残ります）
      </p>
    )}
    <ButtonRow>
      <LinkButton kind="primary" href={view.goOn}>
        {view.check === undefined ? '続きから始める' : '入力内容の確認へ進む'}
      </LinkButton>
      <LinkButton kind="plain" href={discard}>
        途中の入力を消す
      </LinkButton>
    </ButtonRow>
  </>
);
