import { recordPath } from '#features/counter/index.ts';
import { type SearchQuery, writeQuery } from '#features/vacancies/index.ts';

export const recommendationsPage = 'recommendations';
export const checkPage = 'recommendations/check';

/** Names of the vacancies chosen so far, beside the words of the search. */
export const chosenField = 'vacancy';

/** The page with a search and what was chosen on its other pages. */
export function recommendationsPath(
  number: string,
  query: SearchQuery,
  chosen: readonly string[] = [],
): string {
  const address = writeQuery(query);
  for (const vacancy of chosen) address.append(chosenField, vacancy);
  return `${recordPath(number, recommendationsPage)}?${address}`;
}
