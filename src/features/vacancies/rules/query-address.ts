import {
  findIndustry,
  findOccupation,
  findOccupationGroup,
  findPlainItem,
  industryGroups,
} from '#features/classifications/index.ts';
import { findMunicipality, findPrefecture } from '#features/places/index.ts';
import { policy } from '#kernel/policy.ts';
import { foldWidth } from '#kernel/text-input.ts';
import { hoursWords, kindWords } from '../items/basics.items.ts';
import { insuranceWords } from '../items/conditions.items.ts';
import { dayWords, twoDaysOffWords } from '../items/hours.items.ts';
import { employmentWords, schoolingWords } from '../items/work.items.ts';
import {
  emptyQuery,
  limitGroups,
  narrowingGroups,
  type SearchQuery,
  type SearchSort,
  wideningGroups,
} from './search-query.ts';
import { isTag } from './tags.ts';
import { type SearchField, searchFields } from './vacancy-texts.ts';

const { longestWords, mostChoices, pageSizes, sorts } = policy.jobSearch;

const oneOf =
  (words: Readonly<Record<string, unknown>>) =>
  (value: string): boolean =>
    Object.hasOwn(words, value);

/** Which values each group knows; others are left out of an address without a word. */
const known: Readonly<Record<string, (value: string) => boolean>> = {
  kind: oneOf(kindWords),
  hours: oneOf(hoursWords),
  employment: oneOf(employmentWords),
  occupation: (value) => (findOccupationGroup(value) ?? findOccupation(value)) !== undefined,
  plain: (value) => findPlainItem(value) !== undefined,
  place: (value) => (value.length === 2 ? findPrefecture(value) : findMunicipality(value)) !== undefined,
  industry: (value) => industryGroups.some(({ code }) => code === value) || findIndustry(value) !== undefined,
  tag: isTag,
  'day-off': oneOf(dayWords),
  insurance: oneOf(insuranceWords),
  'two-days-off': oneOf(twoDaysOffWords),
  schooling: oneOf(schoolingWords),
  from: (value) => /^([01]\d|2[0-4]):[0-5]\d$/u.test(value),
  to: (value) => /^([01]\d|2[0-4]):[0-5]\d$/u.test(value),
};

const figures = new Set(['wage', 'holidays', 'overtime', 'people', 'new', 'ends', 'age']);
const mostFigure = 99_999_999;
/** Days; more than these reach back and on beyond every vacancy. */
const mostDays = 3650;
const dayFigures = new Set(['new', 'ends']);
/** Beyond every result. */
const lastPage = 1_000_000;

/** 9:00, 9時, 0900 in any width. */
function timeOf(typed: string): string {
  const match = /^(\d{1,2})(?:[:時.]?(\d{2})?分?)?$/u.exec(foldWidth(typed));
  return match === null ? '' : `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}`;
}

function figureOf(typed: string, most: number): number | undefined {
  const folded = foldWidth(typed).replace(/[,円]/gu, '');
  const match = /^(\d+(?:\.\d+)?)(万)?$/u.exec(folded);
  if (match === null) return undefined;
  const value = Math.floor(Number(match[1]) * (match[2] === undefined ? 1 : 10_000));
  return value <= most ? value : undefined;
}

const manyOf = (query: URLSearchParams, name: string): readonly string[] =>
  [...new Set(query.getAll(name).flatMap((value) => value.split(',')))]
    .filter((value) => known[name]?.(value) === true)
    .slice(0, mostChoices);

function limitOf(query: URLSearchParams, name: string): string | number | undefined {
  const typed = query.get(name) ?? '';
  if (typed === '') return undefined;
  if (figures.has(name)) return figureOf(typed, dayFigures.has(name) ? mostDays : mostFigure);
  const value = name === 'from' || name === 'to' ? timeOf(typed) : typed;
  return known[name]?.(value) === true ? value : undefined;
}

const wordsOf = (query: URLSearchParams, name: string): string =>
  [...(query.get(name) ?? '').trim()].slice(0, longestWords).join('');

const isSort = (value: string | null): value is SearchSort => sorts.some((sort) => sort === value);
const isField = (value: string): value is SearchField => searchFields.some((field) => field === value);

/** Vacancy numbers 13010-1234567 and establishment numbers 1301-123456-7, in any width. */
const numbersOf = (query: URLSearchParams): readonly string[] =>
  query
    .getAll('number')
    .flatMap((value) => foldWidth(value).split(/[\s,、]+/u))
    .map((value) => value.replace(/^(\d{5})-?0*(\d{1,8})$/u, '$1-$2'))
    .filter((value) => /^\d{5}-\d{1,8}$|^\d{4}-\d{6}-\d$/u.test(value))
    .slice(0, mostChoices);

/** What the address of a search asks for; what cannot be understood is left out. */
export function readQuery(query: URLSearchParams): SearchQuery {
  const many = [...wideningGroups, ...narrowingGroups].map((name) => [name, manyOf(query, name)]);
  const limits = limitGroups.map((name) => [name, limitOf(query, name)]);
  const sort = query.get('sort');
  const size = pageSizes.find((one) => String(one) === query.get('size'));
  const page = Number(query.get('page'));
  return {
    ...emptyQuery,
    ...Object.fromEntries(many),
    ...Object.fromEntries(limits),
    words: wordsOf(query, 'words'),
    match: query.get('match') === 'any' ? 'any' : 'all',
    without: wordsOf(query, 'without'),
    in: query.getAll('in').filter(isField),
    unit: query.get('unit') === 'hourly' ? 'hourly' : 'monthly',
    number: numbersOf(query),
    'without-employer': wordsOf(query, 'without-employer'),
    'without-dispatch': query.get('without-dispatch') === 'yes',
    sort: isSort(sort) ? sort : emptyQuery.sort,
    size: size ?? emptyQuery.size,
    page: Number.isInteger(page) && page >= 1 ? Math.min(page, lastPage) : 1,
    apart: query.get('apart') === 'yes',
    view: query.get('view') === 'short' ? 'short' : 'whole',
  };
}

/** The shortest address that asks for just this; reading it again gives the same query. */
export function writeQuery(query: SearchQuery): URLSearchParams {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const usual = emptyQuery[name as keyof SearchQuery];
    if (Array.isArray(value)) for (const one of value) written.append(name, String(one));
    else if (value === true) written.set(name, 'yes');
    else if (value !== undefined && value !== usual) written.set(name, String(value));
  }
  return written;
}
