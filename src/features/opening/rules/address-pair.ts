import { type EmailAddress, type EmailAddressFault, parseEmailAddress } from '#kernel/email-address.ts';
import type { FieldFault } from '#kernel/forms.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { foldWidth } from '#kernel/text-input.ts';

export type AddressPairFault = EmailAddressFault | 'email-confirmation.empty' | 'email-confirmation.differs';

export interface AddressPair {
  readonly email: string;
  readonly 'email-confirmation': string;
}

const fault = (name: keyof AddressPair, key: AddressPairFault): FieldFault => ({ name, key });

/** MAIL-1, MAIL-2: an address entered twice; width, blanks around it and case make no difference. */
export function parseAddressPair(typed: AddressPair): Result<EmailAddress, readonly FieldFault[]> {
  const address = parseEmailAddress(typed.email);
  const again = foldWidth(typed['email-confirmation']);
  const faults: FieldFault[] = address.ok ? [] : [fault('email', address.fault)];
  if (again === '') faults.push(fault('email-confirmation', 'email-confirmation.empty'));
  else if (address.ok && again.toLowerCase() !== address.value.key) {
    faults.push(fault('email-confirmation', 'email-confirmation.differs'));
  }
  return address.ok && faults.length === 0 ? ok(address.value) : fail(faults);
}
