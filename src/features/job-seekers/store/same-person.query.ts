import { sql } from 'kysely';
import { searchKey } from '#kernel/text-input.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type JobSeekerRow, on } from './tables.ts';

/**
 * Records that may be of the same person: kana, birth date and the digits of the telephone number are the same. Never
 * told to the person.
 */
export async function listRecordsOfSamePerson(
  tx: Tx,
  person: {
    readonly kana: string;
    readonly birthDate: Temporal.PlainDate;
    readonly telephone: string;
  },
): Promise<readonly JobSeekerRow[]> {
  return on(tx)
    .selectFrom('job_seekers')
    .selectAll()
    .where('birth_date', '=', person.birthDate)
    .where('kana_key', '=', searchKey(person.kana))
    .where(sql`regexp_replace(telephone, '\\D', '', 'g')`, '=', person.telephone.replace(/\D/gu, ''))
    .where('joined_into', 'is', null)
    .orderBy('registered_at', 'desc')
    .execute();
}

/** Two records that may be of the same person; the first is valid and of the office that asked. */
export interface SamePersonPair {
  readonly number: string;
  readonly name: string;
  readonly kana: string;
  readonly otherNumber: string;
  readonly otherOffice: string;
}

/** Pairs of an office's valid records with any other, each once. */
export async function listSamePersonPairs(
  tx: Tx,
  office: { readonly number: string; readonly today: Temporal.PlainDate },
  most: number,
): Promise<readonly SamePersonPair[]> {
  return (
    on(tx)
      .selectFrom('job_seekers as own')
      .innerJoin('job_seekers as other', (join) =>
        join
          .onRef('other.birth_date', '=', 'own.birth_date')
          .onRef('other.kana_key', '=', 'own.kana_key')
          .onRef('other.number', '<>', 'own.number'),
      )
      .select([
        'own.number',
        'own.name',
        'own.kana',
        'other.number as otherNumber',
        'other.office_number as otherOffice',
      ])
      .where('own.office_number', '=', office.number)
      .where('own.valid_through', '>=', office.today)
      .where('own.invalid_since', 'is', null)
      .where('own.joined_into', 'is', null)
      .where('other.joined_into', 'is', null)
      .where(
        sql<boolean>`regexp_replace(own.telephone, '\\D', '', 'g') = regexp_replace(other.telephone, '\\D', '', 'g')`,
      )
      // Where both would be first, the lower number is.
      .where(
        sql<boolean>`(own.number < other.number or other.office_number <> own.office_number
        or other.invalid_since is not null or other.valid_through < ${office.today})`,
      )
      .orderBy('own.number')
      .orderBy('other.number')
      .limit(most)
      .execute()
  );
}

/** The record's number and those of the records that were joined into it, directly or before. */
export async function listJoinedNumbers(tx: Tx, number: string): Promise<readonly string[]> {
  const { rows } = await sql<{ number: string }>`
    with recursive person as (
      select ${number}::text as number
      union
      select joined.number from job_seekers as joined join person on joined.joined_into = person.number
    )
    select number from person`.execute(tx);
  return [number, ...rows.map((row) => row.number).filter((one) => one !== number)];
}

/** The number under which a record lives on: its own, unless it was joined into another. */
export async function findLivingNumber(tx: Tx, number: string): Promise<string | undefined> {
  const { rows } = await sql<{ number: string }>`
    with recursive way as (
      select number, joined_into from job_seekers where number = ${number}
      union
      select next.number, next.joined_into from job_seekers as next join way on next.number = way.joined_into
    )
    select number from way where joined_into is null`.execute(tx);
  return rows[0]?.number;
}
