import type { VacancyFacts } from '#features/vacancies/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { MinimumWage } from '../minimum-wage.ts';

/** What is wrong with an order (red), or should be looked at once more (orange). */
export interface Finding {
  /** The items it can be put right at, the likeliest first. */
  readonly items: readonly [string, ...string[]];
  readonly key: string;
  readonly level: 'red' | 'orange';
  /** What its words need. */
  readonly given?: Readonly<Record<string, string | number>>;
}

export interface CheckGiven {
  /** In Japan. */
  readonly today: Temporal.PlainDate;
  readonly minimumWages: readonly MinimumWage[];
}

/** Answers are those that are there: a check that lacks one of them finds nothing. */
export type Check = (facts: VacancyFacts, given: CheckGiven) => readonly Finding[];

export const red = (items: Finding['items'], key: string, given?: Finding['given']): Finding => ({
  items,
  key,
  level: 'red',
  ...(given === undefined ? {} : { given }),
});

export const orange = (items: Finding['items'], key: string, given?: Finding['given']): Finding => ({
  ...red(items, key, given),
  level: 'orange',
});

/** The findings of those rows whose condition holds. */
export const findingsWhere = (rows: readonly (readonly [boolean, Finding])[]): readonly Finding[] =>
  rows.filter(([holds]) => holds).map(([, finding]) => finding);
