import { z } from 'zod';
import {
  type BirthDateFault,
  parseBirthDate,
  shownTelephone,
  telephoneFault,
} from '#features/job-seekers/index.ts';
import { parsePostalCode, shownPostalCode } from '#features/offices/index.ts';
import { municipalityOf, placesOfPostalCode } from '#features/places/index.ts';
import { parseEmailAddress } from '#kernel/email-address.ts';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { katakana } from '#kernel/text-input.ts';
import { japanDay, japaneseDateBothCalendars, type Temporal } from '#kernel/time.ts';
import type { FormFields } from '#platform/http/route.ts';
import type { Step } from '#platform/journeys/journey.ts';
import { sexWords } from '../../job-seeker-words.ts';
import type { PersonAnswer, RegistrationAnswers } from '../registration-answers.ts';

export const longestName = 60;
export const longestAddress = 200;

const personForm = z.strictObject({
  name: z.string().trim().min(1, 'name.empty').max(longestName, 'name.too-long'),
  kana: z
    .string()
    .transform(katakana)
    .pipe(
      z
        .string()
        .min(1, 'kana.empty')
        .max(longestName, 'kana.too-long')
        .regex(/^[ァ-ヺー・　]*$/u, 'kana.letters'),
    ),
  'birth-year': z.string(),
  'birth-month': z.string(),
  'birth-day': z.string(),
  sex: z.enum(['female', 'male', 'not-told'], 'sex.none'),
  postal: z.string().transform((typed, context) => {
    const digits = parsePostalCode(typed);
    if (digits !== undefined) return digits;
    context.addIssue({ code: 'custom', message: typed.trim() === '' ? 'postal.empty' : 'postal.digits' });
    return z.NEVER;
  }),
  /** The choice where several towns share a postal code. */
  town: z.string().optional(),
  address: z.string().trim().min(1, 'address.empty').max(longestAddress, 'address.too-long'),
  telephone: z.string().transform((typed, context) => {
    const fault = telephoneFault(typed);
    if (fault === undefined) return shownTelephone(typed);
    context.addIssue({ code: 'custom', message: fault });
    return z.NEVER;
  }),
  email: z.string().transform((typed, context) => {
    if (typed.trim() === '') return null;
    const address = parseEmailAddress(typed);
    if (address.ok) return address.value;
    context.addIssue({ code: 'custom', message: address.fault });
    return z.NEVER;
  }),
});

const order = ['name', 'kana', 'birth', 'sex', 'postal', 'address', 'telephone', 'email'];

const inOrder = (faults: readonly FieldFault[]): readonly FieldFault[] =>
  [...faults].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));

function readBirth(fields: FormFields, now: Temporal.Instant): Result<Temporal.PlainDate, BirthDateFault> {
  const part = (name: string): string => String(fields[`birth-${name}`] ?? '');
  return parseBirthDate({ year: part('year'), month: part('month'), day: part('day') }, japanDay(now));
}

function parsePerson(fields: FormFields, now: Temporal.Instant): Result<PersonAnswer, readonly FieldFault[]> {
  const form = parseForm(personForm, { sex: '', ...fields });
  const birth = readBirth(fields, now);
  if (!form.ok || !birth.ok) {
    const ofBirth = birth.ok ? [] : [{ name: 'birth', key: birth.fault }];
    return fail(inOrder([...(form.ok ? [] : form.fault), ...ofBirth]));
  }
  const { name, kana, sex, postal, address, telephone, email } = form.value;
  const municipalityCode = municipalityOf(address, placesOfPostalCode(postal));
  const contact = { postalCode: postal, municipalityCode, address, telephone, email };
  return ok({ name, kana, birthDate: birth.value, sex, ...contact });
}

export const personStep: Step<RegistrationAnswers, 'person'> = {
  key: 'person',
  label: '本人と連絡先',
  parse: (fields, { now }) => parsePerson(fields, now),
  /** 「住所を入れる」 keeps what was typed and shows the same screen with the address. */
  asides: { 'look-up': () => 'person?look-up=yes' },
  summary: (person) => [
    { term: '氏名', value: person.name },
    { term: '氏名（カナ）', value: person.kana },
    { term: '生年月日', value: japaneseDateBothCalendars(person.birthDate) },
    { term: '性別', value: sexWords[person.sex] },
    { term: '郵便番号', value: shownPostalCode(person.postalCode) },
    { term: '住所', value: person.address },
    { term: '電話番号', value: person.telephone },
    { term: 'メールアドレス', value: person.email?.typed ?? 'なし' },
  ],
};
