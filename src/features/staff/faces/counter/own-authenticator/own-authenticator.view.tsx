import type { VNode } from 'preact';
import { type AuthenticatorOffer, AuthenticatorOfferView } from '#features/ways-in/index.ts';
import { Button } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { CodeField } from '../code-field.view.tsx';
import { staffPaths } from '../counter-paths.ts';

export const ownAuthenticatorTitle = '認証アプリの設定し直し';

interface OwnAuthenticatorViewProps {
  readonly errors: readonly FieldError[];
  readonly offer: AuthenticatorOffer;
  readonly formToken: string;
}

export function OwnAuthenticatorView({ errors, offer, formToken }: OwnAuthenticatorViewProps): VNode {
  return (
    <>
      <PageHeading>{ownAuthenticatorTitle}</PageHeading>
      <ErrorSummary errors={errors} />
      <p>新しい設定が終わるまで、今のアプリを使えます。終わると、今のアプリのコードは使えません。</p>
      <AuthenticatorOfferView {...offer} />
      <Form action={staffPaths.ownAuthenticator} formToken={formToken}>
        <CodeField errors={errors} />
        <Button>設定する</Button>
      </Form>
    </>
  );
}
