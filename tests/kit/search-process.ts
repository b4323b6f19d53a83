import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, vi } from 'vitest';
import {
  findNumbers,
  type GivenVacancy,
  madeVacancies,
  prepareVacancy,
  readQuery,
  setVacancyState,
  writeVacancies,
} from '#features/vacancies/index.ts';
import { japanDay, systemClock } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { countsByName } from '#platform/search-index/index.ts';
import { keepSecrets } from '#platform/security/secrets.ts';
import { newDataDir, removeDataDir } from './data-dir.ts';
import { cloneDatabase } from './database.ts';
import { freePort } from './free-port.ts';
import { aKey, getJson, type Headers } from './open-data.ts';
import { partsOn } from './parts.ts';
import { type PortalProcess, startPortalProcess } from './portal-process.ts';

/** A built portal on a database of the test's own, which is searched by program while the test writes. */
export interface SearchProcess {
  /** Whose searches ask the database. */
  readonly parts: Parts;
  readonly dataDir: string;
  /** Where the index is kept. */
  readonly snapshot: string;
  /** Of somebody who may ask as often as a test does. */
  readonly headers: Headers;
  /** Starts it, or starts it again. */
  start(settings?: Readonly<Record<string, string>>): PortalProcess;
  /** Writes and changes some vacancies: each time other ones. */
  writeSome(): Promise<void>;
  /** Does so until it is over; answers how often. */
  keepWriting(isOver: () => boolean): Promise<number>;
  close(): Promise<void>;
}

const secret = 'the same on all nodes: thirty-two bytes or more';
const vacancies = 300;
/** Milliseconds: a machine may have much else to do. */
export const patience = 90_000;
const atOnce = 25;
const mostSearched = ['stopped', 'filled', 'open'] as const;

export async function openSearchProcess(): Promise<SearchProcess> {
  const [cloned, port, dataDir] = [await cloneDatabase(), await freePort(), newDataDir()];
  const parts = { ...partsOn(cloned.database, systemClock()), secrets: keepSecrets([secret]) };
  const { headers } = await aKey({ parts });
  const running: PortalProcess[] = [];
  const all = openVacancies();
  let turn = 0;

  /** Each turn other ones, and sooner or later all of them. */
  async function writeSome(): Promise<void> {
    turn += 1;
    const from = (turn * atOnce) % vacancies;
    const given = all.slice(from, from + atOnce).map((one) => changed(one, turn));
    await parts.database.transaction(async (tx) => {
      const employers = new Map(given.map(({ establishment }) => [establishment.number, establishment]));
      const batch = { establishments: [...employers.values()], vacancies: given.map(prepareVacancy) };
      await writeVacancies(tx, batch, parts.clock.now());
      const state = mostSearched[turn % mostSearched.length] ?? 'open';
      await setVacancyState(tx, given[turn % given.length]?.number ?? '', state, parts.clock.now());
    });
  }
  for (let count = 0; count < vacancies; count += atOnce) await writeSome();

  return {
    parts,
    dataDir,
    snapshot: join(dataDir, 'search-index'),
    headers,
    start(settings = {}) {
      const portal = startPortalProcess(dataDir, port, {
        DATABASE_URL: cloned.url,
        SECRET_KEY: secret,
        JOBS: 'off',
        LOG_LEVEL: 'info',
        ...settings,
      });
      running.push(portal);
      return portal;
    },
    writeSome,
    async keepWriting(isOver) {
      const before = turn;
      while (!isOver()) {
        await writeSome();
        await pause(20);
      }
      return turn - before;
    },
    async close() {
      for (const portal of running) await portal.kill('SIGKILL');
      await cloned.drop();
      removeDataDir(dataDir);
    },
  };
}

/** Readable by everybody, and open for long. */
function openVacancies(): readonly GivenVacancy[] {
  const on = japanDay(systemClock().now());
  return madeVacancies({ count: vacancies, seed: 11, on }).map((one) => ({
    ...one,
    state: 'open',
    validThrough: on.add({ months: 2 }),
    facts: { ...one.facts, disclosure: '1' },
  }));
}

const changed = (one: GivenVacancy, turn: number): GivenVacancy => ({
  ...one,
  facts: { ...one.facts, title: `${one.facts.title}（${turn}回目）` },
});

/** Waits until /readyz says that searches are answered by an index that follows. */
export async function untilCurrent({ baseUrl, ready, said }: PortalProcess): Promise<void> {
  await ready();
  await vi
    .waitFor(
      async () => expect(await getJson(`${baseUrl}/readyz`)).toMatchObject({ searchIndex: 'current' }),
      { timeout: patience, interval: 50 },
    )
    .catch((error: unknown) => {
      throw new Error(`the index is not current:\n${said()}`, { cause: error });
    });
}

const addresses = [
  '',
  'words=作業&size=50',
  'words=回目&in=title&sort=wage-high',
  'place=13&size=50&sort=deadline',
  'employment=regular&insurance=employment&words=の',
  'wage=200000&without=夜勤&apart=yes',
];

interface Answered {
  readonly total: number;
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly numbers: readonly string[];
}

/** What the database itself says. */
async function answerOfDatabase(parts: Parts, address: string): Promise<Answered> {
  const searcher = { viewer: 'anybody', today: japanDay(parts.clock.now()) } as const;
  const found = await findNumbers(parts, readQuery(new URLSearchParams(address)), searcher);
  const counts = Object.entries(countsByName(found.counts)).map(([group, values]) => {
    const chosen = [...values].filter(([value]) => value !== '');
    return [group, Object.fromEntries(chosen)] as const;
  });
  return { total: found.total, counts: Object.fromEntries(counts), numbers: found.numbers };
}

/** The portal's index says what its database says: soon, for it follows. `ask`: over a connection of the test's own. */
export async function expectSameAnswers(
  { parts, headers }: SearchProcess,
  { baseUrl }: PortalProcess,
  ask: (url: string, headers: Headers) => Promise<unknown> = getJson,
): Promise<void> {
  for (const address of addresses) {
    const expected = await answerOfDatabase(parts, address);
    const url = `${baseUrl}/api/v1/search?${encodeURI(address)}`;
    await vi.waitFor(
      async () => {
        const { total, counts, numbers } = (await ask(url, headers)) as Answered;
        expect({ total, counts, numbers }, address).toEqual(expected);
      },
      { timeout: patience, interval: 100 },
    );
  }
  expect((await answerOfDatabase(parts, '')).total).toBeGreaterThan(vacancies / 2);
}
