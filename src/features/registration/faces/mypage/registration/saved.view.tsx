import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { japaneseDateTime, japaneseDeadline, type Temporal } from '#kernel/time.ts';
import type { SavedView } from '#platform/journeys/journey-mount.ts';
import { Banner } from '#ui/banner.tsx';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { PageHeading } from '#ui/page-heading.tsx';

export const savedTitle = '一時保存しました';

interface SavedProps {
  readonly view: SavedView;
  readonly lastDay: Temporal.PlainDate;
}

/** After 「一時保存」: until when it waits, and how to go on [REG-4] [ONLINE-6]. */
export const SavedScreen = ({ view, lastDay }: SavedProps): VNode => (
  <>
    <PageHeading>{savedTitle}</PageHeading>
    <Banner kind="done" heading={`${japaneseDateTime(view.savedAt)}に保存しました`}>
      <p>
        <strong>{japaneseDeadline(lastDay)}</strong>に、登録を終えてください。
      </p>
      <p>過ぎると、アカウントと入力した内容が消えます。</p>
    </Banner>
    <p>ログアウトしても、入力した内容は残ります。次にログインすると、さきほどの画面から続けられます。</p>
    <p>もう一度「一時保存」を押すと、期限はその日から{policy.unfinishedRegistration.days}日後になります。</p>
    <ButtonRow>
      <LinkButton kind="primary" href={view.goOn}>
        入力を続ける
      </LinkButton>
      <LinkButton href={view.overview}>項目の一覧を見る</LinkButton>
    </ButtonRow>
  </>
);
