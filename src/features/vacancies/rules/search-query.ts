import { policy } from '#kernel/policy.ts';
import type { Tag } from './tags.ts';
import type { SearchField } from './vacancy-texts.ts';

export type SearchSort = 'new' | 'wage-low' | 'wage-high' | 'deadline' | 'holidays' | 'fit';

/** Groups in which one choice after another widens the result; the counts of a group leave out its own choice. */
export interface WideningChoices {
  readonly kind: readonly string[];
  readonly hours: readonly string[];
  readonly employment: readonly string[];
  /** Two digits: whole classes; three digits: one occupation. */
  readonly occupation: readonly string[];
  /** Of the plain-language groups. */
  readonly plain: readonly string[];
  /** Two digits: a prefecture; five digits: a municipality. */
  readonly place: readonly string[];
  /** Letters: a 大分類; two digits: a 中分類. */
  readonly industry: readonly string[];
}

/** Groups in which each choice narrows the result further. */
export interface NarrowingChoices {
  readonly tag: readonly Tag[];
  readonly 'day-off': readonly string[];
  readonly insurance: readonly string[];
}

/** Groups of which one value can be chosen; undefined: none. */
export interface Limits {
  readonly 'two-days-off': string | undefined;
  /** Yen, of the unit. */
  readonly wage: number | undefined;
  readonly holidays: number | undefined;
  readonly overtime: number | undefined;
  readonly people: number | undefined;
  /** Days since it was received, today being 1. */
  readonly new: number | undefined;
  /** Days until its deadline. */
  readonly ends: number | undefined;
  readonly age: number | undefined;
  readonly schooling: string | undefined;
  /** HH:MM */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Everything a search asks for: the address of its page says it all. */
export interface SearchQuery extends WideningChoices, NarrowingChoices, Limits {
  /** As typed: blanks part words, quotation marks hold a phrase together. */
  readonly words: string;
  readonly match: 'all' | 'any';
  readonly without: string;
  readonly in: readonly SearchField[];
  readonly unit: 'monthly' | 'hourly';
  /** Of vacancies or establishments. */
  readonly number: readonly string[];
  readonly 'without-employer': string;
  readonly 'without-dispatch': boolean;
  readonly sort: SearchSort;
  readonly size: 10 | 30 | 50;
  readonly page: number;
  /** Each by itself instead of near-equal ones in one card. */
  readonly apart: boolean;
  /** Short: title, wage, place and deadline alone. */
  readonly view: 'whole' | 'short';
}

export const emptyQuery: SearchQuery = {
  words: '',
  match: 'all',
  without: '',
  in: [],
  kind: [],
  hours: [],
  employment: [],
  occupation: [],
  plain: [],
  place: [],
  industry: [],
  tag: [],
  'day-off': [],
  insurance: [],
  'two-days-off': undefined,
  wage: undefined,
  holidays: undefined,
  overtime: undefined,
  people: undefined,
  new: undefined,
  ends: undefined,
  age: undefined,
  schooling: undefined,
  from: undefined,
  to: undefined,
  unit: 'monthly',
  number: [],
  'without-employer': '',
  'without-dispatch': false,
  sort: 'new',
  size: policy.jobSearch.pageSizes[1],
  page: 1,
  apart: false,
  view: 'whole',
};

export const wideningGroups = [
  'kind',
  'hours',
  'employment',
  'occupation',
  'plain',
  'place',
  'industry',
] as const;
export const narrowingGroups = ['tag', 'day-off', 'insurance'] as const;
export const limitGroups = [
  'two-days-off',
  'wage',
  'holidays',
  'overtime',
  'people',
  'new',
  'ends',
  'age',
  'schooling',
  'from',
  'to',
] as const;
