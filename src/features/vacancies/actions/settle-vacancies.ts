import { sql } from 'kysely';
import { policy } from '#kernel/policy.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { vacancyMaker } from '../generate/generate-vacancies.ts';
import { type GivenVacancy, prepareVacancy } from '../rules/prepare-vacancy.ts';
import { type VacancyBatch, type WrittenVacancies, writeVacancies } from '../store/vacancies.store.ts';

export interface Making {
  readonly count: number;
  readonly seed: number;
  /** The newest were received on this day. */
  readonly on: Temporal.PlainDate;
}

/** Made-up vacancies as their employers gave them. */
export function madeVacancies({ count, seed, on }: Making): readonly GivenVacancy[] {
  const make = vacancyMaker(seed, on);
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Made-up vacancies, ready to be written, so many at a time. */
export function* madeBatches({ count, seed, on }: Making): Generator<VacancyBatch> {
  const make = vacancyMaker(seed, on);
  const { mostAtOnce } = policy.vacancies;
  for (let start = 0; start < count; start += mostAtOnce) {
    const given = Array.from({ length: Math.min(mostAtOnce, count - start) }, (_, index) =>
      make(start + index),
    );
    const establishments = new Map(given.map(({ establishment }) => [establishment.number, establishment]));
    yield {
      establishments: [...establishments.values()].map(({ number, facts }) => ({ number, facts })),
      vacancies: given.map(prepareVacancy),
    };
  }
}

/** Writes batches one after the other, each in a transaction, and tells what each gave. */
export async function writeBatches(
  parts: Parts,
  batches: AsyncIterable<VacancyBatch> | Iterable<VacancyBatch>,
  onWritten: (written: WrittenVacancies) => void = () => undefined,
): Promise<void> {
  for await (const batch of batches) {
    const written = await parts.database.transaction(async (tx) => {
      // What was made up can be made again: nobody waits for the disk.
      await sql`set local synchronous_commit = off`.execute(tx);
      return writeVacancies(tx, batch, parts.clock.now());
    });
    onWritten(written);
  }
}

/** Made-up vacancies for a portal that is to be tried out, received within the last two months. */
export function settleVacancies(parts: Parts, count: number, seed: number): Promise<void> {
  return writeBatches(parts, madeBatches({ count, seed, on: japanDay(parts.clock.now()) }));
}
