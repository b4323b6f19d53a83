import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { on } from './tables.ts';

export async function countFavourites(tx: Tx, accountId: string): Promise<number> {
  const row = await on(tx)
    .selectFrom('favourites')
    .select((all) => all.fn.countAll<string>().as('total'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return Number(row.total);
}

export async function isFavourite(tx: Tx, accountId: string, vacancyId: number): Promise<boolean> {
  return (await favouritesAmong(tx, accountId, [vacancyId])).has(vacancyId);
}

/** Which of these vacancies are somebody's favourites. */
export async function favouritesAmong(
  tx: Tx,
  accountId: string,
  vacancyIds: readonly number[],
): Promise<ReadonlySet<number>> {
  if (vacancyIds.length === 0) return new Set();
  const rows = await on(tx)
    .selectFrom('favourites')
    .select('vacancy_id')
    .where('account_id', '=', accountId)
    .where('vacancy_id', 'in', [...vacancyIds])
    .execute();
  return new Set(rows.map((row) => row.vacancy_id));
}

/** The newest first. */
export async function listFavouriteIds(
  tx: Tx,
  accountId: string,
  page: { readonly skip: number; readonly most: number },
): Promise<readonly number[]> {
  const rows = await on(tx)
    .selectFrom('favourites')
    .select('vacancy_id')
    .where('account_id', '=', accountId)
    .orderBy('added_at', 'desc')
    .orderBy('vacancy_id', 'desc')
    .offset(page.skip)
    .limit(page.most)
    .execute();
  return rows.map((row) => row.vacancy_id);
}

export async function insertFavourite(
  tx: Tx,
  accountId: string,
  vacancyId: number,
  now: Temporal.Instant,
): Promise<void> {
  await on(tx)
    .insertInto('favourites')
    .values({ account_id: accountId, vacancy_id: vacancyId, added_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteFavourite(tx: Tx, accountId: string, vacancyId: number): Promise<void> {
  await on(tx)
    .deleteFrom('favourites')
    .where('account_id', '=', accountId)
    .where('vacancy_id', '=', vacancyId)
    .execute();
}
