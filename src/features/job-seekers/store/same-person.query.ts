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

/** Two records that may be of the same person; the first is a new one of the office that asked. */
export interface SamePersonPair {
  readonly number: string;
  readonly name: string;
  readonly kana: string;
  readonly otherNumber: string;
  readonly otherOffice: string;
}

interface NewAtOffice {
  readonly number: string;
  readonly today: Temporal.PlainDate;
  /** Records from then on are looked at: each costs a look-up, whoever opens the page. */
  readonly since: Temporal.Instant;
}

/** Pairs of an office's new valid records with any other, each once, newest first. */
export async function listSamePersonPairs(
  tx: Tx,
  office: NewAtOffice,
  most: number,
): Promise<readonly SamePersonPair[]> {
  const found = await sql<SamePersonPair>`/* name: same-person-pairs */
    with own as materialized (
      select number, name, kana, kana_key, birth_date, telephone, registered_at from job_seekers
       where office_number = ${office.number} and registered_at >= ${office.since}
         and valid_through >= ${office.today} and invalid_since is null and joined_into is null
    )
    select own.number, own.name, own.kana, other.number as "otherNumber", other.office_number as "otherOffice"
      from own cross join lateral (
        select candidate.number, candidate.office_number from job_seekers as candidate
         where candidate.birth_date = own.birth_date and candidate.kana_key = own.kana_key
           and candidate.number <> own.number and candidate.joined_into is null
           and regexp_replace(candidate.telephone, '\\D', '', 'g') = regexp_replace(own.telephone, '\\D', '', 'g')
           and not (candidate.office_number = ${office.number} and candidate.valid_through >= ${office.today}
             and candidate.invalid_since is null
             and (candidate.registered_at, candidate.number) > (own.registered_at, own.number))
         limit ${most}
      ) as other
     order by own.registered_at desc, own.number, other.number
     limit ${most}`.execute(tx);
  return found.rows;
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
