import { sql } from 'kysely';
import { policy } from '#kernel/policy.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { vacancyMaker } from '../generate/generate-vacancies.ts';
import { givingWay } from '../indexed/give-way.ts';
import { type PackedBatch, packed } from '../rules/packed-vacancies.ts';
import { type GivenVacancy, prepareVacancy } from '../rules/prepare-vacancy.ts';
import { type WrittenVacancies, writePacked } from '../store/vacancies.store.ts';

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

/** One of several that make the same vacancies together: each makes every so-manieth batch. */
export interface Turn {
  readonly first: number;
  readonly of: number;
}

/** Made-up vacancies, ready to be written, so many at a time. */
export function* madeBatches(
  { count, seed, on }: Making,
  turn: Turn = { first: 0, of: 1 },
): Generator<PackedBatch> {
  const make = vacancyMaker(seed, on);
  const { mostAtOnce } = policy.vacancies;
  for (let start = turn.first * mostAtOnce; start < count; start += turn.of * mostAtOnce) {
    const given = Array.from({ length: Math.min(mostAtOnce, count - start) }, (_, index) =>
      make(start + index),
    );
    const establishments = new Map(given.map(({ establishment }) => [establishment.number, establishment]));
    yield packed({
      establishments: [...establishments.values()].map(({ number, facts }) => ({ number, facts })),
      vacancies: given.map(prepareVacancy),
    });
  }
}

/** Writes batches one after the other, each in a transaction, and tells what each gave. People who search go first. */
export function writeBatches(
  parts: Parts,
  batches: AsyncIterable<PackedBatch> | Iterable<PackedBatch>,
  onWritten: (written: WrittenVacancies) => void = () => undefined,
): Promise<void> {
  return givingWay(parts.database, async (giveWay) => {
    for await (const batch of batches) {
      const written = await parts.database.transaction(async (tx) => {
        // What was made up can be made again: nobody waits for the disk. A batch fits into the memory of its statement.
        await sql`select set_config('synchronous_commit', 'off', true), set_config('work_mem', '64MB', true)`.execute(
          tx,
        );
        return writePacked(tx, batch, parts.clock.now());
      });
      onWritten(written);
      await giveWay();
    }
  });
}

/** Made-up vacancies for a portal that is to be tried out, received within the last two months. */
export function settleVacancies(parts: Parts, count: number, seed: number): Promise<void> {
  return writeBatches(parts, madeBatches({ count, seed, on: japanDay(parts.clock.now()) }));
}
