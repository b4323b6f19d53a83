import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { type FormFields, fieldOf } from '#platform/http/route.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { TextField } from '#ui/text-field.tsx';

interface AddressFieldsProps {
  readonly fields: FormFields;
  readonly errors: readonly FieldError[];
  readonly hint?: string;
}

export const addressLabels = {
  email: 'メールアドレス',
  'email-confirmation': 'メールアドレス（確認用）',
} as const;

/** MAIL-2 */
export function AddressFields({ fields, errors, hint }: AddressFieldsProps): VNode {
  return (
    <>
      <TextField
        name="email"
        type="email"
        autocomplete="email"
        label={addressLabels.email}
        required
        hint={hint ?? `半角英数字で、${policy.mailAddress.longest}文字までです。ログインのIDになります。`}
        value={fieldOf(fields, 'email')}
        error={errorOf(errors, 'email')}
      />
      <TextField
        name="email-confirmation"
        type="email"
        autocomplete="email"
        label={addressLabels['email-confirmation']}
        required
        value={fieldOf(fields, 'email-confirmation')}
        error={errorOf(errors, 'email-confirmation')}
      />
    </>
  );
}

/** MAIL-4: before a mail is sent. */
export function MailFilterNotice({ mailFrom }: { mailFrom: string }): VNode {
  return (
    <p>
      メールの受信を制限している方は、先に
      <span class="user-text">{mailFrom}</span>からのメールを受け取れるようにしてください。
    </p>
  );
}
