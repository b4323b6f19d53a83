import { type BirthDateFault, parseBirthDate, parseJobSeekerNumber } from '#features/job-seekers/index.ts';
import { type EmailAddressFault, parseEmailAddress } from '#kernel/email-address.ts';
import type { FieldFault } from '#kernel/forms.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import { type FormFields, fieldOf } from '#platform/http/route.ts';
import type { Question } from '../../../actions/search-people.ts';

export type SearchFault = 'search.empty' | 'number.unreadable' | BirthDateFault | EmailAddressFault;

const typedIn = (form: FormFields, name: string): string | undefined => {
  const typed = fieldOf(form, name).trim();
  return typed === '' ? undefined : typed;
};

/** What was typed to find somebody; at least one field. */
export function parseSearch(
  form: FormFields,
  today: Temporal.PlainDate,
): Result<Question, readonly FieldFault[]> {
  const faults: (FieldFault & { key: SearchFault })[] = [];
  const [numberTyped, addressTyped] = [typedIn(form, 'number'), typedIn(form, 'address')];
  const number = numberTyped === undefined ? undefined : parseJobSeekerNumber(numberTyped);
  if (numberTyped !== undefined && number === undefined) {
    faults.push({ name: 'number', key: 'number.unreadable' });
  }
  const birth = parseBirthDate(
    {
      year: fieldOf(form, 'birth-year'),
      month: fieldOf(form, 'birth-month'),
      day: fieldOf(form, 'birth-day'),
    },
    today,
  );
  if (!birth.ok && birth.fault !== 'birth-date.empty') faults.push({ name: 'birth', key: birth.fault });
  const address = addressTyped === undefined ? undefined : parseEmailAddress(addressTyped);
  if (address?.ok === false) faults.push({ name: 'address', key: address.fault });
  if (faults.length > 0) return fail(faults);
  const question = {
    number,
    name: typedIn(form, 'name'),
    kana: typedIn(form, 'kana'),
    birthDate: birth.ok ? birth.value : undefined,
    addressKey: address?.ok === true ? address.value.key : undefined,
  };
  const isEmpty = Object.values(question).every((value) => value === undefined);
  return isEmpty ? fail([{ name: 'number', key: 'search.empty' }]) : ok(question);
}
