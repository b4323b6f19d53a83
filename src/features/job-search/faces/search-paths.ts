import { type SearchQuery, writeQuery } from '#features/vacancies/index.ts';

/** The address of a search: it says everything, so that it can be kept, sent and opened again. */
export function searchPath(base: string, query: SearchQuery): string {
  const written = writeQuery(query).toString();
  return written === '' ? base : `${base}?${written}`;
}

export const vacancyPath = (base: string, number: string): string => `${base}/${number}`;
export const paperPath = (base: string, number: string): string => `${base}/${number}/print`;
export const paperFilePath = (base: string, number: string): string => `${paperPath(base, number)}/file`;
/** Where a card stands in the list. */
export const cardAnchor = (number: string): string => `job-${number}`;
/** The newest of a search as an Atom feed, for anybody. */
export const feedPath = (query: SearchQuery): string =>
  searchPath('/jobs.atom', { ...query, sort: 'new', page: 1, view: 'whole' });
