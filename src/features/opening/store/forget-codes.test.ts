import { afterAll, beforeAll, expect, it } from 'vitest';
import { anIssuedCode } from '#kit/account-creation-codes.ts';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import { aJobSeeker } from '#kit/people.ts';
import { mountOpening } from '../mount.ts';
import { endCode, findNewestCode } from './account-creation-codes.store.ts';

let cloned: ClonedDatabase;
beforeAll(async () => {
  cloned = await cloneDatabase();
});
afterAll(() => cloned.drop());

/** A person with a code of now, and what is left of it after the daily sweep. */
async function aPersonWithACode() {
  const clock = testClock();
  const parts = partsOn(cloned.database, clock);
  const { number } = await aJobSeeker(parts);
  await anIssuedCode(parts, number);
  const code = () => findNewestCode(cloned.database.reading, number);
  return {
    clock,
    code,
    async isLeft() {
      for (const { run } of mountOpening(parts).sweeps ?? [])
        await cloned.database.transaction((tx) => run(tx, clock.now()));
      return (await code()) !== undefined;
    },
  };
}

it('forgets a code a year after it was used [s-ret4]', async () => {
  const { clock, code, isLeft } = await aPersonWithACode();
  await endCode(cloned.database.reading, (await code())?.id ?? '', 'used', clock.now());
  clock.advance('PT8759H59M59S');
  expect(await isLeft()).toBe(true);
  clock.advance('PT1S');
  expect(await isLeft()).toBe(false);
});

it('forgets a code that nobody used a year after its last day [s-ret4, CODE-6]', async () => {
  const { clock, isLeft } = await aPersonWithACode();
  clock.set('2027-11-07T23:59');
  expect(await isLeft()).toBe(true);
  clock.set('2027-11-08T00:00');
  expect(await isLeft()).toBe(false);
});
