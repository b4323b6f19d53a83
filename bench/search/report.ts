import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { coldKinds } from './cold-words.ts';
import { type Spread, say, shown, spreadOf, table } from './figures.ts';
import type { LoadedPeers } from './load-peers.ts';
import type { Times } from './measure.ts';
import { settings } from './settings.ts';
import { apart, searchShapes } from './shapes.ts';

/** Megabytes. */
export interface Memory {
  readonly ready: number;
  readonly resting: number;
  readonly peak: number;
  readonly peakWhileBuilding: number;
  readonly machine: number;
}

export interface Measured {
  readonly generatedIn: number | undefined;
  readonly peers: LoadedPeers;
  /** Seconds until it was ready, without and with what an earlier start left. */
  readonly firstReady: number;
  readonly readyAgain: number;
  readonly memory: Memory;
  /** Megabytes on disk. */
  readonly groongaSize: number | undefined;
  readonly postgresSize: number | undefined;
  readonly times: Times;
}

export const machine = () => ({
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? 'unknown',
  gigabytes: Math.round(totalmem() / 2 ** 30),
  system: `Linux ${release()}`,
  node: process.version,
  load: loadavg()[0] ?? 0,
});

interface ClassFigures {
  readonly name: string;
  readonly shapes: number;
  readonly totals: readonly number[];
  readonly engines: Readonly<Record<string, Spread>>;
  readonly pages: Spread;
}

/** Each shape counts as much as any other, however many rounds of it there was time for. */
const evenly = (times: readonly number[]): readonly number[] =>
  times.length === 0
    ? []
    : Array.from({ length: settings.rounds }, (_, round) => times[round % times.length] ?? Number.NaN);

function classes({ timed, totals, pages }: Times): readonly ClassFigures[] {
  return Object.entries(searchShapes).map(([name, shapes]) => ({
    name,
    shapes: shapes.length,
    totals: shapes.map((address) => totals.get(apart(address)) ?? 0),
    engines: Object.fromEntries(
      [...timed].map(([engine, times]) => [
        engine,
        spreadOf(shapes.flatMap((address) => evenly(times.get(apart(address)) ?? []))),
      ]),
    ),
    pages: spreadOf(shapes.flatMap((address) => pages.times.get(address) ?? [])),
  }));
}

const share = (theirs: number | undefined, ours: number | undefined): string =>
  theirs === undefined || ours === undefined ? '–' : `${shown(theirs / ours)}×`;

function classTable(all: readonly ClassFigures[], [own = '', ...peers]: readonly string[]): string {
  const head = [
    'class',
    'hits',
    `${own} p50`,
    'p99',
    ...peers.flatMap((peer) => [`${peer} p50`, 'p99', 'ratio']),
  ];
  const rows = all.map(({ name, totals, engines, pages }) => [
    name,
    `${shown(Math.min(...totals))}–${shown(Math.max(...totals))}`,
    shown(engines[own]?.p50),
    shown(engines[own]?.p99),
    ...peers.flatMap((peer) => [
      shown(engines[peer]?.p50),
      shown(engines[peer]?.p99),
      share(engines[peer]?.p50, engines[own]?.p50),
    ]),
    shown(pages.p50),
    shown(pages.p95),
  ]);
  return table([[...head, 'page p50', 'p95'], ...rows]);
}

const coldTable = ({ cold }: Times, engines: readonly string[]): string =>
  table([
    ['for the first time', ...engines.flatMap((name) => [`${name} p50`, 'p99', 'most'])],
    ...coldKinds.map((kind) => [
      `${cold[kind].get(engines[0] ?? '')?.length ?? 0} ${kind}`,
      ...engines.flatMap((name) => {
        const spread = spreadOf(cold[kind].get(name) ?? []);
        return [shown(spread.p50), shown(spread.p99), shown(spread.most)];
      }),
    ]),
  ]);

function togetherTable({ together }: Times): string {
  const rates = [...together].map(([name, { answers, seconds, times }]) => ({
    name,
    rate: answers / seconds,
    ...spreadOf(times),
  }));
  return table([
    [`${settings.clients} clients`, 'answers/s', 'p50', 'p99', 'ratio'],
    ...rates.map(({ name, rate, p50, p99 }) => [
      name,
      shown(rate),
      shown(p50),
      shown(p99),
      share(rates[0]?.rate, rate),
    ]),
  ]);
}

const seconds = (value: number | undefined): string => (value === undefined ? 'kept' : `${shown(value)} s`);

function groundTable({
  generatedIn,
  firstReady,
  readyAgain,
  memory,
  groongaSize,
  postgresSize,
}: Measured): string {
  const rows: readonly (readonly [string, string])[] = [
    ['generated and loaded', seconds(generatedIn)],
    ['ready, first start', seconds(firstReady)],
    ['ready, started again', seconds(readyAgain)],
    ['resident when ready', `${shown(memory.ready)} MB`],
    ['resident at the end', `${shown(memory.resting)} MB`],
    ['peak of the process', `${shown(memory.peak)} MB`],
    ['peak with all it started, first start', `${shown(memory.peakWhileBuilding)} MB`],
    ['peak of the whole machine', `${shown(memory.machine)} MB`],
    ['Groonga on disk', groongaSize === undefined ? '–' : `${shown(groongaSize)} MB`],
    ['PostgreSQL peer on disk', postgresSize === undefined ? '–' : `${shown(postgresSize)} MB`],
  ];
  return table(rows);
}

/** A compact table for people, and every figure in a file for programs. */
export function report(measured: Measured): void {
  const { times } = measured;
  const all = classes(times);
  const engines = [...times.timed.keys()];
  const asking = engines.filter((name) => times.cold.words.has(name));
  const [own = ''] = engines;
  const owned = spreadOf([...(times.timed.get(own)?.values() ?? [])].flat());
  const inServer = times.inServer.length === 0 ? undefined : spreadOf(times.inServer);
  const everyPage = spreadOf([...times.pages.times.values()].flat());
  say(`\nms over HTTP, one client, ${all.reduce((sum, one) => sum + one.shapes, 0)} shapes`);
  say(classTable(all, engines));
  say(
    `  ${own}, all shapes: p99 ${shown(owned.p99)}${inServer === undefined ? '' : `, inside the server ${shown(inServer.p99)}`}`,
  );
  say(`  the whole page, all shapes: p95 ${shown(everyPage.p95)}, at most ${shown(everyPage.most)}`);
  say(`\n${coldTable(times, asking)}`);
  say(`\n${togetherTable(times)}`);
  say(`\n${groundTable(measured)}`);
  const file = join(import.meta.dirname, 'search-bench.json');
  const shapes = Object.entries(searchShapes).flatMap(([name, addresses]) =>
    addresses.map((address) => ({
      class: name,
      address,
      total: times.totals.get(apart(address)),
      engines: Object.fromEntries(
        [...times.timed].map(([engine, timed]) => [engine, spreadOf(timed.get(apart(address)) ?? [])]),
      ),
      page: spreadOf(times.pages.times.get(address) ?? []),
    })),
  );
  const cold = Object.fromEntries(
    coldKinds.map((kind) => [
      kind,
      Object.fromEntries([...times.cold[kind]].map(([name, taken]) => [name, spreadOf(taken)])),
    ]),
  );
  const together = Object.fromEntries(
    [...times.together].map(([name, one]) => [
      name,
      { clients: one.clients, answersPerSecond: one.answers / one.seconds, ...spreadOf(one.times) },
    ]),
  );
  const { times: _, ...ground } = measured;
  const written = { settings, machine: machine(), ...ground, classes: all, shapes, inServer, cold, together };
  writeFileSync(file, `${JSON.stringify(written, undefined, 2)}\n`);
  say(`\nall figures: ${file}`);
}
