import { type AccountRow, findAccount, openAccount } from '#features/accounts/index.ts';
import { consentDocuments } from '#features/help/index.ts';
import { insertJobSeeker, type JobSeekerRow } from '#features/job-seekers/index.ts';
import { searchKey } from '#kernel/text-input.ts';
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

/** A person whom the counter of 13010 registered; `emailRegisteredAt` in Japan time. */
export async function aJobSeeker(
  parts: Parts,
  facts: { readonly email?: string; readonly emailRegisteredAt?: string } & Partial<JobSeekerRow> = {},
): Promise<JobSeekerRow> {
  await parts.database.pool.query(
    `insert into offices (number, name, postal_code, address, telephone, opening_hours, prefecture_code)
     values ($1, 'ハローワーク飯田橋', '1120004', '東京都文京区後楽1-9-20', '03-3812-8609', '平日 08時30分～17時15分', '13')
     on conflict do nothing`,
    [officeNumber],
  );
  const { email, emailRegisteredAt = '2026-10-01T10:00', ...changes } = facts;
  const registeredAt = Temporal.PlainDateTime.from(emailRegisteredAt)
    .toZonedDateTime('Asia/Tokyo')
    .toInstant();
  const row: JobSeekerRow = {
    number: `${officeNumber}-${next()}`,
    office_number: officeNumber,
    kind: 'counter',
    name: '山田　花子',
    name_key: searchKey('山田　花子'),
    kana: 'ヤマダ　ハナコ',
    kana_key: searchKey('ヤマダ　ハナコ'),
    birth_date: Temporal.PlainDate.from('1985-04-01'),
    sex: 'female',
    postal_code: '1020072',
    municipality_code: '13101',
    address: '東京都千代田区飯田橋1-1-1',
    telephone: '090-1234-5678',
    wished_employment: 'full-time',
    wished_work: '介護福祉士',
    registered_at: registeredAt,
    registered_by: null,
    valid_through: Temporal.PlainDate.from('2026-12-31'),
    invalid_since: null,
    email_typed: email ?? null,
    email_key: email?.toLowerCase() ?? null,
    email_registered_at: email === undefined ? null : registeredAt,
    revision: 1,
    ...changes,
  };
  await parts.database.transaction((tx) => insertJobSeeker(tx, row));
  return row;
}
