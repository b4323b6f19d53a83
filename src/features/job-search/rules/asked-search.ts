import { readQuery, type SearchQuery } from '#features/vacancies/index.ts';
import { type NamedChoices, namedChoices, withNamed } from './named-choices.ts';

export interface AskedSearch {
  readonly query: SearchQuery;
  /** Names that mean several places or occupations, or none. */
  readonly named: readonly NamedChoices[];
  /** The address says more than it has to: the shortest one can be kept and sent. */
  readonly isLonger: boolean;
}

const isClear = ({ choices }: NamedChoices): boolean => choices.length === 1;

/** What the address of a search asks for, places and occupations typed by name included. */
export function askedSearch(address: URLSearchParams): AskedSearch {
  const typed = namedChoices(address);
  const query = typed
    .filter(isClear)
    .reduce((so, { field, choices }) => withNamed(so, field, choices[0]?.codes ?? []), readQuery(address));
  const named = typed.filter((one) => !isClear(one));
  const isSaidTwice = typed.length > 0 || [...address.values()].includes('');
  return { query, named, isLonger: named.length === 0 && isSaidTwice };
}
