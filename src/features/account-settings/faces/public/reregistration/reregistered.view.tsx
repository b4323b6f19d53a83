import type { VNode } from 'preact';
import { LinkButton } from '#ui/buttons.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { paths } from '../../paths.ts';

export const reregisteredTitle = 'アカウントの再登録が完了しました';

export const ReregisteredView = (): VNode => (
  <>
    <PageHeading>{reregisteredTitle}</PageHeading>
    <p>求職者マイページは、退会する前と同じように使えます。</p>
    <p>前のメールアドレスとパスワードでログインしてください。</p>
    <p>
      <LinkButton href={paths.login} kind="primary">
        ログイン画面へ進む
      </LinkButton>
    </p>
  </>
);
