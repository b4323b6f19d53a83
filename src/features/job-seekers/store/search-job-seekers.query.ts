import { sql } from 'kysely';
import { searchKey } from '#kernel/text-input.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type JobSeekerRow, on } from './tables.ts';

/** What is known of the person who is sought; all that is given must fit. */
export interface SoughtJobSeeker {
  /** Only records of this office are found. */
  readonly officeNumber: string;
  readonly number?: string;
  /** Any part of the name, in any width. */
  readonly name?: string;
  /** Any part of the kana, katakana. */
  readonly kana?: string;
  readonly birthDate?: Temporal.PlainDate;
  readonly emailKey?: string;
  /** The record of the account with that address, if there is one. */
  readonly numberByAccount?: string;
}

export interface FoundJobSeekers {
  readonly rows: readonly JobSeekerRow[];
  /** How many there are in all. */
  readonly total: number;
}

const anywhere = (typed: string): string => `%${searchKey(typed).replace(/[\\%_]/gu, '\\$&')}%`;

/** Those who fit, by kana; at most `most` of them. A joined record is found by its number only. */
export async function searchJobSeekers(
  tx: Tx,
  sought: SoughtJobSeeker,
  most: number,
): Promise<FoundJobSeekers> {
  const { officeNumber, number, name, kana, birthDate, emailKey, numberByAccount } = sought;
  let query = on(tx).selectFrom('job_seekers').where('office_number', '=', officeNumber);
  query = number === undefined ? query.where('joined_into', 'is', null) : query.where('number', '=', number);
  if (name !== undefined) query = query.where('name_key', 'like', anywhere(name));
  if (kana !== undefined) query = query.where('kana_key', 'like', anywhere(kana));
  if (birthDate !== undefined) query = query.where('birth_date', '=', birthDate);
  if (emailKey !== undefined) {
    query = query.where((where) =>
      where.or([where('email_key', '=', emailKey), where('number', '=', numberByAccount ?? '')]),
    );
  }
  const rows = await query
    .selectAll()
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy('kana_key')
    .orderBy('number')
    .limit(most)
    .execute();
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** The newest registrations of an office. */
export async function listNewestJobSeekers(
  tx: Tx,
  officeNumber: string,
  most: number,
): Promise<readonly JobSeekerRow[]> {
  return on(tx)
    .selectFrom('job_seekers')
    .selectAll()
    .where('office_number', '=', officeNumber)
    .where('joined_into', 'is', null)
    .orderBy('registered_at', 'desc')
    .limit(most)
    .execute();
}
