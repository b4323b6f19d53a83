import { searchQualifications } from '#features/classifications/index.ts';
import type { Coded } from '#kernel/items/coded-item.ts';
import { searchKey } from '#kernel/text-input.ts';
import { weighing } from './random.ts';
import { jobsAtDesks } from './tables/jobs-at-desks.ts';
import { jobsWithPeople } from './tables/jobs-with-people.ts';
import { jobsWithThings } from './tables/jobs-with-things.ts';

export type Rhythm = 'day' | 'office' | 'shift' | 'early' | 'evening' | 'flexible';

/** A kind of work as vacancies of it go in life. */
export interface Job {
  readonly occupation: string;
  readonly weight: number;
  readonly partTime: number;
  /** Yen, in the whole country on average. */
  readonly monthly: number;
  readonly hourly: number;
  readonly industries: readonly string[];
  readonly rhythm: Rhythm;
  readonly titles: readonly string[];
  readonly things: readonly string[];
  readonly sentences: readonly string[];
  readonly qualifications: readonly Coded[];
}

const listAfter = (lines: readonly string[], mark: string): readonly string[] =>
  lines
    .find((line) => line.startsWith(`${mark}:`))
    ?.slice(2)
    .split('|') ?? [];

function qualificationOf(text: string): Coded {
  const [best] = searchQualifications(text).filter(({ name }) => searchKey(name) === searchKey(text));
  return { text, code: best?.code ?? null };
}

function jobOf(block: string): Job {
  const [head = '', ...lines] = block.trim().split('\n');
  const [occupation = '', weight, partTime, monthly, hourly, industries = '', rhythm] = head.split('|');
  return {
    occupation,
    weight: Number(weight),
    partTime: Number(partTime),
    monthly: Number(monthly) * 1000,
    hourly: Number(hourly),
    industries: industries.split(','),
    rhythm: rhythm as Rhythm,
    titles: listAfter(lines, 't'),
    things: listAfter(lines, 'n'),
    sentences: listAfter(lines, 'p'),
    qualifications: listAfter(lines, 'q').map(qualificationOf),
  };
}

export const jobs: readonly Job[] = [jobsWithPeople, jobsAtDesks, jobsWithThings].flatMap((table) =>
  table.split('#').slice(1).map(jobOf),
);

export const jobAt = weighing(jobs, ({ weight }) => weight);
