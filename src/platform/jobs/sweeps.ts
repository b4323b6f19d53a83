import { type Clock, japanTimeZone, type Temporal } from '#kernel/time.ts';
import type { Database, Tx } from '#platform/database/database.ts';
import { type DeadlineSweep, runDeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import type { Log } from '#platform/recording/log.ts';

export type Pace = 'minute' | 'hour' | 'day';

/** Work that time causes. It asks the application clock, and doing it twice changes nothing more. */
export interface Sweep {
  readonly name: string;
  /** An hourly or daily one runs at start and in the first minute of each hour, of each day of Japan. */
  readonly every: Pace;
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
  const small = followOneAnother((paces) =>
    inTurn(atPace(sweeps, paces), signal, log, (sweep) =>
      database.transaction((tx) => sweep.run(tx, clock.now())),
    ),
  );
  const byDeadline = followOneAnother((paces) =>
    inTurn(atPace(deadlineSweeps, paces), signal, log, async (sweep) => {
      await runDeadlineSweep(database, sweep, clock, log, { stopped: signal });
    }),
  );
  let last: Temporal.ZonedDateTime | undefined;
  const tick = (): void => {
    const now = clock.now().toZonedDateTimeISO(japanTimeZone);
    const begun = pacesBegun(last, now);
    last = now;
    small.ask(begun);
    byDeadline.ask(begun);
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

/** What begins anew between two minutes of Japan, or at start. */
function pacesBegun(
  last: Temporal.ZonedDateTime | undefined,
  now: Temporal.ZonedDateTime,
): ReadonlySet<Pace> {
  const isNewDay = last === undefined || !now.toPlainDate().equals(last.toPlainDate());
  const isNewHour = isNewDay || now.hour !== last?.hour;
  return new Set<Pace>([
    'minute',
    ...(isNewHour ? ['hour' as const] : []),
    ...(isNewDay ? ['day' as const] : []),
  ]);
}

const atPace = <Kind extends { readonly every: Pace }>(
  sweeps: readonly Kind[],
  paces: ReadonlySet<Pace>,
): readonly Kind[] => sweeps.filter(({ every }) => paces.has(every));

/** Passes follow one another; those asked for while one waits are that one. */
function followOneAnother(pass: (paces: ReadonlySet<Pace>) => Promise<void>): {
  ask(paces: ReadonlySet<Pace>): void;
  ended(): Promise<void>;
} {
  let running = Promise.resolve();
  let waiting: { paces: ReadonlySet<Pace> } | undefined;
  return {
    ask(paces) {
      if (waiting !== undefined) {
        waiting.paces = new Set([...waiting.paces, ...paces]);
        return;
      }
      const asked = { paces };
      waiting = asked;
      running = running.then(() => {
        waiting = undefined;
        return pass(asked.paces);
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
