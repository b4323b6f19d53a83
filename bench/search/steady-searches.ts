import { setTimeout as pause } from 'node:timers/promises';
import { ask, connections } from './asking.ts';

export interface SteadySearches {
  /** Waits for the last answers; milliseconds of each from the moment at which it was due. */
  end(): Promise<readonly number[]>;
}

const mostConnections = 16;

/** So many searches a second, however long the answers take: as people ask who know nothing of one another. */
export function startSearches(
  urls: readonly string[],
  headers: Readonly<Record<string, string>>,
  rate: number,
): SteadySearches {
  const agent = connections(mostConnections);
  const times: number[] = [];
  const waiting = new Set<Promise<void>>();
  const begun = performance.now();
  let ended = false;
  async function run(): Promise<void> {
    for (let number = 0; !ended; number += 1) {
      const due = begun + (number * 1000) / rate;
      await pause(Math.max(0, due - performance.now()));
      if (ended) return;
      const answered = ask(urls[number % urls.length] ?? '', agent, headers).then(() => {
        times.push(performance.now() - due);
      });
      const one = answered.finally(() => waiting.delete(one));
      // Whether one failed is told when all are waited for.
      one.catch(() => undefined);
      waiting.add(one);
    }
  }
  const running = run();
  return {
    async end() {
      ended = true;
      await running;
      await Promise.all(waiting);
      agent.destroy();
      return times;
    },
  };
}
