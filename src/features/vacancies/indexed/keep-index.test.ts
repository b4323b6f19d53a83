import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { startTestIndex, type TestIndex } from '#kit/search-index.ts';
import { searchersOf, searches, today } from '#kit/searched-vacancies.ts';
import { madeVacancies } from '../actions/settle-vacancies.ts';
import { type GivenVacancy, prepareVacancy, type VacancyState } from '../rules/prepare-vacancy.ts';
import { emptyQuery } from '../rules/search-query.ts';
import { searchVacancies } from '../store/search-vacancies.query.ts';
import { setVacancyState, writeVacancies } from '../store/vacancies.store.ts';
import { countInIndex, findInIndex } from './found-in-index.ts';

const now = Temporal.Instant.from('2026-11-21T03:00:00Z');
const anybody = { viewer: 'anybody', today } as const;

let cloned: ClonedDatabase;
let folder: string;
let index: TestIndex;
beforeEach(async () => {
  cloned = await cloneDatabase();
  folder = mkdtempSync(join(tmpdir(), 'musubi-tests-index-'));
  index = await startTestIndex(cloned.database, folder);
});
afterEach(async () => {
  await index.close();
  await cloned.drop();
  rmSync(folder, { recursive: true });
});

const write = (vacancies: readonly GivenVacancy[]) =>
  cloned.database.transaction((tx) =>
    writeVacancies(
      tx,
      {
        establishments: [
          ...new Map(vacancies.map((one) => [one.establishment.number, one.establishment])).values(),
        ],
        vacancies: vacancies.map(prepareVacancy),
      },
      now,
    ),
  );

/** Open to the end of the next month, and readable by everybody. */
const made = (count: number, seed: number): readonly GivenVacancy[] =>
  madeVacancies({ count, seed, on: today }).map((one) => ({
    ...one,
    state: 'open',
    validThrough: Temporal.PlainDate.from('2026-12-31'),
    facts: { ...one.facts, disclosure: '1' },
  }));

const setState = (number: string, state: VacancyState) =>
  cloned.database.transaction((tx) => setVacancyState(tx, number, state, now));

function readerOf(one: TestIndex) {
  const reader = one.reader();
  if (reader === undefined) throw new Error('the index is not open');
  return reader;
}

const total = (): number => countInIndex(readerOf(index), emptyQuery, anybody);

/** Whatever is asked, index and database answer the same. */
async function expectSame(runs: number): Promise<void> {
  await index.caughtUp();
  await fc.assert(
    fc.asyncProperty(searches, searchersOf, async (query, searcher) => {
      const { found } = findInIndex(readerOf(index), query, searcher);
      expect(found).toEqual(await searchVacancies(cloned.database.reading, query, searcher));
    }),
    { numRuns: runs },
  );
}

describe('the index of a database', () => {
  it('follows everything that comes in, changes, ends and opens again', async () => {
    const all = made(120, 3);
    const changes = fc.record({
      added: fc.subarray([...all], { maxLength: 20 }),
      changed: fc.subarray([...all], { maxLength: 5 }),
      states: fc.array(
        fc.tuple(
          fc.constantFrom(...all.map(({ number }) => number)),
          fc.constantFrom<VacancyState>('open', 'stopped', 'filled', 'cancelled'),
        ),
        { maxLength: 6 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(changes, async ({ added, changed, states }) => {
        await write(added);
        await write(
          changed.map((one) => ({ ...one, facts: { ...one.facts, title: `${one.facts.title}作業` } })),
        );
        for (const [number, state] of states) await setState(number, state);
        await expectSame(8);
      }),
      { numRuns: 12 },
    );
  });

  it('waits for nobody, and loses nothing that is committed late', async () => {
    const [early, late] = made(2, 5);
    if (early === undefined || late === undefined) throw new Error('two were made');
    await write([early, late]);
    await setState(early.number, 'stopped');
    await setState(late.number, 'stopped');
    await index.caughtUp();
    expect(total()).toBe(0);
    await cloned.database.transaction(async (tx) => {
      // Begun first, committed last.
      await setVacancyState(tx, late.number, 'open', now);
      await setState(early.number, 'open');
      await expect.poll(total).toBe(1);
    });
    await expect.poll(total).toBe(2);
  });

  it('goes on from its snapshot with what happened meanwhile', async () => {
    await write(made(40, 6));
    await index.caughtUp();
    await index.close();
    await write(made(60, 6).slice(30));
    await setState(made(1, 6)[0]?.number ?? '', 'filled');
    index = await startTestIndex(cloned.database, folder);
    await expectSame(10);
    expect(total()).toBe(59);
    expect(index.opened()).toBe(1);
  });

  it('is built anew where what happened meanwhile is no longer told', async () => {
    await write(made(20, 7));
    await index.close();
    await write(made(30, 7).slice(15));
    await sql`delete from vacancy_outbox`.execute(cloned.database.reading);
    await sql`update vacancy_outbox_state set forgotten_below = pg_current_xact_id()`.execute(
      cloned.database.reading,
    );
    index = await startTestIndex(cloned.database, folder);
    await expectSame(5);
    expect(total()).toBe(30);
  });
});
