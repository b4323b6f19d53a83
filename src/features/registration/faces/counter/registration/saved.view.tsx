import type { VNode } from 'preact';
import { counterPaths } from '#features/counter/index.ts';
import { japaneseDateTime } from '#kernel/time.ts';
import type { SavedView } from '#platform/journeys/journey-mount.ts';
import { Banner } from '#ui/banner.tsx';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { registrationTitle, waitsUntil } from './registration.text.ts';

export const savedTitle = '一時保存しました';

/** After 「一時保存」 at the counter: until when it waits, and where it is found again [REG-4]. */
export const SavedScreen = ({ view, name }: { view: SavedView; name: string }): VNode => (
  <>
    <PageHeading note={name}>{savedTitle}</PageHeading>
    <Banner kind="done" heading={`${japaneseDateTime(view.savedAt)}に保存しました`}>
      <p>
        <strong>{waitsUntil(view.savedAt)}</strong>残ります。過ぎると、入力した内容が消えます。
      </p>
    </Banner>
    <p>
      ログアウトしても残ります。続きは、「{registrationTitle}
      」の画面から、あなたが開けます。ほかの職員には見えません。
    </p>
    <ButtonRow>
      <LinkButton kind="primary" href={view.goOn}>
        入力を続ける
      </LinkButton>
      <LinkButton href={view.overview}>項目の一覧を見る</LinkButton>
      <LinkButton href={counterPaths.home}>窓口へ戻る</LinkButton>
    </ButtonRow>
  </>
);
