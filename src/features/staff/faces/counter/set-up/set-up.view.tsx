import type { VNode } from 'preact';
import { type AuthenticatorOffer, AuthenticatorOfferView } from '#features/ways-in/index.ts';
import { Button } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { CancelSignIn } from '../cancel-sign-in.view.tsx';
import { CodeField } from '../code-field.view.tsx';
import { stepPaths } from '../counter-paths.ts';

export const setUpTitle = '認証アプリの設定';

interface SetUpViewProps {
  readonly errors: readonly FieldError[];
  readonly offer: AuthenticatorOffer;
}

export function SetUpView({ errors, offer }: SetUpViewProps): VNode {
  return (
    <>
      <PageHeading>{setUpTitle}</PageHeading>
      <ErrorSummary errors={errors} />
      <p>窓口のログインには、パスワードのほかに認証アプリのコードを使います。はじめに設定します。</p>
      <AuthenticatorOfferView {...offer} />
      <Form action={stepPaths['set-up']}>
        <CodeField errors={errors} />
        <Button>設定する</Button>
      </Form>
      <CancelSignIn />
    </>
  );
}
