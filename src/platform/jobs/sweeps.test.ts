import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import type { DeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import { type Sweep, startSweeps } from '#platform/jobs/sweeps.ts';
import { openLog } from '#platform/recording/log.ts';

let cloned: ClonedDatabase;
beforeAll(async () => {
  cloned = await cloneDatabase();
});
afterAll(() => cloned.drop());
afterEach(() => {
  vi.useRealTimers();
});

const log = openLog('silent');

/** A sweep that counts how often it ran. */
function counting(name: string, every: Sweep['every'], fails = false) {
  let runs = 0;
  const sweep: Sweep = {
    name,
    every,
    async run() {
      runs += 1;
      if (fails) throw new Error('it does not work');
    },
  };
  return { sweep, runs: () => runs };
}

/** A deadline sweep over these, who stay due until acted on; `act` may hold it up. */
function waitingFor(ids: readonly string[], act: (id: string) => Promise<void> = async () => undefined) {
  const acted: string[] = [];
  const sweep: DeadlineSweep = {
    name: 'act-on-them',
    every: 'minute',
    description: '期限が来た人に知らせます。',
    due: async (_tx, now, { after = '', most }) =>
      ids
        .filter((id) => id > after && !acted.includes(id))
        .slice(0, most)
        .map((id) => ({ id, label: id, since: now })),
    async act(_tx, id) {
      await act(id);
      acted.push(id);
      return true;
    },
  };
  return { sweep, acted };
}

const soon = { timeout: 30_000, interval: 10 };

it('runs everything at start, what has a minute each minute, and what has a day when a day of Japan begins', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const clock = testClock('2026-11-02T23:58');
  const [often, daily, broken] = [
    counting('often', 'minute'),
    counting('daily', 'day'),
    counting('broken', 'minute', true),
  ];
  const sweeps = [broken.sweep, often.sweep, daily.sweep];
  const running = startSweeps(cloned.database, { sweeps, deadlineSweeps: [] }, clock, log);
  await vi.waitFor(() => expect([often.runs(), daily.runs()]).toEqual([1, 1]), soon);
  clock.advance('PT1M');
  vi.advanceTimersByTime(60_000);
  await vi.waitFor(() => expect([often.runs(), daily.runs()]).toEqual([2, 1]), soon);
  clock.advance('PT1M');
  vi.advanceTimersByTime(60_000);
  await vi.waitFor(() => expect([often.runs(), daily.runs()]).toEqual([3, 2]), soon);
  await running.stop();
  expect(broken.runs()).toBe(3);
});

it('runs what has an hour at start and when an hour begins', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const clock = testClock('2026-11-02T08:58');
  const hourly = counting('hourly', 'hour');
  const often = counting('often', 'minute');
  const sweeps = [hourly.sweep, often.sweep];
  const running = startSweeps(cloned.database, { sweeps, deadlineSweeps: [] }, clock, log);
  for (const runs of [
    [1, 1],
    [1, 2],
    [2, 3],
    [2, 4],
  ]) {
    await vi.waitFor(() => expect([hourly.runs(), often.runs()]).toEqual(runs), soon);
    clock.advance('PT1M');
    vi.advanceTimersByTime(60_000);
  }
  await running.stop();
});

it('runs the small cleanings while a long list of people is still under way', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const people = waitingFor(['a', 'b'], () => held);
  const often = counting('often', 'minute');
  const work = { sweeps: [often.sweep], deadlineSweeps: [people.sweep] };
  const running = startSweeps(cloned.database, work, testClock(), log);
  for (const runs of [1, 2, 3]) {
    await vi.waitFor(() => expect(often.runs()).toBe(runs), soon);
    vi.advanceTimersByTime(60_000);
  }
  expect(people.acted).toEqual([]);
  goOn();
  await vi.waitFor(() => expect(people.acted).toEqual(['a', 'b']), soon);
  await running.stop();
});

it('ends after the present person when the node stops; another node goes on from there', async () => {
  let stop: Promise<void> | undefined;
  const people = waitingFor(['a', 'b', 'c'], async (id) => {
    if (id === 'b') stop ??= running.stop();
  });
  const work = { sweeps: [], deadlineSweeps: [people.sweep] };
  const running = startSweeps(cloned.database, work, testClock(), log);
  await vi.waitFor(() => expect(stop).toBeDefined(), soon);
  await stop;
  expect(people.acted).toEqual(['a', 'b']);
  const next = startSweeps(cloned.openAgain(), work, testClock(), log);
  await vi.waitFor(() => expect(people.acted).toEqual(['a', 'b', 'c']), soon);
  await next.stop();
});
