import { z } from 'zod';
import { passwordFaults, passwordFaultWords } from '#features/accounts/index.ts';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { FormFields } from '#platform/http/route.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { fieldErrors } from '#ui/field-errors.ts';

const schema = z.strictObject({
  'new-password': z.string(),
  'new-password-confirmation': z.string(),
  key: z.string(),
});

export interface NewPassword {
  readonly password: string;
  readonly key: string;
}

const words = {
  'confirmation.empty': '確かめるため、同じパスワードをもう一度入力してください。',
  'confirmation.different': '上のパスワードと同じではありません。もう一度入力してください。',
  'key.empty': '認証キーを入力してください。',
} as const;

function restFaults(confirmation: string, password: string, key: string): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  if (confirmation === '' && password !== '') {
    faults.push({ name: 'new-password-confirmation', key: 'confirmation.empty' });
  } else if (confirmation !== password) {
    faults.push({ name: 'new-password-confirmation', key: 'confirmation.different' });
  }
  if (key.trim() === '') faults.push({ name: 'key', key: 'key.empty' });
  return faults;
}

/** All that is wrong before the key is tried [PW-1 to PW-4]. */
export function readNewPassword(form: FormFields): Result<NewPassword, readonly FieldError[]> {
  const parsed = parseForm(schema, form);
  if (!parsed.ok) return fail(fieldErrors({}, parsed.fault));
  const { 'new-password': password, 'new-password-confirmation': confirmation, key } = parsed.value;
  const ofPassword = passwordFaults(password).map(passwordFaultWords).join('');
  const errors = [
    ...(ofPassword === '' ? [] : [{ name: 'new-password', text: ofPassword }]),
    ...fieldErrors(words, restFaults(confirmation, password, key)),
  ];
  return errors.length > 0 ? fail(errors) : ok({ password, key });
}
