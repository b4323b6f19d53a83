import { afterAll, beforeAll, expect, it } from 'vitest';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { forgetPastLocks, reserveTry } from './staff-tries.store.ts';

let cloned: ClonedDatabase;
beforeAll(async () => {
  cloned = await cloneDatabase();
});
afterAll(() => cloned.drop());

it('forgets a lock a day after it is over, and no wrong tries before it [s-ret4, s-stf1]', async () => {
  const clock = testClock();
  const { database } = cloned;
  const subjectsLeft = async () => {
    await forgetPastLocks(database.reading, clock.now());
    const { rows } = await database.pool.query('select subject from staff_tries order by subject');
    return rows.map(({ subject }) => subject);
  };
  const wrong = (subject: string) => database.transaction((tx) => reserveTry(tx, subject, clock.now()));
  for (let tries = 0; tries < 5; tries += 1) await wrong('locked');
  await wrong('careless');
  clock.advance('PT24H29M59S');
  expect(await subjectsLeft()).toEqual(['careless', 'locked']);
  clock.advance('PT1S');
  expect(await subjectsLeft()).toEqual(['careless']);
});
