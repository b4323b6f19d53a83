import { emptyQuery, readQuery, type SearchQuery, writeQuery } from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { chosenConditions } from './chosen-conditions.ts';

const { longestName } = policy.savedSearches;

/** A search as it is kept: its shortest address, from the first page on. */
export const conditionsOf = (query: SearchQuery): string => writeQuery({ ...query, page: 1 }).toString();

export const queryOf = (conditions: string): SearchQuery => readQuery(new URLSearchParams(conditions));

/** The same search as it is kept; undefined where it asks for nothing. */
export function keptConditions(typed: string): string | undefined {
  const query = queryOf(typed);
  return chosenConditions(query).length === 0 ? undefined : conditionsOf(query);
}

/** Whether two searches ask for the same, however it is sorted and shown. */
export const asksTheSame = (one: string, other: string): boolean => asked(one) === asked(other);

const asked = (conditions: string): string => {
  const { sort, size, apart, view } = emptyQuery;
  return conditionsOf({ ...queryOf(conditions), sort, size, apart, view });
};

/** What is asked for, in words. */
export const conditionWords = (conditions: string): string =>
  chosenConditions(queryOf(conditions))
    .map(({ label }) => label)
    .join('・');

/** A name to begin with. */
export function suggestedName(conditions: string): string {
  const letters = [...conditionWords(conditions)];
  return letters.length <= longestName ? letters.join('') : `${letters.slice(0, longestName - 1).join('')}…`;
}

/** Undefined: none, or one that is too long. */
export function parseSearchName(typed: string): string | undefined {
  const name = typed.trim().replace(/\s+/gu, ' ');
  return name === '' || [...name].length > longestName ? undefined : name;
}
