import { z } from 'zod';
import {
  isAboutThePerson,
  type PasswordContext,
  passwordFaults,
  passwordFaultWords,
} from '#features/accounts/index.ts';
import { parseForm } from '#kernel/forms.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { FormFields } from '#platform/http/route.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { fieldErrors } from '#ui/field-errors.ts';
import type { PasswordChange } from '../../../actions/change-password.ts';
import { presentPasswordField, presentPasswordWords } from '../../present-password.ts';

/** All taken exactly as typed (s-pw2). */
const form = z.strictObject({
  'present-password': z.string(),
  'new-password': z.string(),
  'new-password-again': z.string(),
  'end-others': z.literal('yes').optional(),
});

type Typed = z.infer<typeof form>;

const words = {
  'new-password.empty': '新しいパスワードを入力してください。',
  'new-password.same': '今と同じパスワードです。別のパスワードにしてください。',
  'new-password-again.empty': '確かめるため、もう一度同じパスワードを入力してください。',
  'new-password-again.differs': '新しいパスワードと違います。同じものを入力してください。',
} as const;

/** s-pw5: the present password, and a new one twice that keeps the rules (PW-1 to PW-4, s-pw3). */
export function readPasswordForm(
  fields: FormFields,
  context: PasswordContext,
): Result<PasswordChange, readonly FieldError[]> {
  const read = parseForm(form, fields);
  if (!read.ok) return fail(fieldErrors({}, read.fault));
  const typed = read.value;
  const errors = [...presentErrors(typed), ...newPasswordErrors(typed, context), ...againErrors(typed)];
  if (errors.length > 0) return fail(errors);
  return ok({
    present: typed['present-password'],
    next: typed['new-password'],
    endsOtherSessions: typed['end-others'] === 'yes',
  });
}

const presentErrors = (typed: Typed): readonly FieldError[] =>
  typed[presentPasswordField] === ''
    ? [{ name: presentPasswordField, text: presentPasswordWords['present-password.empty'] }]
    : [];

function newPasswordErrors(typed: Typed, context: PasswordContext): readonly FieldError[] {
  const name = 'new-password';
  const next = typed[name];
  if (next === '') return [{ name, text: words['new-password.empty'] }];
  const faults = passwordFaults(next);
  if (faults.length > 0) return [{ name, text: faults.map(passwordFaultWords).join('') }];
  if (isAboutThePerson(next, context)) {
    return [{ name, text: passwordFaultWords({ key: 'password.about-you' }) }];
  }
  return next === typed['present-password'] ? [{ name, text: words['new-password.same'] }] : [];
}

function againErrors(typed: Typed): readonly FieldError[] {
  const name = 'new-password-again';
  const again = typed[name];
  if (again === '') return [{ name, text: words['new-password-again.empty'] }];
  return again === typed['new-password'] ? [] : [{ name, text: words['new-password-again.differs'] }];
}
