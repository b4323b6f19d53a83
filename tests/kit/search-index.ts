import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { askIndexes, keepIndex } from '#features/vacancies/index.ts';
import type { Clock } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import { type Log, openLog } from '#platform/recording/log.ts';
import {
  type IndexNews,
  type IndexReader,
  openIndexReader,
  type SearchIndex,
} from '#platform/search-index/index.ts';
import { testClock } from './clock.ts';
import { today } from './searched-vacancies.ts';

/** As it is built. */
export const kernelFile = join(import.meta.dirname, '../../dist/search-kernel.wasm');

/** Runs as it is written. */
export const draftingFile = join(import.meta.dirname, '../../src/entry/drafting-worker.ts');

export const searchKernel = (): WebAssembly.Module => new WebAssembly.Module(readFileSync(kernelFile));

export interface TestIndex extends SearchIndex {
  /** How often it had to be opened: once, unless it was built anew. */
  readonly opened: () => number;
  /** How often it was said that nobody should search in it any more. */
  readonly lost: () => number;
  /** Waits until everything that is committed now can be found. */
  caughtUp(): Promise<void>;
}

/** The index of this database's vacancies, in this thread; waits until it is current. */
export async function startTestIndex(
  database: Database,
  folder: string,
  { clock = testClock(`${today}T10:00`), log = openLog('error') }: { clock?: Clock; log?: Log } = {},
): Promise<TestIndex> {
  let reader: IndexReader | undefined;
  let opened = 0;
  let heard = 0;
  let lost = 0;
  const hear = (news: IndexNews): void => {
    if (news.kind === 'opened') {
      const [place] = news.places;
      reader = place && openIndexReader(place);
      opened += 1;
    }
    if (news.kind === 'follows' && news.follows) heard += 1;
    if (news.kind === 'follows' && !news.follows) lost += 1;
  };
  const kept = keepIndex({ database, log, clock, kernelFile, draftingFile, folder, readers: 1 }, hear);
  const caughtUp = async (): Promise<void> => {
    // One that has just begun may not listen yet.
    const answered = async () =>
      (await askIndexes(database, 'follow', { first: 20_000, next: 20_000 })).nodes.map(
        ({ isDone }) => isDone,
      );
    await expect.poll(answered, { timeout: 20_000 }).toEqual([true]);
  };
  await expect.poll(() => heard, { timeout: 60_000 }).toBeGreaterThan(0);
  return {
    reader: () => reader,
    standing: () => 'current',
    close: () => kept.close(),
    opened: () => opened,
    lost: () => lost,
    caughtUp,
  };
}
