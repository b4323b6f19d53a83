import { sql } from 'kysely';
import { hoursWindow, industriesOf, occupationsOf, schoolings } from '../rules/condition-values.ts';
import type { SearchQuery } from '../rules/search-query.ts';
import type { Searcher } from './searcher.ts';
import { type Condition, either, wordConditions } from './word-conditions.ts';

const isIn = (column: string, values: readonly string[]): Condition =>
  sql<boolean>`vacancy.${sql.ref(column)} = any(${sql.val([...values])})`;

const holdsAll = (column: string, values: readonly string[]): Condition =>
  sql<boolean>`vacancy.${sql.ref(column)} @> ${sql.val([...values])}`;

const mayReadEmployer = ({ viewer }: Searcher): Condition => {
  if (viewer === 'staff') return sql<boolean>`true`;
  return viewer === 'registered'
    ? sql<boolean>`vacancy.disclosure <= 2`
    : sql<boolean>`vacancy.disclosure = 1`;
};

function numbers({ number }: SearchQuery, searcher: Searcher): readonly Condition[] {
  if (number.length === 0) return [];
  const employer = sql<boolean>`(${isIn('establishment_number', number)} and ${mayReadEmployer(searcher)})`;
  return [either([isIn('number', number), employer])];
}

/** Some shift lies within the hours. */
function within(query: SearchQuery): readonly Condition[] {
  const window = hoursWindow(query);
  if (window === undefined) return [];
  const { first, until } = window;
  const shift = [1, 2, 3].map(
    (index) =>
      sql<boolean>`(vacancy.shifts[${sql.lit(index * 2 - 1)}] >= ${first} and vacancy.shifts[${sql.lit(index * 2)}] <= ${until})`,
  );
  return [either(shift)];
}

/** Conditions whose choices have no counts beside them, and that need no texts. */
export function plainConditions(query: SearchQuery, searcher: Searcher): readonly Condition[] {
  const { age, schooling } = query;
  const { today, viewer, after } = searcher;
  return [
    sql<boolean>`vacancy.state = 'open'`,
    sql<boolean>`vacancy.valid_through >= ${today.toString()}::date`,
    ...(after === undefined ? [] : [sql<boolean>`vacancy.id > ${after}`]),
    ...(viewer === 'staff' ? [] : [sql<boolean>`vacancy.disclosure < 4`]),
    ...numbers(query, searcher),
    ...within(query),
    ...(age === undefined
      ? []
      : [sql<boolean>`coalesce(vacancy.age_from, 0) <= ${age} and coalesce(vacancy.age_to, 999) >= ${age}`]),
    ...(schooling === undefined
      ? []
      : [
          sql<boolean>`(vacancy.schooling is null or vacancy.schooling = any(${sql.val(schoolings.slice(0, schoolings.indexOf(schooling) + 1))}))`,
        ]),
    ...(query['without-dispatch'] ? [sql<boolean>`vacancy.employment not like '%dispatch%'`] : []),
  ];
}

/** Conditions whose choices have no counts beside them. */
export const alwaysConditions = (query: SearchQuery, searcher: Searcher): readonly Condition[] => [
  ...plainConditions(query, searcher),
  ...wordConditions(query, searcher),
];

const placesIn = (places: readonly string[]): Condition =>
  either([
    isIn(
      'prefecture',
      places.filter(({ length }) => length === 2),
    ),
    isIn(
      'municipality',
      places.filter(({ length }) => length === 5),
    ),
  ]);

/** The lowest wage that is paid, full time a month, part time an hour. */
export const wageCondition = (yen: number, unit: SearchQuery['unit']): Condition =>
  unit === 'hourly'
    ? sql<boolean>`vacancy.hourly_high >= ${yen}`
    : sql<boolean>`vacancy.monthly_high >= ${yen}`;

/** Days since it was received, this day being the first. */
export const newCondition = (days: number, { today }: Searcher): Condition =>
  sql<boolean>`vacancy.received_on > ${today.subtract({ days }).toString()}::date`;

export const endsCondition = (days: number, { today }: Searcher): Condition =>
  sql<boolean>`vacancy.valid_through <= ${today.add({ days }).toString()}::date`;

/** The counted groups of a search; undefined where nothing of a group is chosen. */
export function groupConditions(
  query: SearchQuery,
  searcher: Searcher,
): Readonly<Record<CountedGroup, Condition | undefined>> {
  const { kind, hours, employment, occupation, plain, place, industry, tag, insurance } = query;
  const some = (values: readonly string[], condition: () => Condition): Condition | undefined =>
    values.length === 0 ? undefined : condition();
  const given = <Value>(
    value: Value | undefined,
    condition: (value: Value) => Condition,
  ): Condition | undefined => (value === undefined ? undefined : condition(value));
  return {
    kind: some(kind, () => isIn('kind', kind)),
    hours: some(hours, () => isIn('hours', hours)),
    employment: some(employment, () => isIn('employment', employment)),
    occupation: some([...occupation, ...plain], () => isIn('occupation', occupationsOf(query))),
    place: some(place, () => placesIn(place)),
    industry: some(industry, () => isIn('industry', industriesOf(industry))),
    tag: some(tag, () => holdsAll('tags', tag)),
    'day-off': some(query['day-off'], () => holdsAll('days_off', query['day-off'])),
    insurance: some(insurance, () => holdsAll('insurance', insurance)),
    'two-days-off': given(query['two-days-off'], (value) => isIn('two_days_off', [value])),
    wage: given(query.wage, (yen) => wageCondition(yen, query.unit)),
    holidays: given(query.holidays, (days) => sql<boolean>`vacancy.yearly_holidays >= ${days}`),
    overtime: given(query.overtime, (most) => sql<boolean>`vacancy.overtime_hours <= ${most}`),
    people: given(query.people, (least) => sql<boolean>`vacancy.people >= ${least}`),
    new: given(query.new, (days) => newCondition(days, searcher)),
    ends: given(query.ends, (days) => endsCondition(days, searcher)),
  };
}

/** Groups whose choices bear counts: each leaves out its own choice. */
export const countedGroups = [
  'kind',
  'hours',
  'employment',
  'occupation',
  'place',
  'industry',
  'tag',
  'day-off',
  'insurance',
  'two-days-off',
  'wage',
  'holidays',
  'overtime',
  'people',
  'new',
  'ends',
] as const;

export type CountedGroup = (typeof countedGroups)[number];
