import type { VNode } from 'preact';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { TextField } from '#ui/text-field.tsx';

export function CodeField({ errors }: { errors: readonly FieldError[] }): VNode {
  return (
    <TextField
      name="code"
      label="認証アプリのコード"
      hint="30秒ごとに変わる6桁の数字です。"
      required
      error={errorOf(errors, 'code')}
      inputmode="numeric"
      autocomplete="one-time-code"
      width="short"
      spellcheck={false}
    />
  );
}
