import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { on } from './tables.ts';

/** Notes these vacancies as mailed for a search; answers how many were not mailed before. */
export async function noteMailed(
  tx: Tx,
  searchId: string,
  vacancyIds: readonly number[],
  at: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql`insert into saved_search_mailings (search_id, vacancy_id, mailed_at)
    select ${searchId}::uuid, vacancy_id, ${at.toString()}::timestamptz
      from unnest(${sql.val([...vacancyIds])}::bigint[]) as vacancy_id
    on conflict do nothing returning vacancy_id`.execute(tx);
  return rows.length;
}

/** What one mail tells of, the youngest first. */
export async function listMailed(tx: Tx, searchId: string, at: Temporal.Instant): Promise<readonly number[]> {
  const rows = await on(tx)
    .selectFrom('saved_search_mailings')
    .select('vacancy_id')
    .where('search_id', '=', searchId)
    .where('mailed_at', '=', at)
    .orderBy('vacancy_id', 'desc')
    .execute();
  return rows.map((row) => row.vacancy_id);
}
