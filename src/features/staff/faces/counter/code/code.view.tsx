import type { VNode } from 'preact';
import { Button } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { CancelSignIn } from '../cancel-sign-in.view.tsx';
import { CodeField } from '../code-field.view.tsx';
import { stepPaths } from '../counter-paths.ts';

export const codeTitle = '認証アプリのコード';

export function CodeView({ errors }: { errors: readonly FieldError[] }): VNode {
  return (
    <>
      <PageHeading>{codeTitle}</PageHeading>
      <ErrorSummary errors={errors} />
      <p>認証アプリを開き、この窓口のコードを見てください。</p>
      <Form action={stepPaths.code}>
        <CodeField errors={errors} />
        <Button>ログイン</Button>
      </Form>
      <CancelSignIn />
      <p>認証アプリが使えないときは、管理者に相談してください。</p>
    </>
  );
}
