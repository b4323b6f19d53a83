import { sql } from 'kysely';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { tokenHash } from '#platform/security/secrets.ts';
import { type ApiKeyRow, on } from './tables.ts';

export async function insertToken(
  tx: Tx,
  token: string,
  keyId: string,
  day: Temporal.PlainDate,
): Promise<void> {
  await on(tx)
    .insertInto('provision_tokens')
    .values({ token_hash: tokenHash(token), key_id: keyId, issued_on: day })
    .execute();
}

/** Whose token this is, on the day of its issue. */
export async function findKeyOfToken(
  tx: Tx,
  token: string,
  day: Temporal.PlainDate,
): Promise<ApiKeyRow | undefined> {
  return on(tx)
    .selectFrom('provision_tokens')
    .innerJoin('api_keys', 'api_keys.id', 'provision_tokens.key_id')
    .selectAll('api_keys')
    .where('token_hash', '=', tokenHash(token))
    .where('issued_on', '=', day)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

export async function deleteToken(tx: Tx, token: string): Promise<void> {
  await on(tx).deleteFrom('provision_tokens').where('token_hash', '=', tokenHash(token)).execute();
}

export interface DataSetCount {
  readonly dataId: string;
  readonly vacancies: number;
  readonly pages: number;
}

/** How much each set of the day holds; sets without a vacancy are not among them. */
export async function listSets(tx: Tx, day: Temporal.PlainDate): Promise<readonly DataSetCount[]> {
  const { rows } = await sql<{ data_id: string; vacancies: number; pages: number }>`
    select data_id, sum(vacancies)::integer as vacancies, count(*)::integer as pages from provision_pages
     where day = ${day.toString()}::date group by data_id`.execute(tx);
  return rows.map(({ data_id, vacancies, pages }) => ({ dataId: data_id, vacancies, pages }));
}

export interface PageOfSet {
  readonly firstId: number;
  readonly lastId: number;
}

/** Undefined beyond the last page. */
export async function findPage(
  tx: Tx,
  day: Temporal.PlainDate,
  dataId: string,
  page: number,
): Promise<PageOfSet | undefined> {
  const { rows } = await sql<{ first: string; last: string }>`
    select first_id::text as first, last_id::text as last from provision_pages
     where day = ${day.toString()}::date and data_id = ${dataId} and page = ${page}`.execute(tx);
  const [row] = rows;
  return row === undefined ? undefined : { firstId: Number(row.first), lastId: Number(row.last) };
}

/** Any number will do, as long as every node uses the same one. */
const cutting = 7_305_515;

/** Cuts the pages of a day where that was not done yet; the first who asks on that day waits for it. */
export async function cutPages(tx: Tx, day: Temporal.PlainDate): Promise<void> {
  await sql`select pg_advisory_xact_lock(${cutting})`.execute(tx);
  const { rows } = await sql<{ cut: boolean }>`
    select exists (select from provision_pages where day = ${day.toString()}::date) as cut`.execute(tx);
  if (rows[0]?.cut === true) return;
  await sql`insert into provision_pages (day, data_id, page, first_id, last_id, vacancies)
    with open as (
      select id, prefecture, kind from public_vacancies where valid_through >= ${day.toString()}::date
    ), member as (
      select 'M100' as data_id, id from open
      union all select 'M1' || prefecture, id from open where prefecture between '01' and '47'
      union all select 'M200', id from open where kind = 'disability'
      union all select 'M300', id from open where kind = 'new-graduate'
    ), numbered as (
      select data_id, id, (row_number() over (partition by data_id order by id) - 1)
               / ${policy.openData.providedAtOnce}::integer + 1 as page from member
    )
    select ${day.toString()}::date, data_id, page, min(id), max(id), count(*) from numbered group by data_id, page`.execute(
    tx,
  );
}

/** Which of the ids between two belong to a set and are public at this moment. */
export async function listIdsOfSet(
  tx: Tx,
  dataId: string,
  { firstId, lastId }: PageOfSet,
  today: Temporal.PlainDate,
): Promise<readonly number[]> {
  const part = dataId.slice(2);
  const inSet =
    dataId === 'M100'
      ? sql`true`
      : dataId === 'M200'
        ? sql`kind = 'disability'`
        : dataId === 'M300'
          ? sql`kind = 'new-graduate'`
          : sql`prefecture = ${part}`;
  const { rows } = await sql<{ id: string }>`
    select id::text as id from public_vacancies
     where id between ${firstId} and ${lastId} and ${inSet} and valid_through >= ${today.toString()}::date
     order by id`.execute(tx);
  return rows.map(({ id }) => Number(id));
}

/** Tokens and pages of days that are over. */
export async function forgetProvision(tx: Tx, today: Temporal.PlainDate): Promise<void> {
  const day = today.toString();
  await sql`delete from provision_tokens where issued_on <> ${day}::date`.execute(tx);
  await sql`delete from provision_pages where day <> ${day}::date`.execute(tx);
}
