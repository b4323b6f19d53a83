import type { VNode } from 'preact';
import { PasswordField } from '#ui/text-field.tsx';
import { presentPasswordField } from './present-password.ts';

/** The password once more, before what matters. */
export const PresentPasswordField = ({ error }: { error: string | undefined }): VNode => (
  <PasswordField
    name={presentPasswordField}
    label="今のパスワード"
    required
    autocomplete="current-password"
    error={error}
  />
);
