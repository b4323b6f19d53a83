import type { VNode } from 'preact';
import { Button } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { ReadOnlyField } from '#ui/text-field.tsx';
import { CancelSignIn } from '../cancel-sign-in.view.tsx';
import { stepPaths } from '../counter-paths.ts';
import { NewPasswordFields } from '../new-password-fields.view.tsx';

export const newPasswordTitle = '新しいパスワードの登録';

interface NewPasswordViewProps {
  readonly errors: readonly FieldError[];
  readonly loginName: string;
}

export function NewPasswordView({ errors, loginName }: NewPasswordViewProps): VNode {
  return (
    <>
      <PageHeading>{newPasswordTitle}</PageHeading>
      <ErrorSummary errors={errors} />
      <p>今のパスワードは、渡されたものです。あなただけが知るものに変えてください。</p>
      <Form action={stepPaths['new-password']}>
        <ReadOnlyField name="login-name" label="職員ID" value={loginName} autocomplete="username" />
        <NewPasswordFields errors={errors} />
        <Button>登録してログイン</Button>
      </Form>
      <CancelSignIn />
    </>
  );
}
