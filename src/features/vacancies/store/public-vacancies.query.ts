import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Disclosure } from '../rules/disclosure.ts';
import { listVacancies, type VacancyRecord } from './list-vacancies.query.ts';
import { on } from './tables.ts';

/** What anybody may find on a day in Japan: open, not past its last day, and not for the offices alone. */
const isPublic = (today: Temporal.PlainDate) =>
  sql<boolean>`state = 'open' and valid_through >= ${today.toString()}::date and disclosure < ${4 satisfies Disclosure}`;

/** Ids of public vacancies behind an id, in the order in which they came in. */
export async function listPublicIds(
  tx: Tx,
  page: { readonly after: number; readonly through?: number; readonly most: number },
  today: Temporal.PlainDate,
): Promise<readonly number[]> {
  const { after, through, most } = page;
  const rows = await on(tx)
    .selectFrom('vacancies')
    .select('id')
    .where('id', '>', after)
    .$if(through !== undefined, (query) => query.where('id', '<=', through ?? 0))
    .where(isPublic(today))
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

/** Those that bear these 求人番号 now, whoever bore them before. */
export async function listVacanciesByNumber(
  tx: Tx,
  numbers: readonly string[],
): Promise<readonly VacancyRecord[]> {
  if (numbers.length === 0) return [];
  const rows = await on(tx)
    .selectFrom('vacancies')
    .select('id')
    .where('number', 'in', [...numbers])
    .execute();
  return listVacancies(
    tx,
    rows.map(({ id }) => id),
  );
}

/** 求人番号 by id. */
export async function findVacancyNumbers(
  tx: Tx,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; number: string }>`
    select id::text as id, number from vacancies where id = any(${sql.val([...ids])}::bigint[])`.execute(tx);
  return new Map(rows.map(({ id, number }) => [Number(id), number]));
}
