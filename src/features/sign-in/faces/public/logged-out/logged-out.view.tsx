import type { VNode } from 'preact';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { PageHeading } from '#ui/page-heading.tsx';

export function LoggedOutView(): VNode {
  return (
    <>
      <PageHeading>ログアウトしました</PageHeading>
      <p>求職者マイページのログインを終わらせました。</p>
      <p>ほかの人も使う端末では、このブラウザの画面をすべて閉じてください。</p>
      <ButtonRow>
        <LinkButton href="/login">もう一度ログインする</LinkButton>
        <LinkButton href="/" kind="plain">
          トップページへ
        </LinkButton>
      </ButtonRow>
    </>
  );
}
