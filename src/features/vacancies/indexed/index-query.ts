import type { Filter, IndexQuery, Order } from '#platform/search-index/index.ts';
import { hoursWindow, industriesOf, occupationsOf, schoolings } from '../rules/condition-values.ts';
import type { SearchQuery } from '../rules/search-query.ts';
import { searchWords } from '../rules/search-words.ts';
import { type CountedGroup, countedGroups } from '../store/search-conditions.ts';
import type { Searcher } from '../store/searcher.ts';
import { countedOf } from './index-counts.ts';
import {
  between,
  endsFilter,
  every,
  flag,
  highest16,
  newFilter,
  not,
  oneOf,
  reaches,
  some,
} from './index-filters.ts';
import { dayNumber } from './indexed-days.ts';
import {
  choiceFlag,
  type FlaggedGroup,
  flagsOf,
  shifts,
  type VacancyFigure,
  viewerFlag,
} from './vacancy-shape.ts';

const anyChoice = (group: FlaggedGroup, values: readonly string[]): Filter =>
  some(values.map((value) => flag(choiceFlag(group, value))));
const allChoices = (group: FlaggedGroup, values: readonly string[]): Filter =>
  every(values.map((value) => flag(choiceFlag(group, value))));

const dispatch = Object.entries(flagsOf('employment'))
  .filter(([value]) => value.includes('dispatch'))
  .map(([, place]) => flag(place));

/** A vacancy by its number, or those of an employer whose name may be read. */
function numbers({ number }: SearchQuery): readonly Filter[] {
  if (number.length === 0) return [];
  const readable = flag(viewerFlag('names-its-employer'));
  const each = number.map((typed) => {
    const [first = 0, second = 0, third] = typed.split('-').map(Number);
    if (third === undefined)
      return every([between('office', first, first), between('serial', second, second)]);
    const serial = Number(typed.split('-').slice(1).join(''));
    return every([
      between('establishment-office', first, first),
      between('establishment-serial', serial, serial),
      readable,
    ]);
  });
  return [some(each)];
}

/** Some shift lies within the hours. */
function within(query: SearchQuery): readonly Filter[] {
  const window = hoursWindow(query);
  if (window === undefined) return [];
  return [
    some(
      shifts.map((shift) =>
        every([
          between(`shift-${shift}-from`, window.first + 1, highest16),
          between(`shift-${shift}-to`, 1, window.until + 1),
        ]),
      ),
    ),
  ];
}

function always(query: SearchQuery, { after }: Searcher): readonly Filter[] {
  const { age, schooling } = query;
  return [
    ...(after === undefined ? [] : [{ kind: 'key-above', key: after } as const]),
    ...numbers(query),
    ...within(query),
    ...(age === undefined ? [] : [between('age-from', 0, age), between('age-to', age, highest16)]),
    ...(schooling === undefined ? [] : [between('schooling', 0, schoolings.indexOf(schooling) + 1)]),
    ...(query['without-dispatch'] ? [not(some(dispatch))] : []),
  ];
}

const placesIn = (places: readonly string[]): Filter =>
  some([
    oneOf('municipality', places.filter(({ length }) => length === 5).map(Number)),
    ...places
      .filter(({ length }) => length === 2)
      .map((prefecture) =>
        between('municipality', Number(prefecture) * 1000, Number(prefecture) * 1000 + 999),
      ),
  ]);

function chosenOf(query: SearchQuery, today: number): Readonly<Record<CountedGroup, Filter | undefined>> {
  const chosen = <Value>(values: readonly Value[], filter: () => Filter): Filter | undefined =>
    values.length === 0 ? undefined : filter();
  const given = <Value>(value: Value | undefined, filter: (value: Value) => Filter): Filter | undefined =>
    value === undefined ? undefined : filter(value);
  return {
    kind: chosen(query.kind, () => anyChoice('kind', query.kind)),
    hours: chosen(query.hours, () => anyChoice('hours', query.hours)),
    employment: chosen(query.employment, () => anyChoice('employment', query.employment)),
    occupation: chosen([...query.occupation, ...query.plain], () =>
      oneOf('occupation', occupationsOf(query).map(Number)),
    ),
    place: chosen(query.place, () => placesIn(query.place)),
    industry: chosen(query.industry, () => oneOf('industry', industriesOf(query.industry).map(Number))),
    tag: chosen(query.tag, () => allChoices('tag', query.tag)),
    'day-off': chosen(query['day-off'], () => allChoices('day-off', query['day-off'])),
    insurance: chosen(query.insurance, () => allChoices('insurance', query.insurance)),
    'two-days-off': given(query['two-days-off'], (value) => anyChoice('two-days-off', [value])),
    wage: given(query.wage, (yen) => reaches(query.unit, yen)),
    holidays: given(query.holidays, (days) => reaches('holidays', days)),
    overtime: given(query.overtime, (hours) => reaches('overtime', hours)),
    people: given(query.people, (least) => reaches('people', least)),
    new: given(query.new, (days) => newFilter(days, today)),
    ends: given(query.ends, (days) => endsFilter(days, today)),
  };
}

/** Groups whose choices narrow the result further: their counts lie within their own choice. */
const narrowing: ReadonlySet<CountedGroup> = new Set(['tag', 'day-off', 'insurance']);

/** What a search asks of the index. */
export function indexQuery(query: SearchQuery, searcher: Searcher): IndexQuery {
  const words = searchWords(query.words).map((word) => ({ word, fields: query.in }));
  const isAny = query.match === 'any' && words.length > 1;
  const today = dayNumber(searcher.today);
  const chosen = chosenOf(query, today);
  const counted = countedOf(query, today);
  return {
    base: [flag(viewerFlag(`for-${searcher.viewer}`)), between('valid-through', today, highest16)],
    always: always(query, searcher),
    all: isAny ? [] : words,
    any: isAny ? words : [],
    none: [
      ...searchWords(query.without).map((word) => ({ word, fields: query.in })),
      ...searchWords(query['without-employer']).map((word) => ({ word, fields: ['employer'] })),
    ],
    groups: countedGroups.map((name) => ({
      name,
      chosen: chosen[name],
      narrows: narrowing.has(name),
      counted: counted[name],
    })),
  };
}

/** What comes first in a search. */
export function indexOrder(query: SearchQuery): Order {
  switch (query.sort) {
    case 'new':
      return {};
    case 'wage-low':
      return { figure: `${query.unit}-low` satisfies VacancyFigure };
    case 'wage-high':
      return { figure: `${query.unit}-high` satisfies VacancyFigure };
    case 'deadline':
      return { figure: 'valid-through', rising: true };
    case 'holidays':
      return { figure: 'holidays' };
    case 'fit':
      return searchWords(query.words).length === 0 ? {} : { fit: [['title'], ['contents']] };
  }
}
