import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { type ColdKind, coldKinds } from './cold-words.ts';
import { type Spread, say, shown, spreadOf, table } from './figures.ts';
import type { InProcess } from './in-process.ts';
import type { GroundTimes, Took } from './kept-times.ts';
import type { Times } from './measure.ts';
import { settings } from './settings.ts';
import { apart, searchShapes } from './shapes.ts';

interface Resident {
  readonly process: number;
  readonly machine: number;
}

/** Megabytes. */
export interface Memory {
  /** Of the machine with the database alone. */
  readonly atRest: number;
  readonly ready: Resident;
  /** After everything was asked. */
  readonly resting: Resident;
  /** Of the process, and of the machine with all engines and the clients. */
  readonly peak: number;
  readonly machine: number;
}

export interface Measured {
  readonly ground: GroundTimes;
  /** Seconds until it was ready with what an earlier start left. */
  readonly readyAgain: number;
  readonly memory: Memory;
  /** Megabytes on disk. */
  readonly snapshotSize: number;
  readonly groongaSize: number | undefined;
  readonly postgresSize: number | undefined;
  readonly times: Times;
  readonly inProcess: InProcess;
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

function coldTable({ times: { cold }, inProcess }: Measured, engines: readonly string[]): string {
  const names = ['in process', ...engines];
  const spread = (kind: ColdKind, name: string): Spread =>
    spreadOf((name === 'in process' ? inProcess.cold[kind] : cold[kind].get(name)) ?? []);
  return table([
    ['for the first time', ...names.flatMap((name) => [`${name} p50`, 'p99', 'most'])],
    ...coldKinds.map((kind) => [
      `${inProcess.cold[kind].length} ${kind}`,
      ...names.flatMap((name) => {
        const { p50, p99, most } = spread(kind, name);
        return [shown(p50), shown(p99), shown(most)];
      }),
    ]),
  ]);
}

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

const seconds = (took: Took | undefined): string =>
  took === undefined ? '–' : `${shown(took.seconds)} s at load ${took.load.toFixed(1)}`;
const megabytes = (value: number | undefined): string => (value === undefined ? '–' : `${shown(value)} MB`);

function groundTable({ ground, readyAgain, memory, ...sizes }: Measured): string {
  const { generated, analysed, indexBuilt } = ground;
  const all = [generated, analysed, indexBuilt];
  const together = all.every((one) => one !== undefined)
    ? `${shown(all.reduce((sum, one) => sum + one.seconds, 0) / 60)} minutes`
    : '–';
  const rows: readonly (readonly [string, string])[] = [
    ['vacancies generated and loaded', seconds(generated)],
    ['analysed by the database', seconds(analysed)],
    ['index built', seconds(indexBuilt)],
    ['all three', together],
    ['ready from the snapshot, from the start of the portal', `${shown(readyAgain)} s`],
    ['Groonga given all', seconds(ground.groongaGiven)],
    ['Groonga indexed', seconds(ground.groongaIndexed)],
    ['PostgreSQL peer given all', seconds(ground.postgresGiven)],
    ['PostgreSQL peer indexed', seconds(ground.postgresIndexed)],
    ['process when ready', megabytes(memory.ready.process)],
    ['process after all was asked', megabytes(memory.resting.process)],
    ['process at its peak', megabytes(memory.peak)],
    ['process with all it started, while the index was built', megabytes(ground.peakWhileBuilding)],
    ['machine with the database alone', megabytes(memory.atRest)],
    ['machine when ready', megabytes(memory.ready.machine)],
    ['machine after all was asked, peers and clients too', megabytes(memory.resting.machine)],
    ['machine at its peak, peers and clients too', megabytes(memory.machine)],
    ['machine at its peak while the index was built', megabytes(ground.machineWhileBuilding)],
    ['snapshot on disk', megabytes(sizes.snapshotSize)],
    ['Groonga on disk', megabytes(sizes.groongaSize)],
    ['PostgreSQL peer on disk', megabytes(sizes.postgresSize)],
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
  const direct = spreadOf([...measured.inProcess.shapes.values()].flat());
  say(`\nms over HTTP, one client, ${all.reduce((sum, one) => sum + one.shapes, 0)} shapes`);
  say(classTable(all, engines));
  say(
    `  ${own}, all shapes: p99 ${shown(owned.p99)}${inServer === undefined ? '' : `, inside the server ${shown(inServer.p99)}`}`,
  );
  say(
    `  ${own} in process on one thread, all shapes mixed: p50 ${shown(direct.p50)}, p99 ${shown(direct.p99)}`,
  );
  say(
    `  the whole page, all shapes: p50 ${shown(everyPage.p50)}, p95 ${shown(everyPage.p95)}, at most ${shown(everyPage.most)}; largest ${shown(times.pages.largest / 1024)} KB`,
  );
  say(`\n${coldTable(measured, asking)}`);
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
      inProcess: spreadOf(measured.inProcess.shapes.get(apart(address)) ?? []),
      page: spreadOf(times.pages.times.get(address) ?? []),
    })),
  );
  const cold = Object.fromEntries(
    coldKinds.map((kind) => [
      kind,
      {
        'in process': spreadOf(measured.inProcess.cold[kind]),
        ...Object.fromEntries([...times.cold[kind]].map(([name, taken]) => [name, spreadOf(taken)])),
      },
    ]),
  );
  const together = Object.fromEntries(
    [...times.together].map(([name, one]) => [
      name,
      { clients: one.clients, answersPerSecond: one.answers / one.seconds, ...spreadOf(one.times) },
    ]),
  );
  const { times: _, inProcess: __, ...ground } = measured;
  const written = {
    settings,
    machine: machine(),
    ...ground,
    inProcess: direct,
    classes: all,
    shapes,
    inServer,
    cold,
    together,
  };
  writeFileSync(file, `${JSON.stringify(written, undefined, 2)}\n`);
  say(`\nall figures: ${file}`);
}
