import type { VNode } from 'preact';
import { Banner } from '#ui/banner.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { WithoutPasskeys } from '#ui/passkey-form.tsx';
import { loginPath } from '../../../rules/login-path.ts';
import type { Entrance } from '../entrance.ts';
import { PasskeyLoginForm } from './passkey-login-form.view.tsx';

export const passkeyTitle = 'パスキーでログイン';

interface PasskeyViewProps {
  readonly entrance: Entrance;
  readonly next: string | undefined;
  readonly wasRefused: boolean;
}

export const PasskeyView = ({ entrance: { paths }, next, wasRefused }: PasskeyViewProps): VNode => (
  <>
    <PageHeading>{passkeyTitle}</PageHeading>
    {wasRefused ? (
      <Banner kind="error" heading="このパスキーでは、ログインできませんでした">
        <p>もう一度「パスキーでログイン」を押すか、パスワードでログインしてください。</p>
        <p>消したパスキーや、ほかの画面のために作ったパスキーは使えません。</p>
      </Banner>
    ) : null}
    <p>端末の指紋、顔、暗証番号などで本人と確かめます。パスワードもメールも要りません。</p>
    <PasskeyLoginForm action={paths.passkey} next={next} />
    <WithoutPasskeys>
      <p>このブラウザでは、パスキーを使えません。JavaScriptが動くブラウザで使えます。</p>
    </WithoutPasskeys>
    <p>
      <a href={loginPath(paths, next, undefined)}>パスワードでログインする</a>
    </p>
  </>
);
