import type { VNode } from 'preact';
import type { Office } from '#features/offices/index.ts';
import { Button } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import { staffPaths } from '../counter-paths.ts';
import { StaffFactsFields, type TypedStaffFacts } from '../staff-facts-fields.view.tsx';

export const additionTitle = '職員の追加';

interface StaffAdditionViewProps {
  readonly typed: TypedStaffFacts & { readonly loginName: string };
  readonly offices: readonly Office[];
  readonly errors: readonly FieldError[];
  readonly formToken: string;
}

export function StaffAdditionView({ typed, offices, errors, formToken }: StaffAdditionViewProps): VNode {
  return (
    <>
      <PageHeading>{additionTitle}</PageHeading>
      <ErrorSummary errors={errors} />
      <Form action={staffPaths.addition} formToken={formToken}>
        <TextField
          name="login-name"
          label="職員ID"
          hint="1人に1つです。ほかの人と同じIDは使いません。例：h.yamada"
          required
          value={typed.loginName}
          error={errorOf(errors, 'login-name')}
          autocomplete="off"
          width="medium"
          spellcheck={false}
        />
        <StaffFactsFields typed={typed} offices={offices} errors={errors} />
        <Button>追加する</Button>
      </Form>
    </>
  );
}
