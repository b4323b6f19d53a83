import type { Parts } from '#platform/parts.ts';
import { countInIndex, findInIndex, numbersInIndex, pageInIndex } from '../indexed/found-in-index.ts';
import type { SearchQuery } from '../rules/search-query.ts';
import { countEach } from '../store/count-each.query.ts';
import { findVacancyNumbers } from '../store/public-vacancies.query.ts';
import {
  countChoices,
  countVacancies,
  type FoundCounts,
  type FoundNumbers,
  type FoundPage,
  searchVacancies,
} from '../store/search-vacancies.query.ts';
import type { Searcher } from '../store/searcher.ts';

/** What a search needs. The index answers while it is current, the database otherwise: both say the same [JOB-2]. */
export type SearchGround = Pick<Parts, 'database' | 'searchIndex'>;

export interface FoundVacancies {
  readonly found: FoundPage;
  readonly counts: FoundCounts;
}

/** A page of vacancies, and the exact number beside every choice. */
export async function findVacancies(
  { database, searchIndex }: SearchGround,
  query: SearchQuery,
  searcher: Searcher,
): Promise<FoundVacancies> {
  const reader = searchIndex.reader();
  if (reader !== undefined) return findInIndex(reader, query, searcher);
  const [found, counts] = await Promise.all([
    searchVacancies(database.reading, query, searcher),
    countChoices(database.reading, query, searcher),
  ]);
  return { found, counts };
}

/** The same by 求人番号: where the index answers, nothing is asked of the database. */
export async function findNumbers(
  ground: SearchGround,
  query: SearchQuery,
  searcher: Searcher,
): Promise<FoundNumbers> {
  const reader = ground.searchIndex.reader();
  if (reader !== undefined) return numbersInIndex(reader, query, searcher);
  const { found, counts } = await findVacancies(ground, query, searcher);
  const ids = found.page.flatMap((card) => card.ids);
  const numbers = await findVacancyNumbers(ground.database.reading, ids);
  const { total, cards } = found;
  return { total, cards, numbers: ids.flatMap((id) => numbers.get(id) ?? []), counts: inOrder(counts) };
}

/** The database counts in any order; the same search shall be answered with the same text. */
const inOrder = (counts: FoundCounts): FoundNumbers['counts'] =>
  Object.fromEntries(
    Object.entries(counts).map(([group, values]) => {
      const names = [...values.keys()].sort();
      return [group, { names, counts: names.map((name) => values.get(name) ?? 0) }];
    }),
  ) as unknown as FoundNumbers['counts'];

/** A page alone. */
export async function findVacancyPage(
  { database, searchIndex }: SearchGround,
  query: SearchQuery,
  searcher: Searcher,
): Promise<FoundPage> {
  const reader = searchIndex.reader();
  return reader === undefined
    ? searchVacancies(database.reading, query, searcher)
    : pageInIndex(reader, query, searcher);
}

/** How many vacancies each of these searches finds. */
export async function countSearches(
  { database, searchIndex }: SearchGround,
  queries: readonly SearchQuery[],
  searcher: Searcher,
): Promise<readonly number[]> {
  const reader = searchIndex.reader();
  return reader === undefined
    ? countEach(database.reading, queries, searcher)
    : queries.map((query) => countInIndex(reader, query, searcher));
}

export async function countSearch(
  { database, searchIndex }: SearchGround,
  query: SearchQuery,
  searcher: Searcher,
): Promise<number> {
  const reader = searchIndex.reader();
  return reader === undefined
    ? countVacancies(database.reading, query, searcher)
    : countInIndex(reader, query, searcher);
}
