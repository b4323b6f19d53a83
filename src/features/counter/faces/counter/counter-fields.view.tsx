import type { VNode } from 'preact';
import { RadioGroup } from '#ui/choice-fields.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { TextArea } from '#ui/text-field.tsx';
import { documentChoices, longestReason } from './counter-fields.ts';

type FieldViewProps = { value: string; errors: readonly FieldError[] };

export function ReasonField({ value, errors, hint }: FieldViewProps & { hint: string }): VNode {
  return (
    <TextArea
      name="reason"
      label="理由"
      required
      hint={`${hint}（${longestReason}文字まで。操作の記録に残ります）`}
      rows={3}
      value={value}
      error={errorOf(errors, 'reason')}
    />
  );
}

export function DocumentField({
  value,
  errors,
  hint = '書類を見て、氏名と生年月日が同じか確かめてください。',
}: FieldViewProps & { hint?: string }): VNode {
  return (
    <RadioGroup
      name="document"
      label="本人を確かめた書類"
      required
      hint={hint}
      options={documentChoices}
      value={value}
      error={errorOf(errors, 'document')}
    />
  );
}
