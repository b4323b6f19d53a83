import type { VNode } from 'preact';
import { Button } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { staffPaths } from '../counter-paths.ts';
import { PresentPasswordField } from '../present-password-field.view.tsx';

export const proofTitle = '本人の確認';

interface ProofViewProps {
  readonly errors: readonly FieldError[];
  readonly formToken: string;
  /** Where the person goes on. */
  readonly next: string;
}

export function ProofView({ errors, formToken, next }: ProofViewProps): VNode {
  return (
    <>
      <PageHeading>{proofTitle}</PageHeading>
      <ErrorSummary errors={errors} />
      <p>ログインしてから時間がたちました。大切な設定なので、もう一度パスワードを入れてください。</p>
      <Form action={staffPaths.proof} formToken={formToken}>
        <input type="hidden" name="next" value={next} />
        <PresentPasswordField errors={errors} />
        <Button>次へ進む</Button>
      </Form>
    </>
  );
}
