import type { VNode } from 'preact';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { PasskeyForm, WithoutPasskeys } from '#ui/passkey-form.tsx';
import { CancelSignIn } from '../cancel-sign-in.view.tsx';
import { CodeField } from '../code-field.view.tsx';
import { passkeyStepPaths, stepPaths } from '../counter-paths.ts';

interface Ways {
  readonly hasApp: boolean;
  readonly hasPasskey: boolean;
}

interface CodeViewProps extends Ways {
  readonly errors: readonly FieldError[];
  readonly passkeyRefused: boolean;
}

/** Whoever has no app has a passkey. */
export const codeTitleOf = ({ hasApp }: Ways): string => (hasApp ? '認証アプリのコード' : 'パスキーの確認');

export function CodeView({ errors, passkeyRefused, ...ways }: CodeViewProps): VNode {
  return (
    <>
      <PageHeading>{codeTitleOf(ways)}</PageHeading>
      <ErrorSummary errors={errors} />
      {passkeyRefused ? <PasskeyRefused /> : null}
      {ways.hasApp ? (
        <>
          <p>認証アプリを開き、この窓口のコードを見てください。</p>
          <Form action={stepPaths.code}>
            <CodeField errors={errors} />
            <Button>ログイン</Button>
          </Form>
        </>
      ) : null}
      {ways.hasPasskey ? <PasskeyStep isMain={!ways.hasApp} /> : null}
      <CancelSignIn />
      <p>{ways.hasApp ? '認証アプリ' : 'パスキー'}が使えないときは、管理者に相談してください。</p>
    </>
  );
}

export const PasskeyRefused = (): VNode => (
  <Banner kind="error" heading="パスキーを確かめられませんでした">
    <p>時間が過ぎたか、端末の確認が終わりませんでした。もう一度お試しください。</p>
  </Banner>
);

const PasskeyStep = ({ isMain }: { readonly isMain: boolean }): VNode => (
  <>
    <PasskeyForm action={passkeyStepPaths.code} kind="get" label="パスキーでログイン">
      <ButtonRow>
        <Button kind={isMain ? 'primary' : 'secondary'}>パスキーでログイン</Button>
      </ButtonRow>
    </PasskeyForm>
    {isMain ? (
      <WithoutPasskeys>
        <p>このブラウザでは、パスキーを使えません。JavaScriptが動くブラウザを使ってください。</p>
      </WithoutPasskeys>
    ) : null}
  </>
);
