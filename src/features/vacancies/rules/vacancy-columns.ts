import { findMunicipality } from '#features/places/index.ts';
import type { EstablishmentFacts, VacancyFacts } from '../items/vacancy-table.ts';
import { tagsOf } from './tags.ts';
import { comparableWage } from './wage.ts';

const minutesOf = (time: string): number => {
  const [hour = '0', minute = '0'] = time.split(':');
  return Number(hour) * 60 + Number(minute);
};

/** First and last minutes of each shift, one after the other; a shift over midnight ends after 24:00. */
const shiftsOf = ({ shifts = [] }: VacancyFacts): number[] =>
  shifts.flatMap(({ from, to }) => {
    if (from === undefined || to === undefined) return [];
    const [first, last] = [minutesOf(from), minutesOf(to)];
    return [first, last > first ? last : last + 24 * 60];
  });

const ageOf = (vacancy: VacancyFacts) =>
  vacancy.age === 'limited'
    ? { age_from: vacancy['age-from'] ?? null, age_to: vacancy['age-to'] ?? null }
    : { age_from: null, age_to: null };

/** What of a vacancy stands in columns of its own, to be searched, counted and sorted. */
export function columnsOf(vacancy: VacancyFacts, establishment: EstablishmentFacts) {
  const wage = comparableWage(vacancy);
  const municipality = vacancy.place?.municipalityCode ?? '';
  return {
    kind: vacancy.kind ?? 'general',
    hours: vacancy.hours ?? 'full',
    employment: vacancy.employment ?? 'regular',
    occupation: vacancy.occupation?.code ?? '',
    prefecture: municipality.slice(0, 2),
    municipality,
    industry: vacancy.industry?.code ?? null,
    people: establishment['people-in-all'] ?? null,
    monthly_low: wage?.monthly.low ?? null,
    monthly_high: wage?.monthly.high ?? null,
    hourly_low: wage?.hourly.low ?? null,
    hourly_high: wage?.hourly.high ?? null,
    shifts: shiftsOf(vacancy),
    days_off: [...(vacancy['days-off'] ?? [])],
    two_days_off: vacancy['two-days-off'] ?? null,
    yearly_holidays: vacancy['yearly-holidays'] ?? null,
    overtime_hours: vacancy.overtime === 'no' ? 0 : (vacancy['overtime-hours'] ?? null),
    ...ageOf(vacancy),
    schooling: vacancy.schooling === 'needed' ? (vacancy['schooling-least'] ?? 'junior-high') : null,
    insurance: [...(vacancy.insurance ?? [])],
    tags: [...tagsOf(vacancy)],
  };
}

const placeNames = new Map<string, string>();

/** 「千代田区」 and its prefecture, for the words of the place. */
export function placeWords({ place }: VacancyFacts): string {
  const code = place?.municipalityCode;
  if (code == null) return '';
  const known = placeNames.get(code);
  if (known !== undefined) return known;
  const found = findMunicipality(code);
  const name = found === undefined ? '' : `${found.prefecture.name}${found.name}`;
  placeNames.set(code, name);
  return name;
}
