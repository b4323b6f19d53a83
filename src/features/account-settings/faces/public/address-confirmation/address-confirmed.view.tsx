import type { VNode } from 'preact';
import { LinkButton } from '#ui/buttons.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { paths } from '../../paths.ts';

export const addressConfirmedTitle = 'メールアドレスを変更しました';

export const AddressConfirmedView = (): VNode => (
  <>
    <PageHeading>{addressConfirmedTitle}</PageHeading>
    <p>これからは、新しいメールアドレスとパスワードでログインしてください。</p>
    <p>今までのログインは、すべての端末で終わりました。</p>
    <p>
      <LinkButton href={paths.login} kind="primary">
        ログイン画面へ進む
      </LinkButton>
    </p>
  </>
);
