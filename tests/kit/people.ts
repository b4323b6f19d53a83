import { type AccountRow, findAccount, openAccount } from '#features/accounts/index.ts';
import { consentDocuments } from '#features/help/index.ts';
import {
  type CompleteRegistration,
  columnsOf,
  insertJobSeeker,
  type JobSeekerRow,
  type Registration,
} from '#features/job-seekers/index.ts';
import { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';

/** A password that keeps every rule. */
export const goodPassword = 'sakura#2026';

let counted = 0;
const next = (): number => {
  counted += 1;
  return counted;
};

/** An address nobody else in the test has. */
export const newAddress = (): string => `person${next()}@example.jp`;

export interface Person {
  readonly id: string;
  readonly address: string;
  readonly password: string;
}

/** Somebody with an open account who agreed to everything. */
export async function anAccount(
  parts: Parts,
  facts: {
    readonly address?: string;
    readonly password?: string;
    readonly jobSeekerNumber?: string;
    readonly agreedTo?: number;
  } = {},
): Promise<Person> {
  const { address = newAddress(), password = goodPassword, agreedTo } = facts;
  const hash = await parts.passwords.hash(password);
  if (!hash.ok) throw new Error('the test waits in line for a password');
  const { privacy, terms } = consentDocuments;
  const opened = await parts.database.transaction((tx) =>
    openAccount(
      tx,
      {
        address,
        jobSeekerNumber: facts.jobSeekerNumber ?? null,
        passwordHash: hash.value,
        face: 'mypage' as const,
        by: 'online',
        consents: {
          [privacy.key]: agreedTo ?? privacy.version,
          [terms.key]: agreedTo ?? terms.version,
        },
      },
      { kind: 'system' },
      parts.clock.now(),
    ),
  );
  if (!opened.ok) throw new Error(`${address} has an account already`);
  return { id: opened.value, address, password };
}

export async function accountOf(parts: Parts, id: string): Promise<AccountRow> {
  const account = await findAccount(parts.database.reading, id);
  if (account === undefined) throw new Error(`no account ${id}`);
  return account;
}

const officeNumber = '13010';

const registration: CompleteRegistration = {
  name: '山田　花子',
  kana: 'ヤマダ　ハナコ',
  'birth-date': '1985-04-01',
  sex: 'female',
  address: { postalCode: '1020072', text: '東京都千代田区飯田橋1-1-1', municipalityCode: '13101' },
  telephone: '090-1234-5678',
  publication: 'hidden',
  provision: 'none',
  guidance: 'yes',
  'wished-employment': 'full-time',
  'wished-work': [{ occupation: { text: '介護福祉士', code: '049' } }],
};

type JobSeekerFacts = Partial<Omit<JobSeekerRow, 'answers'>> & {
  readonly email?: string;
  /** In Japan time. */
  readonly emailRegisteredAt?: string;
  /** What differs from the person of the kit. */
  readonly answers?: Registration;
};

/** A person whom the counter of 13010 registered. */
export async function aJobSeeker(parts: Parts, facts: JobSeekerFacts = {}): Promise<JobSeekerRow> {
  await parts.database.pool.query(
    `insert into offices (number, name, postal_code, address, telephone, opening_hours, prefecture_code)
     values ($1, 'ハローワーク飯田橋', '1120004', '東京都文京区後楽1-9-20', '03-3812-8609', '平日 08時30分～17時15分', '13')
     on conflict do nothing`,
    [officeNumber],
  );
  const { email, emailRegisteredAt = '2026-10-01T10:00', answers, ...changes } = facts;
  const registeredAt = Temporal.PlainDateTime.from(emailRegisteredAt)
    .toZonedDateTime('Asia/Tokyo')
    .toInstant();
  const all = {
    ...registration,
    ...answersIn(changes),
    ...(email === undefined ? {} : { email }),
    ...answers,
  };
  const row: JobSeekerRow = {
    // Far from the numbers that the portal gives out itself.
    number: `${officeNumber}-${7_000_000 + next()}`,
    office_number: officeNumber,
    kind: 'counter',
    ...columnsOf(all),
    registered_at: registeredAt,
    registered_by: null,
    valid_through: Temporal.PlainDate.from('2026-12-31'),
    invalid_since: null,
    invalid_reason: null,
    email_registered_at: email === undefined ? null : registeredAt,
    confirmed_at: registeredAt,
    confirmed_by: null,
    joined_into: null,
    joined_at: null,
    answers: all,
    revision: 1,
    ...changes,
  };
  await parts.database.transaction((tx) => insertJobSeeker(tx, row));
  return row;
}

/** Columns that a test sets are answers too: one never contradicts the other. */
const answersIn = ({ name, kana, birth_date, sex, telephone }: JobSeekerFacts): Registration => ({
  ...(name === undefined ? {} : { name }),
  ...(kana === undefined ? {} : { kana }),
  ...(birth_date === undefined ? {} : { 'birth-date': birth_date.toString() }),
  ...(sex === undefined ? {} : { sex }),
  ...(telephone === undefined ? {} : { telephone }),
});

/** Somebody whose registration is done, so that a login leads home. */
export async function aRegisteredPerson(
  parts: Parts,
  facts: Omit<Parameters<typeof anAccount>[1] & object, 'jobSeekerNumber'> = {},
): Promise<Person> {
  const { number } = await aJobSeeker(parts);
  return anAccount(parts, { ...facts, jobSeekerNumber: number });
}
