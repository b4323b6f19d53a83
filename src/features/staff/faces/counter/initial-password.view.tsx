import type { VNode } from 'preact';
import { Banner } from '#ui/banner.tsx';
import { LinkButton } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { staffPaths } from './counter-paths.ts';

interface InitialPasswordViewProps {
  readonly heading: string;
  readonly baseUrl: string;
  readonly id: string;
  readonly loginName: string;
  readonly name: string;
  readonly initialPassword: string;
}

/** The one time that an initial password is shown. */
export function InitialPasswordView(props: InitialPasswordViewProps): VNode {
  return (
    <>
      <PageHeading>{props.heading}</PageHeading>
      <Banner kind="warning" heading="このパスワードは、今だけ表示します">
        <p>本人に直接渡してください。メールやメモで残さないでください。</p>
        <p>最初のログインで、本人が認証アプリを設定し、パスワードを変えます。</p>
      </Banner>
      <DefinitionList
        rows={[
          { term: '名前', value: props.name },
          { term: '職員ID', value: <code>{props.loginName}</code> },
          { term: '最初のパスワード', value: <code>{props.initialPassword}</code> },
          { term: 'ログインの画面', value: <code>{props.baseUrl + staffPaths.login}</code> },
        ]}
      />
      <p>
        <LinkButton href={staffPaths.member(props.id)}>この職員のページへ</LinkButton>
      </p>
    </>
  );
}
