import type { VNode } from 'preact';
import { japaneseDateTime, japaneseDeadline, type Temporal } from '#kernel/time.ts';
import type { OverviewView as View } from '#platform/journeys/journey-mount.ts';
import { Banner } from '#ui/banner.tsx';
import { LinkButton } from '#ui/buttons.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { StepList } from '#ui/step-list.tsx';

export const overviewTitle = '求職登録';

interface OverviewProps {
  readonly view: View;
  readonly lastDay: Temporal.PlainDate;
}

/** The seven steps: done, begun, not begun, and the day by which to finish [REG-1] [ONLINE-6]. */
export const OverviewView = ({ view, lastDay }: OverviewProps): VNode => (
  <>
    <PageHeading>{overviewTitle}</PageHeading>
    <p>
      期限は<strong>{japaneseDeadline(lastDay)}</strong>です。
    </p>
    <p>どの画面も「一時保存」を押すと、そこまでの入力が残ります。別の端末からも続けられます。</p>
    {view.notAsked === undefined ? null : (
      <Banner kind="info" heading={`「${view.notAsked.label}」は、今の入力では使いません`}>
        {view.notAsked.holdsSomething ? (
          <p>そこに入力した内容は、残してあります。使うときに、もとに戻ります。</p>
        ) : (
          <p>下の一覧から、ほかの画面を開いてください。</p>
        )}
      </Banner>
    )}
    {view.check === undefined ? null : (
      <Banner kind="info" heading="すべての画面が終わりました">
        <p>内容を確かめて、「登録を完了する」を押してください。</p>
      </Banner>
    )}
    <StepList steps={view.steps} />
    {view.savedAt === undefined ? null : (
      <p class="meta">最後に「一時保存」を押した日時：{japaneseDateTime(view.savedAt)}</p>
    )}
    <p>
      <LinkButton kind="primary" href={view.goOn}>
        {goOnLabel(view)}
      </LinkButton>
    </p>
  </>
);

const goOnLabel = ({ check, begun }: View): string =>
  check !== undefined ? '入力内容の確認へ進む' : begun ? '続きから始める' : '登録を始める';
