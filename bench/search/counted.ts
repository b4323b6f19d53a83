import type { CountedGroup } from '#features/vacancies/index.ts';
import type { Asked } from './asked.ts';
import type { Counts } from './engine.ts';
import { stepsOf, usualDays } from './public-rows.ts';

/** Groups whose values are counted as they stand. */
const valueColumns = {
  kind: 'kind',
  hours: 'hours',
  employment: 'employment',
  occupation: 'occupation',
  place: 'municipality',
  industry: 'industry',
  'two-days-off': 'two_days_off',
} as const satisfies Partial<Record<CountedGroup, string>>;

/** Groups of which a vacancy has several values. */
export const listColumns = {
  tag: 'tags',
  'day-off': 'days_off',
  insurance: 'insurance',
} as const satisfies Partial<Record<CountedGroup, string>>;

const stepColumns = (unit: Asked['unit']) =>
  ({
    wage: `${unit}_steps`,
    holidays: 'holidays_steps',
    overtime: 'overtime_steps',
    people: 'people_steps',
  }) as const;

/** Groups of which a vacancy has one value, and the columns in which the peers count it. */
export const singleColumns = (unit: Asked['unit']) =>
  ({ ...valueColumns, ...stepColumns(unit), new: 'received_on', ends: 'valid_through' }) as const;

/** The numbers beside the choices, out of how often each value or step was met. */
export function countsOf(
  rows: (group: CountedGroup) => readonly (readonly [string | number, number])[],
  unit: Asked['unit'],
  today: number,
): Counts {
  const sum = (group: CountedGroup, fits: (value: number) => boolean): number =>
    rows(group).reduce((total, [value, count]) => total + (fits(Number(value)) ? count : 0), 0);
  const stepped = (
    group: CountedGroup,
    steps: readonly number[],
    fits: (at: number) => (value: number) => boolean,
  ) => [group, new Map(steps.map((step, at) => [String(step), sum(group, fits(at))]))] as const;
  const columns = stepColumns(unit);
  return Object.fromEntries([
    ...(Object.keys({ ...valueColumns, ...listColumns }) as CountedGroup[]).map(
      (group) =>
        [
          group,
          new Map(
            rows(group).flatMap(([value, count]) => (value === 'unsaid' ? [] : [[String(value), count]])),
          ),
        ] as const,
    ),
    stepped('wage', stepsOf[columns.wage], (step) => (reached) => reached > step),
    stepped('holidays', stepsOf.holidays_steps, (step) => (reached) => reached > step),
    // How many of the steps are kept: the last ones.
    stepped(
      'overtime',
      stepsOf.overtime_steps,
      (step) => (kept) => kept >= stepsOf.overtime_steps.length - step,
    ),
    stepped('people', stepsOf.people_steps, (step) => (reached) => reached > step),
    stepped('new', usualDays.new, (step) => (day) => day > today - (usualDays.new[step] ?? 0)),
    stepped('ends', usualDays.ends, (step) => (day) => day <= today + (usualDays.ends[step] ?? 0)),
  ]) as Counts;
}
