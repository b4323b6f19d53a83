import type { Tx } from '#platform/database/database.ts';
import { on } from './tables.ts';

/** s-prv1: what somebody keeps of the search, for the person's own file. Vacancies are told by their numbers. */
export async function exportOfOwnSearches(tx: Tx, accountId: string) {
  const numbers = tx.withTables<{ vacancies: { id: number; number: string } }>();
  const [favourites, seen, searches, mailings] = [
    await on(tx)
      .selectFrom('favourites')
      .selectAll()
      .where('account_id', '=', accountId)
      .orderBy('added_at')
      .execute(),
    await on(tx)
      .selectFrom('seen_vacancies')
      .selectAll()
      .where('account_id', '=', accountId)
      .orderBy('seen_at')
      .execute(),
    await on(tx)
      .selectFrom('saved_searches')
      .selectAll()
      .where('account_id', '=', accountId)
      .orderBy('saved_at')
      .execute(),
    await on(tx)
      .selectFrom('saved_search_mailings')
      .innerJoin('saved_searches', 'saved_searches.id', 'saved_search_mailings.search_id')
      .selectAll('saved_search_mailings')
      .where('account_id', '=', accountId)
      .orderBy('mailed_at')
      .execute(),
  ];
  const ids = [...favourites, ...seen, ...mailings].map((row) => row.vacancy_id);
  const named =
    ids.length === 0
      ? []
      : await numbers.selectFrom('vacancies').select(['id', 'number']).where('id', 'in', ids).execute();
  const numberOf = new Map(named.map(({ id, number }) => [id, number]));
  const vacancyNumber = (id: number): string => numberOf.get(id) ?? '';
  return {
    favourites: favourites.map((row) => ({
      vacancyNumber: vacancyNumber(row.vacancy_id),
      addedAt: row.added_at,
    })),
    seenVacancies: seen.map((row) => ({ vacancyNumber: vacancyNumber(row.vacancy_id), seenAt: row.seen_at })),
    savedSearches: searches.map((row) => ({
      name: row.name,
      conditions: row.conditions,
      savedAt: row.saved_at,
      lookedAt: row.looked_at,
      mail: row.mail,
      nextMailOn: row.next_mail_on,
      mailings: mailings
        .filter((one) => one.search_id === row.id)
        .map((one) => ({ vacancyNumber: vacancyNumber(one.vacancy_id), mailedAt: one.mailed_at })),
    })),
  };
}
