import type { Clock, Temporal } from '#kernel/time.ts';
import type { Database, Tx } from '#platform/database/database.ts';
import type { Log } from '#platform/recording/log.ts';

/** Work that a deadline causes. It asks the application clock, and doing it twice changes nothing more. */
export interface Sweep {
  readonly name: string;
  readonly every: 'minute' | 'day';
  run(tx: Tx, now: Temporal.Instant): Promise<void>;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** Runs every sweep at start and then at its pace, each in a transaction of its own. */
export function startSweeps(
  database: Database,
  sweeps: readonly Sweep[],
  clock: Clock,
  log: Log,
): { stop(): Promise<void> } {
  let running = Promise.resolve();
  const runAll = (due: readonly Sweep[]): void => {
    running = running.then(() => runSweeps(database, due, clock, log));
  };
  runAll(sweeps);
  const timers = [
    setInterval(() => runAll(sweeps.filter(({ every }) => every === 'minute')), minute),
    setInterval(() => runAll(sweeps.filter(({ every }) => every === 'day')), day),
  ];
  return {
    async stop() {
      timers.forEach(clearInterval);
      await running;
    },
  };
}

/** A sweep that fails is logged and does not keep the others from running. */
export async function runSweeps(
  database: Database,
  sweeps: readonly Sweep[],
  clock: Clock,
  log: Log,
): Promise<void> {
  for (const sweep of sweeps) {
    try {
      await database.transaction((tx) => sweep.run(tx, clock.now()));
    } catch (error) {
      log.error({ error, sweep: sweep.name }, 'sweep failed');
    }
  }
}
