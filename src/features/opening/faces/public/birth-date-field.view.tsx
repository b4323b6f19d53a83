import type { VNode } from 'preact';
import { publicPaths } from '#features/help/index.ts';
import { type FormFields, fieldOf } from '#platform/http/route.ts';
import { DateGroup } from '#ui/date-group.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';

/** One group in Western years; Japanese ones are taken too. */
export function BirthDateField({
  fields,
  errors,
}: {
  fields: FormFields;
  errors: readonly FieldError[];
}): VNode {
  return (
    <DateGroup
      name="birth-date"
      label="生年月日"
      required
      autocomplete="bday"
      hint="西暦で入力してください。例：1985年4月1日"
      values={{
        year: fieldOf(fields, 'birth-date-year'),
        month: fieldOf(fields, 'birth-date-month'),
        day: fieldOf(fields, 'birth-date-day'),
      }}
      after={<a href={publicPaths.calendarYears}>和暦と西暦の表を見る</a>}
      error={errorOf(errors, 'birth-date')}
    />
  );
}
