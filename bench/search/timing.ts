import { ask, connections } from './asking.ts';
import type { Engine } from './engine.ts';

export interface Patience {
  readonly rounds: number;
  /** Milliseconds for all rounds of one query; one is always made. */
  readonly most: number;
}

/** Milliseconds of each round, the first of which only warms up. */
export async function timesOf(
  once: () => Promise<number>,
  { rounds, most }: Patience,
): Promise<readonly number[]> {
  const begun = performance.now();
  const warm = await once();
  const times: number[] = [];
  while (times.length < rounds && (times.length === 0 || performance.now() - begun < most)) {
    // What takes longer than all the rounds may is not asked a second time.
    times.push(times.length === 0 && warm > most ? warm : await once());
  }
  return times;
}

export type Timed = ReadonlyMap<string, readonly number[]>;

export async function timeAll(
  once: (address: string) => Promise<number>,
  addresses: readonly string[],
  patience: Patience,
): Promise<Timed> {
  const timed = new Map<string, readonly number[]>();
  for (const address of addresses) timed.set(address, await timesOf(() => once(address), patience));
  return timed;
}

export const timeEngine = (
  engine: Engine,
  addresses: readonly string[],
  patience: Patience,
): Promise<Timed> => timeAll(async (address) => (await engine.ask(address)).took, addresses, patience);

export interface TimedPages {
  /** Milliseconds at the socket. */
  readonly times: Timed;
  /** Bytes of all answers that were measured. */
  readonly largest: number;
}

/** The whole page of results, as a browser gets it. */
export async function timePages(
  urlOf: (address: string) => string,
  addresses: readonly string[],
  patience: Patience,
): Promise<TimedPages> {
  const agent = connections(1);
  let largest = 0;
  const times = await timeAll(
    async (address) => {
      const { took, body } = await ask(urlOf(address), agent);
      largest = Math.max(largest, body.length);
      return took;
    },
    addresses,
    patience,
  );
  agent.destroy();
  return { times, largest };
}
