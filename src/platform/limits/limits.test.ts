import { afterAll, beforeAll, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { giveBack, type Limit, takePlace } from '#platform/limits/limits.ts';

let cloned: ClonedDatabase;
beforeAll(async () => {
  cloned = await cloneDatabase();
});
afterAll(() => cloned.drop());

const limit: Limit = {
  name: 'a-limit',
  most: 5,
  window: Temporal.Duration.from({ hours: 1 }),
  apart: Temporal.Duration.from({ seconds: 60 }),
};
const take = (subject: string, clock = testClock(), database = cloned.database) =>
  database.transaction((tx) => takePlace(tx, limit, subject, clock.now()));

it.each([
  ['PT59S', false],
  ['PT60S', true],
])('after %s there is a place again: %s [s-otp2]', async (pause, free) => {
  const clock = testClock();
  const subject = `apart ${pause}`;
  await take(subject, clock);
  clock.advance(pause);
  expect((await take(subject, clock)).free).toBe(free);
});

it('has five places an hour and says from when on there is another [s-otp2]', async () => {
  const clock = testClock('2026-11-02T10:00');
  for (let place = 0; place < 5; place += 1) {
    expect((await take('five', clock)).free).toBe(true);
    clock.advance('PT2M');
  }
  const refused = await take('five', clock);
  expect(refused).toMatchObject({ free: false });
  expect(refused.free ? '' : refused.until.toString()).toBe('2026-11-02T02:00:00Z');
});

it('is never passed by requests of the same moment on two nodes', async () => {
  const [first, second] = [cloned.openAgain(), cloned.openAgain()];
  const clock = testClock();
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, index) => take('crowd', clock, index % 2 === 0 ? first : second)),
  );
  expect(answers.filter(({ free }) => free)).toHaveLength(1);
});

it('gives the places back after a success', async () => {
  const clock = testClock();
  await take('back', clock);
  await cloned.database.transaction((tx) => giveBack(tx, limit, 'back'));
  expect((await take('back', clock)).free).toBe(true);
});
