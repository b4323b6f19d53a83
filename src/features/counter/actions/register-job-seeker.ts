import {
  insertJobSeeker,
  type Sex,
  validThroughFor,
  type WishedEmployment,
} from '#features/job-seekers/index.ts';
import { nextJobSeekerNumber } from '#features/offices/index.ts';
import type { EmailAddress } from '#kernel/email-address.ts';
import { searchKey } from '#kernel/text-input.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { record } from '#platform/recording/audit.ts';
import { aboutRecord, type Desk } from './desk.ts';

/** What staff enter of a person (本登録). */
export interface Registration {
  readonly name: string;
  /** Katakana. */
  readonly kana: string;
  readonly birthDate: Temporal.PlainDate;
  readonly sex: Sex;
  /** Seven digits. */
  readonly postalCode: string;
  readonly municipalityCode: string | null;
  readonly address: string;
  readonly telephone: string;
  readonly email: EmailAddress | null;
  readonly employment: WishedEmployment;
  readonly work: string;
}

/** CODE-1: registers a person at the desk's office and answers the 求職番号. */
export async function registerJobSeeker(
  tx: Tx,
  desk: Desk,
  person: Registration,
  now: Temporal.Instant,
): Promise<string> {
  const number = await nextJobSeekerNumber(tx, desk.officeNumber);
  await insertJobSeeker(tx, {
    number,
    office_number: desk.officeNumber,
    kind: 'counter',
    name: person.name,
    name_key: searchKey(person.name),
    kana: person.kana,
    kana_key: searchKey(person.kana),
    birth_date: person.birthDate,
    sex: person.sex,
    postal_code: person.postalCode,
    municipality_code: person.municipalityCode,
    address: person.address,
    telephone: person.telephone,
    wished_employment: person.employment,
    wished_work: person.work,
    registered_at: now,
    registered_by: desk.staffId,
    valid_through: validThroughFor(japanDay(now)),
    invalid_since: null,
    email_typed: person.email?.typed ?? null,
    email_key: person.email?.key ?? null,
    email_registered_at: person.email === null ? null : now,
    revision: 1,
  });
  const subject = aboutRecord(number);
  await record(tx, { at: now, actor: desk.actor, action: 'counter.register', result: 'done', subject });
  return number;
}
