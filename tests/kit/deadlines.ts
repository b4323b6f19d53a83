import type { Tx } from '#platform/database/database.ts';
import {
  type DeadlineSweep,
  readDue,
  runDeadlineSweep,
  type SweepCount,
} from '#platform/jobs/deadline-sweeps.ts';
import type { Parts } from '#platform/parts.ts';
import { openLog } from '#platform/recording/log.ts';
import { type TestClock, testClock } from './clock.ts';
import { type ClonedDatabase, cloneDatabase } from './database.ts';
import { partsOn } from './parts.ts';

/** Deadlines of a database of its own, at moments that the test sets. */
export interface Deadlines {
  readonly cloned: ClonedDatabase;
  readonly clock: TestClock;
  readonly parts: Parts;
  reading(): Tx;
  sweepNamed(name: string, on?: Parts): DeadlineSweep;
  run(name: string): Promise<SweepCount>;
  touched(name: string): Promise<number>;
  /** What operators see of those who are due. */
  dueOf(name: string): Promise<readonly string[]>;
  /** What the audit trail says last of somebody. */
  lastEntry(id: string): Promise<unknown>;
  /** Connections that wait for somebody else's transaction. */
  waiting(): Promise<number>;
  /** Back to the first day, without anybody. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export async function openDeadlines(
  sweepsOf: (parts: Parts) => readonly DeadlineSweep[],
): Promise<Deadlines> {
  const cloned = await cloneDatabase();
  const { pool } = cloned.database;
  const clock = testClock();
  const parts = partsOn(cloned.database, clock);
  const sweepNamed = (name: string, on: Parts = parts): DeadlineSweep => {
    const sweep = sweepsOf(on).find((one) => one.name === name);
    if (sweep === undefined) throw new Error(`no sweep is named ${name}`);
    return sweep;
  };
  const run = (name: string): Promise<SweepCount> =>
    runDeadlineSweep(parts.database, sweepNamed(name), clock, openLog('silent'));
  return {
    cloned,
    clock,
    parts,
    reading: () => parts.database.reading,
    sweepNamed,
    run,
    touched: async (name) => (await run(name)).touched,
    async dueOf(name) {
      const labels: string[] = [];
      await readDue(parts.database, sweepNamed(name), clock.now(), ({ label, since }) => {
        labels.push(`${label} ${since}`);
      });
      return labels;
    },
    async lastEntry(id) {
      const { rows } = await pool.query(
        'select actor_kind, action, result from audit_trail where subject_id = $1 order by number desc limit 1',
        [id],
      );
      return rows[0];
    },
    async waiting() {
      const { rowCount } = await pool.query(
        "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
      );
      return rowCount ?? 0;
    },
    async clear() {
      clock.set('2026-11-02T10:00');
      await pool.query(
        'truncate accounts, job_seekers, journey_drafts, sessions cascade; delete from limit_events',
      );
    },
    close: () => cloned.drop(),
  };
}
