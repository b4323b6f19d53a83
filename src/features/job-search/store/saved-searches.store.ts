import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { newId } from '#platform/security/secrets.ts';
import { on, type SavedSearchRow } from './tables.ts';

/** In the order in which they were saved. */
export async function listSavedSearches(tx: Tx, accountId: string): Promise<readonly SavedSearchRow[]> {
  return on(tx)
    .selectFrom('saved_searches')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('saved_at')
    .orderBy('id')
    .execute();
}

/** Of this owner alone. */
export async function findSavedSearch(
  tx: Tx,
  accountId: string,
  id: string,
): Promise<SavedSearchRow | undefined> {
  return (await listSavedSearches(tx, accountId)).find((one) => one.id === id);
}

export interface SearchToSave {
  readonly name: string;
  readonly conditions: string;
  /** The youngest vacancy there is: what comes in behind it will be new. */
  readonly newest: number;
}

export async function insertSavedSearch(
  tx: Tx,
  accountId: string,
  { name, conditions, newest }: SearchToSave,
  now: Temporal.Instant,
): Promise<void> {
  await on(tx)
    .insertInto('saved_searches')
    .values({
      id: newId(),
      account_id: accountId,
      name,
      conditions,
      saved_at: now,
      looked_at: now,
      looked_vacancy_id: newest,
      mail: 'none',
      next_mail_on: null,
      mail_from_vacancy_id: null,
    })
    .execute();
}

export async function updateSavedSearch(
  tx: Tx,
  id: string,
  changes: Partial<Omit<SavedSearchRow, 'id' | 'account_id'>>,
): Promise<void> {
  await on(tx).updateTable('saved_searches').set(changes).where('id', '=', id).execute();
}

export async function deleteSavedSearch(tx: Tx, id: string): Promise<void> {
  await on(tx).deleteFrom('saved_searches').where('id', '=', id).execute();
}

/** Whoever's it is. */
export async function findAnySavedSearch(tx: Tx, id: string): Promise<SavedSearchRow | undefined> {
  return on(tx).selectFrom('saved_searches').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The same, held until the transaction ends. */
export async function lockSavedSearch(tx: Tx, id: string): Promise<SavedSearchRow | undefined> {
  return on(tx).selectFrom('saved_searches').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Those whose mail is due, in the order of their id. */
export async function listSearchesToMail(
  tx: Tx,
  today: Temporal.PlainDate,
  page: { readonly after?: string; readonly most: number },
): Promise<readonly SavedSearchRow[]> {
  const due = on(tx)
    .selectFrom('saved_searches')
    .selectAll()
    .where('mail', '<>', 'none')
    .where('next_mail_on', '<=', today);
  return (page.after === undefined ? due : due.where('id', '>', page.after))
    .orderBy('id')
    .limit(page.most)
    .execute();
}
