import { afterAll, beforeAll, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { everyPage, settleSearched, today } from '#kit/searched-vacancies.ts';
import { prepareVacancy } from '../rules/prepare-vacancy.ts';
import { emptyQuery } from '../rules/search-query.ts';
import { findVacancy } from './list-vacancies.query.ts';
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
  const vacancies = Array.from({ length: 1001 }, () => prepareVacancy(given));
  const written = cloned.database.transaction((tx) =>
    writeVacancies(tx, { establishments: [], vacancies }, now),
  );
  await expect(written).rejects.toThrow('more vacancies than one transaction takes');
});
