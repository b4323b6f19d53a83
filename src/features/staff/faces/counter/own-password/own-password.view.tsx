import type { VNode } from 'preact';
import { Button } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { ReadOnlyField } from '#ui/text-field.tsx';
import { staffPaths } from '../counter-paths.ts';
import { NewPasswordFields } from '../new-password-fields.view.tsx';
import { PresentPasswordField } from '../present-password-field.view.tsx';

export const ownPasswordTitle = 'パスワードの変更';

interface OwnPasswordViewProps {
  readonly errors: readonly FieldError[];
  readonly loginName: string;
  readonly formToken: string;
}

export function OwnPasswordView({ errors, loginName, formToken }: OwnPasswordViewProps): VNode {
  return (
    <>
      <PageHeading>{ownPasswordTitle}</PageHeading>
      <ErrorSummary errors={errors} />
      <Form action={staffPaths.ownPassword} formToken={formToken}>
        <ReadOnlyField name="login-name" label="職員ID" value={loginName} autocomplete="username" />
        <PresentPasswordField errors={errors} />
        <NewPasswordFields errors={errors} />
        <Button>変更する</Button>
      </Form>
    </>
  );
}
