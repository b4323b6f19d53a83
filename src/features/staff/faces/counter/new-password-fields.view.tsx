import type { VNode } from 'preact';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Prose } from '#ui/page-heading.tsx';
import { PasswordField } from '#ui/text-field.tsx';
import { passwordAdvice } from './new-password.text.ts';

export function NewPasswordFields({ errors }: { errors: readonly FieldError[] }): VNode {
  return (
    <>
      <PasswordField
        name="new-password"
        label="新しいパスワード"
        hint={
          <Prose>
            <ul>
              {passwordAdvice.map((advice) => (
                <li key={advice}>{advice}</li>
              ))}
            </ul>
          </Prose>
        }
        required
        error={errorOf(errors, 'new-password')}
        autocomplete="new-password"
      />
      <PasswordField
        name="new-password-again"
        label="新しいパスワード（確認用）"
        required
        error={errorOf(errors, 'new-password-again')}
        autocomplete="new-password"
      />
    </>
  );
}
