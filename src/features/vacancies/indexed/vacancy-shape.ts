import type { IndexShape } from '#platform/search-index/index.ts';
import { hoursWords, kindWords } from '../items/basics.items.ts';
import { insuranceWords } from '../items/conditions.items.ts';
import { dayWords, twoDaysOffWords } from '../items/hours.items.ts';
import { employmentWords } from '../items/work.items.ts';
import { emptyQuery } from '../rules/search-query.ts';
import { limitSteps } from '../rules/search-steps.ts';
import { shownTags } from '../rules/tags.ts';
import { searchFields } from '../rules/vacancy-texts.ts';

/** Of the groups whose choices are few: each choice is a flag. */
const choices = {
  kind: Object.keys(kindWords),
  hours: Object.keys(hoursWords),
  employment: Object.keys(employmentWords),
  'two-days-off': Object.keys(twoDaysOffWords),
  tag: shownTags,
  'day-off': Object.keys(dayWords),
  insurance: Object.keys(insuranceWords),
} as const;

export type FlaggedGroup = keyof typeof choices;

const steps = limitSteps(emptyQuery);

/** The figures at which counts are usually asked for: whoever reaches one bears its flag. */
export const usualSteps = {
  monthly: steps.wage,
  hourly: limitSteps({ ...emptyQuery, unit: 'hourly' }).wage,
  holidays: steps.holidays,
  overtime: steps.overtime,
  people: steps.people,
} as const;

export type SteppedFigure = keyof typeof usualSteps;

/** Who may find a document: each vacancy has one for each viewer at most [JOB-5]. */
const viewers = ['for-anybody', 'for-registered', 'for-staff', 'names-its-employer'] as const;

const valued: readonly (readonly [string, readonly (string | number)[]])[] = [
  ...Object.entries(choices),
  ...Object.entries(usualSteps),
];

const names: readonly string[] = [
  ...viewers,
  ...valued.flatMap(([name, values]) => values.map((value) => `${name} ${value}`)),
];

const places = new Map(names.map((name, index) => [name, index]));
/** By group or figure and value: looked up for every vacancy of a million. */
const placesOf = new Map(
  valued.map(([name, values]) => [
    name,
    new Map(values.map((value) => [value, places.get(`${name} ${value}`)] as const)),
  ]),
);

export const viewerFlag = (viewer: (typeof viewers)[number]): number => viewers.indexOf(viewer);

/** Undefined: no vacancy can bear it. */
export const choiceFlag = (group: FlaggedGroup, value: string): number | undefined =>
  placesOf.get(group)?.get(value);

export const stepFlag = (figure: SteppedFigure, step: number): number | undefined =>
  placesOf.get(figure)?.get(step);

/** Each choice of a group with its flag. */
export const flagsOf = (group: FlaggedGroup): Readonly<Record<string, number>> =>
  Object.fromEntries(choices[group].map((value) => [value, places.get(`${group} ${value}`) ?? 0]));

export const shifts = [1, 2, 3] as const;

/** Figures are stored one higher than they are: 0 is none. */
export const vacancyShape: IndexShape = {
  fields: searchFields,
  ownFields: ['title', 'employer', 'station', 'place', 'qualifications', 'experience'],
  flags: names,
  figures: {
    occupation: 16,
    municipality: 16,
    industry: 16,
    schooling: 16,
    'valid-through': 16,
    'age-from': 16,
    'age-to': 16,
    holidays: 16,
    overtime: 16,
    people: 32,
    'monthly-low': 32,
    'monthly-high': 32,
    'hourly-low': 32,
    'hourly-high': 32,
    'shift-1-from': 16,
    'shift-1-to': 16,
    'shift-2-from': 16,
    'shift-2-to': 16,
    'shift-3-from': 16,
    'shift-3-to': 16,
    office: 32,
    serial: 32,
    'establishment-office': 16,
    'establishment-serial': 32,
  },
};

export type VacancyFigure =
  | 'occupation'
  | 'municipality'
  | 'industry'
  | 'schooling'
  | 'valid-through'
  | 'age-from'
  | 'age-to'
  | 'holidays'
  | 'overtime'
  | 'people'
  | 'monthly-low'
  | 'monthly-high'
  | 'hourly-low'
  | 'hourly-high'
  | `shift-${1 | 2 | 3}-${'from' | 'to'}`
  | 'office'
  | 'serial'
  | 'establishment-office'
  | 'establishment-serial';
