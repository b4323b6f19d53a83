import type { VNode } from 'preact';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { PasswordField } from '#ui/text-field.tsx';

export const PresentPasswordField = ({ errors }: { errors: readonly FieldError[] }): VNode => (
  <PasswordField
    name="present-password"
    label="今のパスワード"
    required
    error={errorOf(errors, 'present-password')}
    autocomplete="current-password"
  />
);
