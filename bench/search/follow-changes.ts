import { setTimeout as pause } from 'node:timers/promises';
import { ask, connections } from './asking.ts';
import type { Change, Changes } from './changes.ts';
import type { HttpEngine } from './engine.ts';
import { isFollowing } from './portal.ts';

/** 50,000 changes in the eight hours in which offices work: milliseconds from one to the next. */
const changesEvery = (8 * 60 * 60 * 1000) / 50_000;
/** Milliseconds between two looks whether a change is found, and until it counts as lost. */
const looksEvery = 5;
const patience = 60_000;
/** Writes changes one after the other, and looks after each until the search knows it. */
export function followChanges(portal: HttpEngine, changes: Changes) {
  const agent = connections(1);
  const found: number[] = [];
  let ended = false;
  async function untilKnown({ address, total }: Change): Promise<void> {
    const committed = performance.now();
    for (;;) {
      const { body } = await ask(portal.url(`${address}&apart=yes&size=10`), agent, portal.headers);
      const waited = performance.now() - committed;
      if ((JSON.parse(body.toString()) as { readonly total: number }).total === total) {
        found.push(waited);
        return;
      }
      if (waited > patience)
        throw new Error(`not found within ${patience} ms: ${decodeURIComponent(address)}`);
      await pause(looksEvery);
    }
  }
  async function run(): Promise<void> {
    while (!ended) {
      const begun = performance.now();
      await untilKnown(await changes.next());
      await pause(Math.max(0, changesEvery - (performance.now() - begun)));
    }
  }
  const running = run();
  running.catch(() => undefined);
  return {
    async end(): Promise<readonly number[]> {
      ended = true;
      await running;
      agent.destroy();
      return found;
    },
  };
}

/** Counts how often the index says of itself that it is not current. */
export function watchStanding() {
  let behind = 0;
  const timer = setInterval(() => {
    void isFollowing().then((follows) => {
      if (!follows) behind += 1;
    });
  }, 500);
  return {
    end(): number {
      clearInterval(timer);
      return behind;
    },
  };
}
