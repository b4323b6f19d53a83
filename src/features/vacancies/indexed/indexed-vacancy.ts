import type { IndexedDocument } from '#platform/search-index/index.ts';
import { schoolings } from '../rules/condition-values.ts';
import type { Audience, Disclosure } from '../rules/disclosure.ts';
import { searchFields, type VacancyTexts } from '../rules/vacancy-texts.ts';
import { dayNumber } from './indexed-days.ts';
import {
  choiceFlag,
  type FlaggedGroup,
  type SteppedFigure,
  stepFlag,
  usualSteps,
  type VacancyFigure,
  vacancyShape,
  viewerFlag,
} from './vacancy-shape.ts';

/** A vacancy as its row says, with one of its texts. Several values in one text have a blank between them. */
export interface VacancyToIndex extends VacancyTexts {
  readonly id: string;
  readonly number: string;
  readonly establishment_number: string;
  /** ISO dates. */
  readonly received_on: string;
  readonly valid_through: string;
  readonly disclosure: Disclosure;
  readonly alike: string;
  readonly kind: string;
  readonly hours: string;
  readonly employment: string;
  readonly occupation: string;
  readonly municipality: string;
  readonly industry: string | null;
  readonly people: number | null;
  readonly monthly_low: number | null;
  readonly monthly_high: number | null;
  readonly hourly_low: number | null;
  readonly hourly_high: number | null;
  readonly shifts: string;
  readonly days_off: string;
  readonly two_days_off: string | null;
  readonly yearly_holidays: number | null;
  readonly overtime_hours: number | null;
  readonly age_from: number | null;
  readonly age_to: number | null;
  readonly schooling: string | null;
  readonly insurance: string;
  readonly tags: string;
  readonly audience: Audience;
}

/** 0 is none; a figure of 16 bits that is higher than fits is as good as the highest. */
const stored = (figure: number | null | undefined, most = 65_534): number =>
  figure === null || figure === undefined || figure < 0 ? 0 : Math.min(figure, most) + 1;

const mostOf32 = 4_294_967_294;

const valuesOf = (text: string): readonly string[] => (text === '' ? [] : text.split(' '));

/** Nobody finds a vacancy by a text that is not for them [JOB-5]. */
function viewersOf({ audience, disclosure }: VacancyToIndex): readonly number[] {
  const anybody = viewerFlag('for-anybody');
  const registered = viewerFlag('for-registered');
  const staff = viewerFlag('for-staff');
  const names = viewerFlag('names-its-employer');
  if (audience === 'everybody') return [anybody, registered, staff, names];
  if (audience === 'named') return disclosure === 2 ? [registered, staff, names] : [staff, names];
  if (disclosure === 4) return [];
  return disclosure === 2 ? [anybody] : [anybody, registered];
}

function flagsOf(one: VacancyToIndex): readonly number[] {
  const chosen = (group: FlaggedGroup, values: readonly (string | null)[]) =>
    values.map((value) => (value === null ? undefined : choiceFlag(group, value)));
  const reached = (figure: SteppedFigure, passes: (step: number) => boolean) =>
    usualSteps[figure].filter(passes).map((step) => stepFlag(figure, step));
  const least = (figure: number | null) => (step: number) => figure !== null && figure >= step;
  return [
    ...viewersOf(one),
    ...chosen('kind', [one.kind]),
    ...chosen('hours', [one.hours]),
    ...chosen('employment', [one.employment]),
    ...chosen('two-days-off', [one.two_days_off]),
    ...chosen('tag', valuesOf(one.tags)),
    ...chosen('day-off', valuesOf(one.days_off)),
    ...chosen('insurance', valuesOf(one.insurance)),
    ...reached('monthly', least(one.monthly_high)),
    ...reached('hourly', least(one.hourly_high)),
    ...reached('holidays', least(one.yearly_holidays)),
    ...reached('people', least(one.people)),
    ...reached('overtime', (step) => one.overtime_hours !== null && one.overtime_hours <= step),
  ].filter((flag) => flag !== undefined);
}

function figuresOf(one: VacancyToIndex): readonly number[] {
  const [office = '0', serial = '0'] = one.number.split('-');
  const [establishment = '0', ...rest] = one.establishment_number.split('-');
  const shifts = valuesOf(one.shifts).map(Number);
  const shift = (index: number): number => stored(shifts[index]);
  const figures: Readonly<Record<VacancyFigure, number>> = {
    occupation: Number(one.occupation),
    municipality: Number(one.municipality),
    industry: Number(one.industry ?? 0),
    schooling: one.schooling === null ? 0 : schoolings.indexOf(one.schooling) + 1,
    'valid-through': dayNumber(one.valid_through),
    'age-from': one.age_from ?? 0,
    'age-to': one.age_to ?? 999,
    holidays: stored(one.yearly_holidays),
    overtime: stored(one.overtime_hours),
    people: stored(one.people, mostOf32),
    'monthly-low': stored(one.monthly_low, mostOf32),
    'monthly-high': stored(one.monthly_high, mostOf32),
    'hourly-low': stored(one.hourly_low, mostOf32),
    'hourly-high': stored(one.hourly_high, mostOf32),
    'shift-1-from': shift(0),
    'shift-1-to': shift(1),
    'shift-2-from': shift(2),
    'shift-2-to': shift(3),
    'shift-3-from': shift(4),
    'shift-3-to': shift(5),
    office: Number(office),
    serial: Number(serial),
    'establishment-office': Number(establishment),
    'establishment-serial': Number(rest.join('')),
  };
  return Object.keys(vacancyShape.figures).map((name) => figures[name as VacancyFigure]);
}

export const indexedVacancy = (one: VacancyToIndex): IndexedDocument => ({
  key: Number(one.id),
  day: dayNumber(one.received_on),
  // Never together with one whose employer is shown to more people: the fold itself would tell who it is.
  group: `${one.disclosure}|${one.alike}`,
  texts: searchFields.map((field) => one[field]),
  flags: flagsOf(one),
  figures: figuresOf(one),
});
