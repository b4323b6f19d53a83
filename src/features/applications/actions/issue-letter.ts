import type { JobSeekerRow } from '#features/job-seekers/index.ts';
import { findOffice, nextReferralNumber } from '#features/offices/index.ts';
import { shownPostalCode } from '#features/places/index.ts';
import { staffNamesOf } from '#features/staff/index.ts';
import { documentWords, selectionWords, type VacancyRecord } from '#features/vacancies/index.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { LetterContents } from '../rules/letter-contents.ts';
import { insertLetter } from '../store/referral-letters.store.ts';

export interface Referral {
  readonly applicationId: string;
  readonly officeNumber: string;
  /** Null: issued online by the person's own application (REFER-2). */
  readonly staffId: string | null;
  readonly person: JobSeekerRow;
  readonly record: VacancyRecord;
}

/** REFER-2: the 紹介状, frozen as it was issued. */
export async function issueLetter(tx: Tx, referral: Referral, now: Temporal.Instant): Promise<string> {
  const { applicationId, officeNumber, staffId } = referral;
  const number = await nextReferralNumber(tx, officeNumber);
  const contents = await contentsOf(tx, number, referral, now);
  const letter = { application_id: applicationId, office_number: officeNumber, staff_id: staffId };
  await insertLetter(tx, { number, ...letter, issued_at: now, contents });
  return number;
}

async function contentsOf(
  tx: Tx,
  number: string,
  { officeNumber, staffId, person, record: { vacancy, establishment } }: Referral,
  now: Temporal.Instant,
): Promise<LetterContents> {
  const office = await findOffice(tx, officeNumber);
  if (office === undefined) throw new Error(`no office has the number ${officeNumber}`);
  const facts = vacancy.answers;
  const names = staffId === null ? undefined : await staffNamesOf(tx, [staffId]);
  return {
    number,
    issuedOn: japanDay(now).toString(),
    validThrough: vacancy.valid_through.toString(),
    office: {
      name: office.name,
      address: `〒${shownPostalCode(office.postalCode)} ${office.address}`,
      telephone: office.telephone,
    },
    staffName: (staffId === null ? undefined : names?.get(staffId)) ?? '',
    person: { number: person.number, name: person.name, kana: person.kana },
    vacancy: {
      number: vacancy.number,
      title: facts.title ?? '',
      employer: establishment.name,
      address: (facts['selection-place'] ?? establishment.answers.address)?.text ?? '',
      contact: [facts['contact-section'], facts['contact-name']].filter((one) => one !== undefined).join(' '),
      telephone: facts['contact-telephone'] ?? '',
      selection: (facts.selection ?? []).map((one) => selectionWords[one]).join('、'),
      documents: (facts.documents ?? []).map((one) => documentWords[one]).join('、'),
    },
  };
}
