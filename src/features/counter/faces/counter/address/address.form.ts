import { z } from 'zod';
import { type EmailAddress, parseEmailAddress } from '#kernel/email-address.ts';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { FormFields } from '#platform/http/route.ts';
import { emailAddressWords } from '#ui/email-address-words.ts';
import type { IdentityDocument } from '../../../actions/identity-documents.ts';
import { addressField, documentField, documentWords } from '../counter-fields.ts';

const fields = z.strictObject({ address: addressField, again: z.string(), document: documentField });

export interface NewAddress {
  readonly address: EmailAddress;
  readonly document: IdentityDocument;
}

/** The new address twice (MAIL-2), and what the person showed. */
export function parseNewAddress(form: FormFields): Result<NewAddress, readonly FieldFault[]> {
  const parsed = parseForm(fields, { document: '', ...form });
  if (!parsed.ok) return parsed;
  const { address, again, document } = parsed.value;
  const second = parseEmailAddress(again);
  if (!second.ok || second.value.key !== address.key) return fail([{ name: 'again', key: 'again.differs' }]);
  return ok({ address, document });
}

export const addressWords = {
  ...emailAddressWords,
  ...documentWords,
  'again.differs': '2つのメールアドレスが違います。もう一度入れてください。',
  'address.same': '今と同じメールアドレスです。',
  'address.taken': 'このメールアドレスは、ほかのアカウントで使われています。',
} as const;
