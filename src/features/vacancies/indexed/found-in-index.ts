import { countsByName, type IndexPage, type IndexReader } from '#platform/search-index/index.ts';
import type { SearchQuery } from '../rules/search-query.ts';
import type { FoundCounts, FoundNumbers, FoundPage } from '../store/search-vacancies.query.ts';
import type { Searcher } from '../store/searcher.ts';
import { indexOrder, indexQuery } from './index-query.ts';
import type { VacancyFigure } from './vacancy-shape.ts';

const foundOf = ({ total, cards, newestKey, page }: IndexPage): FoundPage => ({
  total,
  cards,
  newest: newestKey,
  page: page.map((ids) => ({ ids })),
});

const pageAsked = (query: SearchQuery) => ({
  order: indexOrder(query),
  size: query.size,
  offset: (query.page - 1) * query.size,
  folded: !query.apart,
});

/** The same as `searchVacancies` and `countChoices` at one moment, from the index, which counts every group under its name. */
export function findInIndex(
  reader: IndexReader,
  query: SearchQuery,
  searcher: Searcher,
): { readonly found: FoundPage; readonly counts: FoundCounts } {
  const { page, counts } = reader.search(indexQuery(query, searcher), {
    page: pageAsked(query),
    counts: true,
  });
  if (page === undefined || counts === undefined) throw new Error('a page and its counts were asked for');
  return { found: foundOf(page), counts: countsByName(counts) as unknown as FoundCounts };
}

/** A 求人番号 as the index keeps it: the office's five digits, and the serial. */
const partsOfNumber = ['office', 'serial'] as const satisfies readonly VacancyFigure[];

const officeOf = (office: number): string => String(office).padStart(5, '0');

/** The same with the 求人番号 in place of the cards: nothing has to be looked up for them. */
export function numbersInIndex(reader: IndexReader, query: SearchQuery, searcher: Searcher): FoundNumbers {
  const { page, counts } = reader.search(indexQuery(query, searcher), {
    page: { ...pageAsked(query), figures: partsOfNumber },
    counts: true,
  });
  if (page?.figures === undefined || counts === undefined)
    throw new Error('a page and its counts were asked for');
  const { total, cards } = page;
  const [offices = [], serials = []] = page.figures;
  const numbers = offices.map((office, index) => `${officeOf(office)}-${serials[index]}`);
  return { total, cards, numbers, counts: counts as unknown as FoundNumbers['counts'] };
}

export function pageInIndex(reader: IndexReader, query: SearchQuery, searcher: Searcher): FoundPage {
  const { page } = reader.search(indexQuery(query, searcher), { page: pageAsked(query) });
  if (page === undefined) throw new Error('a page was asked for');
  return foundOf(page);
}

export const countInIndex = (reader: IndexReader, query: SearchQuery, searcher: Searcher): number =>
  reader.search(indexQuery(query, searcher), {}).total;

/** All that a search finds, the newest first. */
export const idsInIndex = (reader: IndexReader, query: SearchQuery, searcher: Searcher): readonly number[] =>
  reader.keys(indexQuery(query, searcher));
