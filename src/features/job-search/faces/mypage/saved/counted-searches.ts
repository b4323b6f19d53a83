import { countSearch, type Searcher } from '#features/vacancies/index.ts';
import type { Parts } from '#platform/parts.ts';
import { queryOf } from '../../../rules/saved-search.ts';
import { listSavedSearches } from '../../../store/saved-searches.store.ts';
import type { SavedSearchRow } from '../../../store/tables.ts';

/** A saved search and how many vacancies came in since the person last looked. */
export interface CountedSearch {
  readonly saved: SavedSearchRow;
  readonly fresh: number;
}

export async function countedSearches(
  parts: Parts,
  accountId: string,
  searcher: Searcher,
): Promise<readonly CountedSearch[]> {
  const counted: CountedSearch[] = [];
  for (const saved of await listSavedSearches(parts.database.reading, accountId)) {
    const since = { ...searcher, after: saved.looked_vacancy_id };
    counted.push({ saved, fresh: await countSearch(parts, queryOf(saved.conditions), since) });
  }
  return counted;
}
