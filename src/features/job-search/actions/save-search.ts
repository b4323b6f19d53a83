import { lockAccount } from '#features/accounts/index.ts';
import { newestVacancyId } from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { insertSavedSearch, listSavedSearches, updateSavedSearch } from '../store/saved-searches.store.ts';

interface Saving {
  readonly name: string;
  readonly conditions: string;
  /** The saved search that gives way. */
  readonly over?: string;
}

export type SavingFault =
  | 'job-search.saved-searches.full'
  | 'job-search.saved-searches.same'
  | 'job-search.saved-searches.gone';

/** JOB-3: three at most, also from two tabs at one moment. */
export function saveSearch(
  { database }: Parts,
  accountId: string,
  { name, conditions, over }: Saving,
  now: Temporal.Instant,
): Promise<Result<void, SavingFault>> {
  return database.transaction(async (tx) => {
    await lockAccount(tx, accountId);
    const saved = await listSavedSearches(tx, accountId);
    if (saved.some((one) => one.conditions === conditions && one.id !== over)) {
      return fail('job-search.saved-searches.same');
    }
    const newest = await newestVacancyId(tx);
    if (over === undefined) {
      if (saved.length >= policy.savedSearches.most) return fail('job-search.saved-searches.full');
      await insertSavedSearch(tx, accountId, { name, conditions, newest }, now);
      return ok(undefined);
    }
    const former = saved.find(({ id }) => id === over);
    if (former === undefined) return fail('job-search.saved-searches.gone');
    const mail = former.mail === 'none' ? {} : { mail_from_vacancy_id: newest };
    const looked = { looked_at: now, looked_vacancy_id: newest };
    await updateSavedSearch(tx, over, { name, conditions, ...looked, ...mail });
    return ok(undefined);
  });
}
