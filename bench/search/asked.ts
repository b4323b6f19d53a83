import {
  type CountedGroup,
  employmentWords,
  industriesOf,
  occupationsOf,
  readQuery,
  type SearchField,
  type SearchQuery,
  type SearchSort,
  schoolings,
  searchWords,
} from '#features/vacancies/index.ts';
import type { Temporal } from '#kernel/time.ts';
import { dayNumber, type FigureColumn, type ListColumn, type WordColumn } from './public-rows.ts';

/** One condition, in words that every engine can be told. */
export type Condition =
  | { readonly is: 'one-of'; readonly column: WordColumn; readonly values: readonly string[] }
  | { readonly is: 'has'; readonly column: ListColumn; readonly value: string }
  | { readonly is: 'at-least' | 'at-most'; readonly column: FigureColumn; readonly figure: number }
  | { readonly is: 'holds'; readonly field: TextColumn; readonly word: string }
  | { readonly is: 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition };

export type TextColumn = 'words' | 'title' | 'contents' | 'employer';

export interface Asked {
  readonly conditions: readonly Condition[];
  /** Groups of which something is chosen and whose counts leave that out with us; with the peers they do not. */
  readonly chosen: ReadonlySet<CountedGroup>;
  readonly unit: 'monthly' | 'hourly';
  readonly sort: SearchSort;
  readonly from: number;
  readonly size: number;
}

const oneOf = (column: WordColumn, values: readonly string[]): Condition => ({
  is: 'one-of',
  column,
  values,
});
const atLeast = (column: FigureColumn, figure: number): Condition => ({ is: 'at-least', column, figure });
const atMost = (column: FigureColumn, figure: number): Condition => ({ is: 'at-most', column, figure });

const columnOf: Partial<Record<SearchField, TextColumn>> = {
  title: 'title',
  contents: 'contents',
  employer: 'employer',
};

function textConditions(query: SearchQuery): readonly Condition[] {
  const columns = query.in.length === 0 ? (['words'] as const) : query.in.map((field) => columnOf[field]);
  const holds = (word: string): Condition => {
    const all = columns.map((field): Condition => {
      if (field === undefined) throw new Error('the peers have no such field');
      return { is: 'holds', field, word };
    });
    const [first] = all;
    return all.length === 1 && first !== undefined ? first : { is: 'any', of: all };
  };
  const sought = searchWords(query.words).map(holds);
  const none = [
    ...searchWords(query.without).map(holds),
    ...searchWords(query['without-employer']).map(
      (word): Condition => ({ is: 'holds', field: 'employer', word }),
    ),
  ];
  return [
    ...(query.match === 'any' && sought.length > 1 ? [{ is: 'any', of: sought } as const] : sought),
    ...none.map((of): Condition => ({ is: 'not', of })),
  ];
}

function placesOf({ place }: SearchQuery): Condition {
  const ofLength = (length: number) => place.filter((code) => code.length === length);
  const all = [oneOf('prefecture', ofLength(2)), oneOf('municipality', ofLength(5))].filter(
    (one) => one.is === 'one-of' && one.values.length > 0,
  );
  const [first] = all;
  return all.length === 1 && first !== undefined ? first : { is: 'any', of: all };
}

type Chosen = readonly (readonly [CountedGroup, boolean, () => readonly Condition[]])[];

const chosenOf = (query: SearchQuery, today: Temporal.PlainDate): Chosen => {
  const has = (column: ListColumn, values: readonly string[]) => () =>
    values.map((value): Condition => ({ is: 'has', column, value }));
  const limit = (
    group: 'wage' | 'holidays' | 'overtime' | 'people' | 'new' | 'ends',
    condition: (figure: number) => Condition,
  ) => [group, query[group] !== undefined, () => [condition(query[group] ?? 0)]] as const;
  const occupations = [...query.occupation, ...query.plain];
  return [
    ['kind', query.kind.length > 0, () => [oneOf('kind', query.kind)]],
    ['hours', query.hours.length > 0, () => [oneOf('hours', query.hours)]],
    ['employment', query.employment.length > 0, () => [oneOf('employment', query.employment)]],
    ['occupation', occupations.length > 0, () => [oneOf('occupation', occupationsOf(query))]],
    ['place', query.place.length > 0, () => [placesOf(query)]],
    ['industry', query.industry.length > 0, () => [oneOf('industry', industriesOf(query.industry))]],
    ['tag', query.tag.length > 0, has('tags', query.tag)],
    ['day-off', query['day-off'].length > 0, has('days_off', query['day-off'])],
    ['insurance', query.insurance.length > 0, has('insurance', query.insurance)],
    [
      'two-days-off',
      query['two-days-off'] !== undefined,
      () => [oneOf('two_days_off', [query['two-days-off'] ?? ''])],
    ],
    limit('wage', (yen) => atLeast(`${query.unit}_high`, yen)),
    limit('holidays', (days) => atLeast('yearly_holidays', days)),
    limit('overtime', (hours) => atMost('overtime_hours', hours)),
    limit('people', (least) => atLeast('people', least)),
    limit('new', (days) => atLeast('received_on', dayNumber(today) - days + 1)),
    limit('ends', (days) => atMost('valid_through', dayNumber(today) + days)),
  ];
};

function otherConditions(query: SearchQuery): readonly Condition[] {
  const { age, schooling } = query;
  if (query.from !== undefined || query.to !== undefined || query.number.length > 0)
    throw new Error('the peers know neither hours of the day nor numbers');
  const employments = Object.keys(employmentWords).filter((one) => !one.includes('dispatch'));
  return [
    ...(age === undefined ? [] : [atMost('age_from', age), atLeast('age_to', age)]),
    ...(schooling === undefined
      ? []
      : [oneOf('schooling', ['unsaid', ...schoolings.slice(0, schoolings.indexOf(schooling) + 1)])]),
    ...(query['without-dispatch'] ? [oneOf('employment', employments)] : []),
  ];
}

/** What the address of a search asks for, as the peers are asked. */
export function askedBy(address: string, today: Temporal.PlainDate): Asked {
  const query = readQuery(new URLSearchParams(address));
  const chosen = chosenOf(query, today).filter(([, isChosen]) => isChosen);
  return {
    conditions: [
      ...textConditions(query),
      ...chosen.flatMap(([, , conditions]) => conditions()),
      ...otherConditions(query),
    ],
    chosen: new Set(chosen.map(([group]) => group)),
    unit: query.unit,
    sort: query.sort,
    from: (query.page - 1) * query.size,
    size: query.size,
  };
}
