import { afterAll, beforeAll, expect, it } from 'vitest';
import { policy } from '#kernel/policy.ts';
import { Temporal } from '#kernel/time.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { everyPage, settleSearched, today } from '#kit/searched-vacancies.ts';
import { madeVacancies } from '../actions/settle-vacancies.ts';
import { prepareVacancy } from '../rules/prepare-vacancy.ts';
import { emptyQuery } from '../rules/search-query.ts';
import { findVacancy } from './list-vacancies.query.ts';
import { countVacancies, newestVacancyId, searchVacancies } from './search-vacancies.query.ts';
import { setVacancyState, writeVacancies } from './vacancies.store.ts';

let cloned: ClonedDatabase;
beforeAll(async () => {
  cloned = await cloneDatabase();
});
afterAll(() => cloned.drop());

const now = Temporal.Instant.from('2026-11-21T16:00:00Z');

it('lets nobody find a vacancy that was filled, and remembers its last day in Japan', async () => {
  const tx = cloned.database.reading;
  const [given] = await settleSearched(cloned.database, 5);
  const number = given?.number ?? '';
  const staff = { viewer: 'staff', today } as const;
  expect(await everyPage(tx, { ...emptyQuery, number: [number] }, staff)).toHaveLength(1);
  expect(await setVacancyState(tx, number, 'filled', now)).toBe(true);
  expect(await setVacancyState(tx, number, 'filled', now)).toBe(false);
  expect(await everyPage(tx, { ...emptyQuery, number: [number] }, staff)).toEqual([]);
  const found = await findVacancy(tx, number);
  expect([found?.vacancy.state, found?.vacancy.ended_on?.toString()]).toEqual(['filled', '2026-11-22']);
  expect(await setVacancyState(tx, number, 'open', now)).toBe(true);
  expect((await findVacancy(tx, number))?.vacancy.ended_on).toBeNull();
});

it('writes no more at once than a transaction takes', async () => {
  const [given] = await settleSearched(cloned.database, 1);
  if (given === undefined) throw new Error('nothing was made');
  const vacancies = Array.from({ length: policy.vacancies.mostAtOnce + 1 }, () => prepareVacancy(given));
  const written = cloned.database.transaction((tx) =>
    writeVacancies(tx, { establishments: [], vacancies }, now),
  );
  await expect(written).rejects.toThrow('more vacancies than one transaction takes');
});

it('counts as new whatever two imports bring that were under way at the moment of the look [JOB-3]', async () => {
  const { database } = cloned;
  const made = madeVacancies({ count: 11, seed: 8, on: today });
  const [one, other] = [made[0], made[10]];
  if (one === undefined || other === undefined) throw new Error('nothing was made');
  // Of two employers: nothing else makes one import wait for the other.
  expect(one.establishment.number).not.toBe(other.establishment.number);
  const batchOf = (given: typeof one) => ({
    establishments: [given.establishment],
    vacancies: [prepareVacancy({ ...given, facts: { ...given.facts, disclosure: '1' } })],
  });
  const held = Promise.withResolvers<void>();
  const written = Promise.withResolvers<void>();
  const first = database.transaction(async (tx) => {
    await writeVacancies(tx, batchOf(one), now);
    written.resolve();
    await held.promise;
  });
  await written.promise;
  let isOver = false;
  const second = database
    .transaction((tx) => writeVacancies(tx, batchOf(other), now))
    .then(() => {
      isOver = true;
    });
  // The second either waits for the first or, if nothing held it back, has ended.
  const waits = 'select 1 from pg_locks where not granted';
  await expect.poll(async () => isOver || (await database.pool.query(waits)).rows.length > 0).toBe(true);
  const anybody = { viewer: 'anybody', today } as const;
  const looked = await searchVacancies(database.reading, emptyQuery, anybody);
  expect(looked.newest).toBe(await newestVacancyId(database.reading));
  held.resolve();
  await Promise.all([first, second]);
  const since = { ...anybody, after: looked.newest };
  const { total } = await searchVacancies(database.reading, emptyQuery, anybody);
  expect(total - looked.total).toBe(2);
  expect(await countVacancies(database.reading, emptyQuery, since)).toBe(2);
});
