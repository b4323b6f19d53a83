import type { CountedGroup } from '#features/vacancies/index.ts';
import type { Temporal } from '#kernel/time.ts';
import { askedBy } from './asked.ts';
import type { Answer, Engine } from './engine.ts';

/** Each further choice narrows the result: their counts are inside it with us too. */
const narrowing = new Set<CountedGroup>(['tag', 'day-off', 'insurance']);

function differingCounts(ours: Answer, theirs: Answer, chosen: ReadonlySet<CountedGroup>): readonly string[] {
  const groups = (Object.keys(theirs.counts) as CountedGroup[]).filter(
    (group) => narrowing.has(group) || !chosen.has(group),
  );
  return groups.flatMap((group) => {
    const [own = new Map<string, number>(), other = new Map<string, number>()] = [
      ours.counts[group],
      theirs.counts[group],
    ];
    return [...new Set([...own.keys(), ...other.keys()])]
      .filter((value) => (own.get(value) ?? 0) !== (other.get(value) ?? 0))
      .map((value) => `${group}=${value}: ${own.get(value) ?? 0} and ${other.get(value) ?? 0}`);
  });
}

/** How another answer differs from ours: the total, the page, or a number beside a choice that leaves nothing out. */
function differences(ours: Answer, theirs: Answer, chosen: ReadonlySet<CountedGroup>): readonly string[] {
  if (ours.total !== theirs.total) return [`${ours.total} and ${theirs.total} in all`];
  const at = ours.numbers.findIndex((number, index) => number !== theirs.numbers[index]);
  if (at >= 0 || ours.numbers.length !== theirs.numbers.length) {
    const [own, other] = [ours.numbers, theirs.numbers].map(
      (numbers) => numbers[Math.max(0, at)] ?? 'nothing',
    );
    return [`${own} and ${other} at place ${at + 1}`];
  }
  return differingCounts(ours, theirs, chosen).slice(0, 3);
}

export interface Agreed {
  readonly faults: readonly string[];
  /** By address: vacancies in all. */
  readonly totals: ReadonlyMap<string, number>;
  /** By peer whose time was over: how many it was not asked. */
  readonly leftOut: ReadonlyMap<string, number>;
}

export interface PeerTime {
  /** How many are asked of every peer, the first ones, however long it takes. */
  readonly always: number;
  /** Milliseconds of its answers, after which it is asked none of the others. */
  readonly most: number;
}

/** Asks every engine the same, and tells where they differ from the first. */
export async function compareAnswers(
  [first, ...peers]: readonly [Engine, ...Engine[]],
  addresses: readonly string[],
  { always, most }: PeerTime,
  today: Temporal.PlainDate,
): Promise<Agreed> {
  const faults: string[] = [];
  const totals = new Map<string, number>();
  const spent = new Map<string, number>();
  const leftOut = new Map<string, number>();
  const add = (to: Map<string, number>, peer: Engine, more: number) =>
    to.set(peer.name, (to.get(peer.name) ?? 0) + more);
  for (const [index, address] of addresses.entries()) {
    const { chosen } = askedBy(address, today);
    const ours = (await first.ask(address)).answer();
    totals.set(address, ours.total);
    for (const peer of peers) {
      if (index >= always && (spent.get(peer.name) ?? 0) > most) {
        add(leftOut, peer, 1);
        continue;
      }
      const { took, answer } = await peer.ask(address);
      add(spent, peer, took);
      for (const difference of differences(ours, answer(), chosen))
        faults.push(`${first.name} and ${peer.name} differ: ${decodeURIComponent(address)}: ${difference}`);
    }
  }
  return { faults, totals, leftOut };
}
