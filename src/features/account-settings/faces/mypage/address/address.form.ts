import { z } from 'zod';
import { type EmailAddress, parseEmailAddress } from '#kernel/email-address.ts';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { FormFields } from '#platform/http/route.ts';
import { emailAddressWords } from '#ui/email-address-words.ts';

const form = z.strictObject({ address: z.string(), 'address-again': z.string() });

/** By the key of the fault. */
export const addressWords = {
  ...emailAddressWords,
  'address.same': '今と同じメールアドレスです。新しいメールアドレスを入力してください。',
  'address-again.empty': '確かめるため、もう一度同じメールアドレスを入力してください。',
  'address-again.differs': '新しいメールアドレスと違います。同じものを入力してください。',
} as const;

/** MAIL-1, MAIL-2: the new address, twice. */
export function readAddressForm(fields: FormFields): Result<EmailAddress, readonly FieldFault[]> {
  const read = parseForm(form, fields);
  if (!read.ok) return read;
  const first = parseEmailAddress(read.value.address);
  const again = parseEmailAddress(read.value['address-again']);
  const faults: FieldFault[] = [];
  if (!first.ok) faults.push({ name: 'address', key: first.fault });
  if (!again.ok && again.fault === 'email.empty') {
    faults.push({ name: 'address-again', key: 'address-again.empty' });
  } else if (first.ok && !(again.ok && again.value.key === first.value.key)) {
    faults.push({ name: 'address-again', key: 'address-again.differs' });
  }
  return first.ok && faults.length === 0 ? ok(first.value) : fail(faults);
}
