import { readdirSync, rmSync, watch } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { PortalProcess } from '../kit/portal-process.ts';
import {
  expectSameAnswers,
  openSearchProcess,
  patience,
  type SearchProcess,
  untilCurrent,
} from '../kit/search-process.ts';

let searched: SearchProcess;
beforeAll(async () => {
  searched = await openSearchProcess();
});
afterAll(() => searched.close());

const someTime = (most: number): Promise<void> => pause(Math.random() * most);

/** A snapshot is written into a file of the process, which then takes the place of the one before. */
const isHalf = (name: string | null): boolean => /^search-index\.\d+$/u.test(name ?? '');
const halves = (): readonly string[] => readdirSync(searched.dataDir).filter(isHalf);

async function untilHalf(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const watcher = watch(searched.dataDir, (_event, name) => {
    if (isHalf(name)) resolve();
  });
  await promise;
  watcher.close();
}

const kills: Readonly<Record<string, (portal: PortalProcess) => Promise<void>>> = {
  async 'while it is built for the first time'(portal) {
    const isBegun = () => expect(portal.said()).toContain('the search index is built');
    await vi.waitFor(isBegun, { timeout: patience, interval: 2 });
    await someTime(300);
  },
  async 'while its first snapshot is written'() {
    await untilHalf();
    await someTime(20);
  },
  async 'while it follows what is written'(portal) {
    await untilCurrent(portal);
    await someTime(1000);
  },
  async 'while it ends and writes a snapshot'(portal) {
    await untilCurrent(portal);
    await someTime(200);
    const ended = portal.kill('SIGTERM');
    await Promise.race([untilHalf(), ended]);
    await someTime(20);
  },
};

it.each(Object.entries(kills))(
  'finds what the database holds after a kill %s, with vacancies being written',
  { timeout: 4 * patience },
  async (when, moment) => {
    // Nothing is built where there is a snapshot.
    if (when.includes('first')) rmSync(searched.snapshot, { force: true });
    let over = false;
    const writing = searched.keepWriting(() => over);
    try {
      const killed = searched.start();
      await moment(killed);
      await killed.kill('SIGKILL');
      const portal = searched.start();
      await untilCurrent(portal);
      over = true;
      expect(await writing).toBeGreaterThan(0);
      await expectSameAnswers(searched, portal);
      expect(halves()).toEqual([]);
      expect(await portal.kill('SIGTERM')).toBe(0);
    } finally {
      over = true;
      await writing;
    }
  },
);
