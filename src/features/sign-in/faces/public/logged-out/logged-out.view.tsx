import type { VNode } from 'preact';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { Entrance } from '../entrance.ts';

export function LoggedOutView({ entrance }: { entrance: Entrance }): VNode {
  return (
    <>
      <PageHeading>ログアウトしました</PageHeading>
      <p>{entrance.service}のログインを終わらせました。</p>
      <p>ほかの人も使う端末では、このブラウザの画面をすべて閉じてください。</p>
      <ButtonRow>
        <LinkButton href={entrance.paths.login}>もう一度ログインする</LinkButton>
        <LinkButton href="/" kind="plain">
          トップページへ
        </LinkButton>
      </ButtonRow>
    </>
  );
}
