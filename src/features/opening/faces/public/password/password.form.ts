import { z } from 'zod';
import { keyFaultWords, passwordFaults, passwordFaultWords } from '#features/accounts/index.ts';
import { parseForm } from '#kernel/forms.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { FormFields } from '#platform/http/route.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { fieldErrors } from '#ui/field-errors.ts';

const schema = z.strictObject({
  password: z.string(),
  'password-confirmation': z.string(),
  key: z.string(),
});

export interface TypedPassword {
  readonly password: string;
  readonly key: string;
}

function confirmationErrors(password: string, confirmation: string): readonly FieldError[] {
  if (confirmation === password) return [];
  const text =
    confirmation === ''
      ? '確かめるため、同じパスワードをもう一度入力してください。'
      : '上のパスワードと同じではありません。もう一度入力してください。';
  return [{ name: 'password-confirmation', text }];
}

/** All that is wrong before the key is tried [PW-1 to PW-4]. */
export function readPassword(form: FormFields): Result<TypedPassword, readonly FieldError[]> {
  const parsed = parseForm(schema, form);
  if (!parsed.ok) return fail(fieldErrors({}, parsed.fault));
  const { password, 'password-confirmation': confirmation, key } = parsed.value;
  const ofPassword = passwordFaults(password).map(passwordFaultWords).join('');
  const errors = [
    ...(ofPassword === '' ? [] : [{ name: 'password', text: ofPassword }]),
    ...confirmationErrors(password, confirmation),
    ...(key.trim() === '' ? [{ name: 'key', text: keyFaultWords['key.empty'] }] : []),
  ];
  return errors.length > 0 ? fail(errors) : ok({ password, key });
}
