import {
  registerJobSeeker as registerRecord,
  type Sex,
  type WishedEmployment,
} from '#features/job-seekers/index.ts';
import { nextJobSeekerNumber } from '#features/offices/index.ts';
import type { EmailAddress } from '#kernel/email-address.ts';
import type { Temporal } from '#kernel/time.ts';
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
  const { name, kana, sex, telephone } = person;
  const registration = {
    name,
    kana,
    sex,
    telephone,
    'birth-date': person.birthDate.toString(),
    address: {
      postalCode: person.postalCode,
      text: person.address,
      municipalityCode: person.municipalityCode,
    },
    ...(person.email === null ? {} : { email: person.email.typed }),
    'wished-employment': person.employment,
    'wished-work': [{ occupation: { text: person.work, code: null } }],
  };
  await registerRecord(
    tx,
    { number, officeNumber: desk.officeNumber, registration, checkedBy: desk.staffId },
    now,
  );
  const subject = aboutRecord(number);
  await record(tx, { at: now, actor: desk.actor, action: 'counter.register', result: 'done', subject });
  return number;
}
