import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';

/** What the search is told by slices that it does not know. */
export interface SearchParts extends Parts {
  /** To which of these vacancies somebody applied, and the id of that application. */
  appliedAmong(
    tx: Tx,
    accountId: string,
    vacancyIds: readonly number[],
  ): Promise<ReadonlyMap<number, string>>;
}
