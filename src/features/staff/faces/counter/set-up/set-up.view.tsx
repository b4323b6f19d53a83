import type { VNode } from 'preact';
import { type AuthenticatorOffer, AuthenticatorOfferView } from '#features/ways-in/index.ts';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { PasskeyForm } from '#ui/passkey-form.tsx';
import { CancelSignIn } from '../cancel-sign-in.view.tsx';
import { PasskeyRefused } from '../code/code.view.tsx';
import { CodeField } from '../code-field.view.tsx';
import { passkeyStepPaths, stepPaths } from '../counter-paths.ts';

export const setUpTitle = '認証アプリの設定';

interface SetUpViewProps {
  readonly errors: readonly FieldError[];
  readonly offer: AuthenticatorOffer;
  readonly passkeyRefused: boolean;
}

export function SetUpView({ errors, offer, passkeyRefused }: SetUpViewProps): VNode {
  return (
    <>
      <PageHeading>{setUpTitle}</PageHeading>
      <ErrorSummary errors={errors} />
      {passkeyRefused ? <PasskeyRefused /> : null}
      <p>窓口のログインには、パスワードのほかに認証アプリのコードを使います。はじめに設定します。</p>
      <AuthenticatorOfferView {...offer} />
      <Form action={stepPaths['set-up']}>
        <CodeField errors={errors} />
        <Button>設定する</Button>
      </Form>
      <PasskeyForm action={passkeyStepPaths['set-up']} kind="create" label="パスキーの設定">
        <p>認証アプリの代わりに、この端末のパスキー（指紋、顔、暗証番号など）も使えます。</p>
        <ButtonRow>
          <Button kind="secondary">パスキーを設定する</Button>
        </ButtonRow>
      </PasskeyForm>
      <CancelSignIn />
    </>
  );
}
