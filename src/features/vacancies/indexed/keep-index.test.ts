import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { startTestIndex, type TestIndex } from '#kit/search-index.ts';
import { searchersOf, searches, today, writeGiven } from '#kit/searched-vacancies.ts';
import { type Happening, happen, happenings } from '#kit/vacancy-happenings.ts';
import type { Log } from '#platform/recording/log.ts';
import { madeVacancies } from '../actions/settle-vacancies.ts';
import type { GivenVacancy, VacancyState } from '../rules/prepare-vacancy.ts';
import { emptyQuery } from '../rules/search-query.ts';
import { countChoices, type FoundCounts, searchVacancies } from '../store/search-vacancies.query.ts';
import { setVacancyState } from '../store/vacancies.store.ts';
import { countInIndex, findInIndex } from './found-in-index.ts';
import { askIndexes } from './keep-index-asking.ts';

const now = Temporal.Instant.from('2026-11-21T03:00:00Z');
const anybody = { viewer: 'anybody', today } as const;
const patience = { first: 60_000, next: 60_000 } as const;

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

const write = (vacancies: readonly GivenVacancy[]) => writeGiven(cloned.database, vacancies, now);

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

/** What nobody can choose is not shown: a choice without a code, or one that finds nothing. */
const chosen = (counts: FoundCounts) =>
  Object.fromEntries(
    Object.entries(counts).map(([group, byValue]) => [
      group,
      Object.fromEntries([...byValue].filter(([value, count]) => value !== '' && count > 0)),
    ]),
  );

/** Whatever is asked, index and database answer the same. */
async function expectSame(runs: number): Promise<void> {
  await index.caughtUp();
  await fc.assert(
    fc.asyncProperty(searches, searchersOf, async (query, searcher) => {
      const { found, counts } = findInIndex(readerOf(index), query, searcher);
      expect(found).toEqual(await searchVacancies(cloned.database.reading, query, searcher));
      expect(chosen(counts)).toEqual(chosen(await countChoices(cloned.database.reading, query, searcher)));
    }),
    { numRuns: runs, endOnFailure: true },
  );
}

const file = (): string => join(folder, 'search-index');
const kept = (): string => join(folder, 'kept-before');

/** Ends the index as if it had been killed: what it would have kept at its end is not there. */
async function kill(): Promise<void> {
  if (existsSync(file())) copyFileSync(file(), kept());
  await index.close();
  rmSync(file(), { force: true });
  if (existsSync(kept())) copyFileSync(kept(), file());
}

const start = async (): Promise<void> => {
  index = await startTestIndex(cloned.database, folder);
};

/** What happens to the index itself between what happens to vacancies. */
const upsets = fc.constantFrom('nothing', 'nothing', 'ended', 'killed', 'asked for another');

async function upset(what: string, meanwhile: readonly Happening[]): Promise<void> {
  const happenAll = async () => {
    for (const one of meanwhile) await happen(cloned.database, one);
  };
  if (what === 'asked for another') {
    const [{ nodes }] = await Promise.all([askIndexes(cloned.database, 'rebuild', patience), happenAll()]);
    expect(nodes.map(({ isDone }) => isDone)).toEqual([true]);
    return;
  }
  if (what === 'ended') await index.close();
  if (what === 'killed') await kill();
  await happenAll();
  if (what !== 'nothing') await start();
}

describe('the index of a database', () => {
  it('says what the database says, whatever happens, also to itself: built, followed, restarted, renewed', {
    timeout: 300_000,
  }, async () => {
    const acts = fc.array(fc.tuple(upsets, fc.array(happenings, { maxLength: 12 })), {
      minLength: 3,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        for (const [what, meanwhile] of all) {
          await upset(what, meanwhile);
          await expectSame(6);
        }
      }),
      { numRuns: 6, endOnFailure: true },
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
    await start();
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
    await start();
    await expectSame(5);
    expect(total()).toBe(30);
    expect(index.lost()).toBe(1);
  });

  it('takes away what a killed process left half written, and leaves what another one writes', async () => {
    await index.close();
    const [dead, own] = ['search-index.99999999', `search-index.${process.ppid}`];
    for (const left of [dead, own]) writeFileSync(join(folder, left), 'half');
    await start();
    expect(readdirSync(folder)).not.toContain(dead);
    expect(readdirSync(folder)).toContain(own);
  });
});

describe('an index that is due to be built anew', () => {
  it('is searched and followed until the next one takes its place', { timeout: 300_000 }, async () => {
    const all = made(900, 8);
    const percents: number[] = [];
    const info = ({ percent }: { readonly percent?: number }) => {
      if (percent !== undefined) percents.push(percent);
    };
    await index.close();
    index = await startTestIndex(cloned.database, folder, { log: { info } as unknown as Log });
    await write(all.slice(0, 600));
    // What was built from nothing has outgrown its dictionary.
    await expect.poll(index.opened, { timeout: 60_000 }).toBe(2);
    await write(all.slice(600));
    await expectSame(5);
    const before = index.opened();
    let isOver = false;
    const asked = askIndexes(cloned.database, 'rebuild', patience).finally(() => {
      isOver = true;
    });
    let closed = 0;
    while (!isOver) {
      await setState(all[closed]?.number ?? '', 'filled');
      closed += 1;
      const opened = index.opened();
      await expect.poll(total).toBe(900 - closed);
      if (opened === before) expect(readerOf(index)).toBeDefined();
    }
    expect((await asked).nodes).toMatchObject([{ isDone: true, state: 'current' }]);
    expect(closed).toBeGreaterThan(2);
    expect(index.opened()).toBe(before + 1);
    expect(index.lost()).toBe(0);
    // 900 vacancies in steps of 250.
    expect(percents.slice(-4)).toEqual([20, 50, 80, 100]);
    await expectSame(10);
  });

  it('gives way to another as soon as it has outgrown its dictionary, and nobody is told to leave it', async () => {
    expect(index.opened()).toBe(1);
    await write(made(600, 9));
    await expect.poll(index.opened, { timeout: 60_000 }).toBe(2);
    await expectSame(5);
    expect(index.lost()).toBe(0);
  });
});
