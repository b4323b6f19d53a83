import { type Clock, japanDay, type Temporal } from '#kernel/time.ts';
import type { Database, Tx } from '#platform/database/database.ts';
import { type DeadlineSweep, runDeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import type { Log } from '#platform/recording/log.ts';

/** Work that time causes. It asks the application clock, and doing it twice changes nothing more. */
export interface Sweep {
  readonly name: string;
  /** A daily one runs at start and in the first minute of each day of Japan. */
  readonly every: 'minute' | 'day';
  run(tx: Tx, now: Temporal.Instant): Promise<void>;
}

export interface Sweeps {
  readonly sweeps: readonly Sweep[];
  readonly deadlineSweeps: readonly DeadlineSweep[];
}

const minute = 60_000;

/** Runs everything at start and then at its pace. Stopping ends after the present subject. */
export function startSweeps(
  database: Database,
  { sweeps, deadlineSweeps }: Sweeps,
  clock: Clock,
  log: Log,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  // A long list of people keeps the small cleanings from nothing: each kind goes its own way.
  const small = followOneAnother((whole) =>
    inTurn(atPace(sweeps, whole), signal, log, (sweep) =>
      database.transaction((tx) => sweep.run(tx, clock.now())),
    ),
  );
  const byDeadline = followOneAnother((whole) =>
    inTurn(atPace(deadlineSweeps, whole), signal, log, async (sweep) => {
      await runDeadlineSweep(database, sweep, clock, log, { stopped: signal });
    }),
  );
  let day: Temporal.PlainDate | undefined;
  const tick = (): void => {
    const today = japanDay(clock.now());
    const isNewDay = day === undefined || !today.equals(day);
    day = today;
    small.ask(isNewDay);
    byDeadline.ask(isNewDay);
  };
  tick();
  const timer = setInterval(tick, minute);
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await Promise.all([small.ended(), byDeadline.ended()]);
    },
  };
}

const atPace = <Kind extends { readonly every: Sweep['every'] }>(
  sweeps: readonly Kind[],
  whole: boolean,
): readonly Kind[] => sweeps.filter(({ every }) => whole || every === 'minute');

/** Passes follow one another; those asked for while one waits are that one. */
function followOneAnother(pass: (whole: boolean) => Promise<void>): {
  ask(whole: boolean): void;
  ended(): Promise<void>;
} {
  let running = Promise.resolve();
  let waiting: { whole: boolean } | undefined;
  return {
    ask(whole) {
      if (waiting !== undefined) {
        waiting.whole ||= whole;
        return;
      }
      const asked = { whole };
      waiting = asked;
      running = running.then(() => {
        waiting = undefined;
        return pass(asked.whole);
      });
    },
    ended: () => running,
  };
}

/** One that fails is logged and does not keep the others from running. */
async function inTurn<Kind extends { readonly name: string }>(
  sweeps: readonly Kind[],
  stopped: AbortSignal,
  log: Log,
  run: (sweep: Kind) => Promise<void>,
): Promise<void> {
  for (const sweep of sweeps) {
    if (stopped.aborted) return;
    try {
      await run(sweep);
    } catch (error) {
      log.error({ error, sweep: sweep.name }, 'sweep failed');
    }
  }
}
