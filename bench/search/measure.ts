import { readQuery, writeQuery } from '#features/vacancies/index.ts';
import type { Temporal } from '#kernel/time.ts';
import { compareAnswers, type PeerTime } from './agreement.ts';
import { askTogether, type Throughput } from './asking.ts';
import { type ColdKind, coldKinds, coldWords } from './cold-words.ts';
import type { Engine, Replied } from './engine.ts';
import { say, shuffled } from './figures.ts';
import type { RunningGroonga } from './groonga.ts';
import type { BenchDatabase, RunningPortal } from './portal.ts';
import type { PostgresPeer } from './postgres-peer.ts';
import { settings } from './settings.ts';
import { allShapes, apart, inSeveralOrders } from './shapes.ts';
import { type Timed, type TimedPages, timeEngine, timePages } from './timing.ts';

const ours = { rounds: settings.rounds, most: 5_000 };
/** Peers take their time: as many rounds as fit. */
const theirs = { rounds: settings.rounds, most: 3_000 };
/** Milliseconds that one peer may take, with all its answers together. What it is not asked is said. */
const peerTime = { firstTimesOfAKind: 40_000, comparison: 240_000 };

export interface Engines {
  readonly portal: RunningPortal;
  readonly groonga: RunningGroonga | undefined;
  readonly postgres: PostgresPeer | undefined;
}

const all = ({ portal, groonga, postgres }: Engines): readonly [Engine, ...Engine[]] => [
  portal,
  ...(groonga === undefined ? [] : [groonga]),
  ...(postgres === undefined ? [] : [postgres]),
];

/** An address that says something in another way is led to the one that the page writes. */
const asThePageWritesIt = (address: string): string =>
  writeQuery(readQuery(new URLSearchParams(address))).toString();

const demand = (faults: readonly string[]): void => {
  if (faults.length > 0) throw new Error(`the engines do not agree:\n${faults.join('\n')}`);
};

/** Every shape as it is asked, then in other orders; where one differs, nothing is measured. */
async function demandSameAnswers(
  engines: Engines,
  today: Temporal.PlainDate,
): Promise<ReadonlyMap<string, number>> {
  const asked = [...new Set([...allShapes, ...allShapes.flatMap(inSeveralOrders)].map(apart))];
  const time: PeerTime = { always: allShapes.length, most: peerTime.comparison };
  const { faults, totals, leftOut } = await compareAnswers(all(engines), asked, time, today);
  demand(faults);
  const where = leftOut.size === 0 ? 'everywhere' : 'wherever it was asked';
  say(
    `  ${asked.length} searches (${allShapes.length} shapes): the same totals, numbers and counts ${where}`,
  );
  for (const [peer, count] of leftOut)
    say(
      `  ${count} of them were not asked of ${peer}: its ${peerTime.comparison / 60_000} minutes were over; every shape was`,
    );
  return totals;
}

/** Milliseconds by engine. */
export type Cold = Readonly<Record<ColdKind, ReadonlyMap<string, readonly number[]>>>;

/** Each once, as long as the engine's time lasts. */
async function askOnce(
  engine: Engine,
  addresses: readonly string[],
  most: number,
): Promise<ReadonlyMap<string, Replied>> {
  const replied = new Map<string, Replied>();
  let spent = 0;
  for (const address of addresses) {
    if (spent > most) break;
    const one = await engine.ask(address);
    spent += one.took;
    replied.set(address, one);
  }
  return replied;
}

const timesOf = (replied: ReadonlyMap<string, Replied>): readonly number[] =>
  [...replied.values()].map(({ took }) => took);

/** What a peer said once is compared with what we say now. */
async function demandSame(
  portal: Engine,
  { name }: Engine,
  replied: ReadonlyMap<string, Replied>,
  today: Temporal.PlainDate,
): Promise<void> {
  const peer: Engine = {
    name,
    async ask(address) {
      const one = replied.get(address);
      if (one === undefined) throw new Error(`${name} was not asked: ${address}`);
      return one;
    },
  };
  const time: PeerTime = { always: replied.size, most: 0 };
  demand((await compareAnswers([portal, peer], [...replied.keys()], time, today)).faults);
}

/** Each once, for the first time since the engine started; they must agree here too. */
async function measureCold(
  { portal, groonga }: Engines,
  { pool }: BenchDatabase,
  today: Temporal.PlainDate,
): Promise<{ readonly cold: Cold; readonly coldAddresses: Times['coldAddresses'] }> {
  const words = await coldWords(pool, settings.cold, allShapes);
  const asked = (kind: ColdKind) =>
    words[kind].map((word) => apart(new URLSearchParams({ words: `"${word}"` }).toString()));
  const coldAddresses = {
    words: asked('words'),
    compounds: asked('compounds'),
    substrings: asked('substrings'),
  };
  const measured: Record<ColdKind, ReadonlyMap<string, readonly number[]>> = {
    words: new Map(),
    compounds: new Map(),
    substrings: new Map(),
  };
  for (const kind of coldKinds) {
    const addresses = coldAddresses[kind];
    const times = new Map([
      [portal.name, timesOf(await askOnce(portal, addresses, Number.POSITIVE_INFINITY))],
    ]);
    measured[kind] = times;
    if (groonga === undefined) continue;
    const theirs = await askOnce(groonga, addresses, peerTime.firstTimesOfAKind);
    times.set(groonga.name, timesOf(theirs));
    if (theirs.size < addresses.length)
      say(
        `  ${theirs.size} of ${addresses.length} ${kind} were asked of ${groonga.name} for the first time: its ${peerTime.firstTimesOfAKind / 1000} s were over`,
      );
    await demandSame(portal, groonga, theirs, today);
  }
  return { cold: measured, coldAddresses };
}

async function measureTogether({ portal, groonga }: Engines): Promise<ReadonlyMap<string, Throughput>> {
  const shapes = shuffled(allShapes.map(apart), settings.clients);
  const measured = new Map<string, Throughput>();
  for (const engine of [portal, groonga])
    if (engine !== undefined)
      measured.set(engine.name, await askTogether(shapes.map(engine.url), engine.headers, settings));
  return measured;
}

export interface Times {
  readonly cold: Cold;
  /** What was seen for the first time. */
  readonly coldAddresses: Readonly<Record<ColdKind, readonly string[]>>;
  /** By address: vacancies in all. */
  readonly totals: ReadonlyMap<string, number>;
  /** By engine, by address. */
  readonly timed: ReadonlyMap<string, Timed>;
  /** What our server itself says that it took, where it says so. */
  readonly inServer: readonly number[];
  readonly pages: TimedPages;
  readonly together: ReadonlyMap<string, Throughput>;
}

/** Everything that is measured while the engines run: what is seen for the first time comes first. */
export async function measureTimes(
  engines: Engines,
  database: BenchDatabase,
  today: Temporal.PlainDate,
): Promise<Times> {
  const { cold, coldAddresses } = await measureCold(engines, database, today);
  const totals = await demandSameAnswers(engines, today);
  const addresses = allShapes.map(apart);
  const { portal } = engines;
  portal.serverTimes.splice(0);
  const timed = new Map<string, Timed>();
  for (const engine of all(engines))
    timed.set(engine.name, await timeEngine(engine, addresses, engine === portal ? ours : theirs));
  const inServer = portal.serverTimes.slice();
  const pages = await timePages((address) => portal.pageUrl(asThePageWritesIt(address)), allShapes, ours);
  return { cold, coldAddresses, totals, timed, inServer, pages, together: await measureTogether(engines) };
}
