import type { VNode } from 'preact';
import { type FormFields, fieldOf } from '#platform/http/route.ts';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { DateGroup } from '#ui/date-group.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import { birthDateHint } from '../birth-date-words.ts';
import { ReasonField } from '../counter-fields.view.tsx';
import { counterPaths } from '../counter-paths.ts';

interface ElsewhereViewProps {
  readonly title: string;
  readonly form: FormFields;
  readonly errors: readonly FieldError[];
  readonly formToken: string;
}

export function ElsewhereView({ title, form, errors, formToken }: ElsewhereViewProps): VNode {
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <ErrorSummary errors={errors} />
      <p>ほかの安定所に登録した人の記録を開きます。</p>
      <p>求職番号と生年月日を、本人に確かめてください。</p>
      <p>開いたことと理由は、操作の記録に残ります。ログアウトするまで開けます。</p>
      <Form action={counterPaths.elsewhere} formToken={formToken}>
        <TextField
          name="number"
          label="求職番号"
          required
          hint="例：13010-1234567"
          width={18}
          inputmode="numeric"
          value={fieldOf(form, 'number')}
          error={errorOf(errors, 'number')}
        />
        <DateGroup
          name="birth"
          label="生年月日"
          required
          hint={birthDateHint}
          values={{
            year: fieldOf(form, 'birth-year'),
            month: fieldOf(form, 'birth-month'),
            day: fieldOf(form, 'birth-day'),
          }}
          error={errorOf(errors, 'birth')}
        />
        <ReasonField
          value={fieldOf(form, 'reason')}
          errors={errors}
          hint="なぜ開くかを書いてください。例：引っ越しで、こちらの窓口に来所"
        />
        <ButtonRow>
          <Button>記録を開く</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
