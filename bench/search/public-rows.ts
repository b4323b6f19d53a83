import type pg from 'pg';
import { limitSteps, readQuery } from '#features/vacancies/index.ts';
import type { Temporal } from '#kernel/time.ts';

export const wordColumns = [
  'kind',
  'hours',
  'employment',
  'occupation',
  'prefecture',
  'municipality',
  'industry',
  'two_days_off',
  'schooling',
] as const;
export const listColumns = ['tags', 'days_off', 'insurance'] as const;
export const figureColumns = [
  'monthly_low',
  'monthly_high',
  'hourly_low',
  'hourly_high',
  'yearly_holidays',
  'overtime_hours',
  'people',
  'received_on',
  'valid_through',
  'age_from',
  'age_to',
] as const;
/** How many of the steps of a count a vacancy reaches: counted instead of the figure itself. */
export const stepColumns = [
  'monthly_steps',
  'hourly_steps',
  'holidays_steps',
  'overtime_steps',
  'people_steps',
] as const;
export const textColumns = ['title', 'contents', 'employer', 'words'] as const;

export type WordColumn = (typeof wordColumns)[number];
export type ListColumn = (typeof listColumns)[number];
export type FigureColumn = (typeof figureColumns)[number];
export type StepColumn = (typeof stepColumns)[number];

/** One vacancy as anybody may find it. Where a figure is not said, it fulfils no condition. */
export type PublicRow = { readonly id: number; readonly number: string } & Readonly<
  Record<WordColumn | (typeof textColumns)[number], string>
> &
  Readonly<Record<FigureColumn | StepColumn, number>> &
  Readonly<Record<ListColumn, readonly string[]>>;

const epoch = Date.UTC(2000, 0, 1) / 86_400_000;

/** Days since 2000-01-01. */
export const dayNumber = (day: Temporal.PlainDate): number =>
  Date.UTC(day.year, day.month - 1, day.day) / 86_400_000 - epoch;

const usual = readQuery(new URLSearchParams());

/** At which figures is counted, by the column that tells how many of them are reached. */
export const stepsOf: Readonly<Record<StepColumn, readonly number[]>> = {
  monthly_steps: limitSteps(usual).wage,
  hourly_steps: limitSteps({ ...usual, unit: 'hourly' }).wage,
  holidays_steps: limitSteps(usual).holidays,
  overtime_steps: limitSteps(usual).overtime,
  people_steps: limitSteps(usual).people,
};

export const usualDays = { new: limitSteps(usual).new, ends: limitSteps(usual).ends } as const;

const nothing = -1;
const endless = 9999;
const atOnce = 2000;

/** As in the search in SQL: one text for anybody, and no vacancy that is closed to all but the staff. */
const statement = `
  select vacancy.id::int as id, number, kind, hours, employment, occupation, prefecture, municipality,
         coalesce(industry, 'unsaid') as industry, coalesce(two_days_off, 'unsaid') as two_days_off,
         coalesce(schooling, 'unsaid') as schooling, tags, days_off, insurance,
         coalesce(monthly_low, ${nothing}) as monthly_low, coalesce(monthly_high, ${nothing}) as monthly_high,
         coalesce(hourly_low, ${nothing}) as hourly_low, coalesce(hourly_high, ${nothing}) as hourly_high,
         coalesce(yearly_holidays, ${nothing}) as yearly_holidays, coalesce(people, ${nothing}) as people,
         coalesce(overtime_hours, ${endless}) as overtime_hours, received_on - date '2000-01-01' as received_on,
         valid_through - date '2000-01-01' as valid_through, coalesce(age_from, 0) as age_from,
         coalesce(age_to, ${endless}) as age_to, title, contents, employer,
         concat_ws(E'\\n', title, contents, employer, station, place, business, qualifications, experience, other) as words
    from vacancies as vacancy join vacancy_texts as text on text.vacancy_id = vacancy.id
     and text.audience = case when disclosure = 1 then 'everybody' else 'nameless' end
   where state = 'open' and disclosure < 4 and valid_through - date '2000-01-01' >= $1 and vacancy.id > $2
   order by vacancy.id limit ${atOnce}`;

const reached = (steps: readonly number[], figure: number): number =>
  steps.filter((step) => figure >= step).length;

type Stored = Omit<PublicRow, StepColumn>;

const withSteps = (row: Stored): PublicRow => ({
  ...row,
  monthly_steps: reached(stepsOf.monthly_steps, row.monthly_high),
  hourly_steps: reached(stepsOf.hourly_steps, row.hourly_high),
  holidays_steps: reached(stepsOf.holidays_steps, row.yearly_holidays),
  // Of overtime, the fewer the better: the steps that are not reached.
  overtime_steps: stepsOf.overtime_steps.filter((most) => row.overtime_hours <= most).length,
  people_steps: reached(stepsOf.people_steps, row.people),
});

/** All vacancies that anybody may find, in the order of their ids. */
export async function* publicRows(
  pool: pg.Pool,
  today: Temporal.PlainDate,
): AsyncGenerator<readonly PublicRow[]> {
  for (let after = 0; ; ) {
    const { rows } = await pool.query<Stored>(statement, [dayNumber(today), after]);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(withSteps);
    after = last.id;
  }
}
