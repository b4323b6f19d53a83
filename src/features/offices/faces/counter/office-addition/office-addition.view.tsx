import type { VNode } from 'preact';
import { Button } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import { OfficeFactsFields, type TypedOffice } from '../office-facts-fields.view.tsx';
import { officePaths } from '../office-paths.ts';

export const additionTitle = '安定所の追加';

interface OfficeAdditionViewProps {
  readonly number: string;
  readonly typed: TypedOffice;
  readonly errors: readonly FieldError[];
  readonly formToken: string;
}

export function OfficeAdditionView({ number, typed, errors, formToken }: OfficeAdditionViewProps): VNode {
  return (
    <>
      <PageHeading>{additionTitle}</PageHeading>
      <ErrorSummary errors={errors} />
      <Form action={officePaths.addition} formToken={formToken}>
        <TextField
          name="number"
          label="安定所の番号"
          hint="5桁の数字です。求職番号の最初の5桁になり、後から変えられません。例：13010"
          required
          value={number}
          error={errorOf(errors, 'number')}
          inputmode="numeric"
          autocomplete="off"
          width={8}
        />
        <OfficeFactsFields typed={typed} errors={errors} />
        <Button>追加する</Button>
      </Form>
    </>
  );
}
