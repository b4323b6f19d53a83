import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { startTestIndex } from '#kit/search-index.ts';
import { today, writeGiven } from '#kit/searched-vacancies.ts';
import { madeVacancies } from '../actions/settle-vacancies.ts';
import { emptyQuery } from '../rules/search-query.ts';
import { countInIndex } from './found-in-index.ts';
import { givingWay } from './give-way.ts';
import { listenerName } from './keep-index-calls.ts';

const now = Temporal.Instant.from('2026-11-21T03:00:00Z');

let cloned: ClonedDatabase;
let folder: string;
beforeEach(async () => {
  cloned = await cloneDatabase();
  folder = mkdtempSync(join(tmpdir(), 'musubi-tests-index-'));
});
afterEach(async () => {
  await cloned.drop();
  rmSync(folder, { recursive: true });
});

const batch = (of: number) =>
  madeVacancies({ count: 60, seed: 12, on: today })
    .slice(of * 20, of * 20 + 20)
    .map((one) => ({ ...one, facts: { ...one.facts, disclosure: '1' as const } }));

/** Milliseconds that a turn took, of each of three. */
async function threeTurns(afterEachTurn: () => void = () => undefined): Promise<readonly number[]> {
  const took: number[] = [];
  await givingWay(cloned.database, async (giveWay) => {
    for (const turn of [0, 1, 2]) {
      await writeGiven(cloned.database, batch(turn), now);
      const begun = performance.now();
      await giveWay();
      took.push(performance.now() - begun);
      afterEachTurn();
    }
  });
  return took;
}

it('goes on with an import only when what it brought can be found', async () => {
  const index = await startTestIndex(cloned.database, folder);
  const found: number[] = [];
  await threeTurns(() => {
    const reader = index.reader();
    if (reader !== undefined) found.push(countInIndex(reader, emptyQuery, { viewer: 'staff', today }));
  });
  await index.close();
  expect(found).toEqual([20, 40, 60]);
});

it('waits once, and not for each transaction, for a node that does not answer', async () => {
  const deaf = new pg.Client({ connectionString: cloned.database.url, application_name: listenerName });
  await deaf.connect();
  const [first = 0, second = 0, third = 0] = await threeTurns();
  await deaf.end();
  expect(second + third).toBeLessThan(first);
}, 60_000);
