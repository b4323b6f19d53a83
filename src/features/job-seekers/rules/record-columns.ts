import { parseEmailAddress } from '#kernel/email-address.ts';
import { searchKey } from '#kernel/text-input.ts';
import { Temporal } from '#kernel/time.ts';
import type { Registration } from '../items/registration-table.ts';
import { publishedTexts } from './published-texts.ts';

/** The items without which there is no record [REG-3]. */
export const neededItems = [
  'name',
  'kana',
  'birth-date',
  'sex',
  'address',
  'telephone',
  'wished-employment',
  'wished-work',
] as const;

type Needed = (typeof neededItems)[number];

/** What every record has. */
export type CompleteRegistration = Registration & {
  readonly [Key in Needed]-?: NonNullable<Registration[Key]>;
};

export const isComplete = (registration: Registration): registration is CompleteRegistration =>
  neededItems.every((key) => registration[key] !== undefined);

/** What of a registration stands in columns of its own, to be searched for. */
export function columnsOf(registration: CompleteRegistration) {
  const { name, kana, sex, address, telephone, email } = registration;
  const mail = email === undefined ? undefined : parseEmailAddress(email);
  return {
    name,
    name_key: searchKey(name),
    kana,
    kana_key: searchKey(kana),
    birth_date: Temporal.PlainDate.from(registration['birth-date']),
    sex,
    postal_code: address.postalCode,
    municipality_code: address.municipalityCode,
    address: address.text,
    telephone,
    wished_employment: registration['wished-employment'],
    wished_work: registration['wished-work'].map(({ occupation }) => occupation?.text ?? '').join('、'),
    email_typed: mail?.ok === true ? mail.value.typed : null,
    email_key: mail?.ok === true ? mail.value.key : null,
    published_texts: publishedTexts(registration) ?? null,
  };
}
