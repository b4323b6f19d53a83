import { sql } from 'kysely';
import type { Clock, Temporal } from '#kernel/time.ts';
import type { Database, Tx } from '#platform/database/database.ts';
import type { Log } from '#platform/recording/log.ts';

/** Somebody whose deadline has come. */
export interface DueSubject {
  readonly id: string;
  /** For operators: a number such as 13010-01234567 or an account's id, never a name or an address. */
  readonly label: string;
  /** The day or the moment that made it due. */
  readonly since: Temporal.PlainDate | Temporal.Instant;
}

/** Work that a deadline causes, one subject a transaction. */
export interface DeadlineSweep {
  readonly name: string;
  /** Also at start. What asks about many people at a time is hourly. */
  readonly every: 'minute' | 'hour' | 'day';
  /** One sentence for operators, in Japanese. */
  readonly description: string;
  /** Those who are due at this moment, in the order of their id, after the given one; reads only. */
  due(
    tx: Tx,
    now: Temporal.Instant,
    page: { readonly after?: string; readonly most: number },
  ): Promise<readonly DueSubject[]>;
  /** Holds the subject, asks again whether it is due, acts; false when it no longer was. */
  act(tx: Tx, id: string, now: Temporal.Instant): Promise<boolean>;
}

export interface SweepCount {
  readonly due: number;
  readonly touched: number;
  readonly failed: number;
}

export interface SweepWay {
  /** Counts whom the sweep would touch and changes nothing. */
  readonly dryRun?: boolean;
  /** Ends the pass after the present subject; the next pass finds those who are left. */
  readonly stopped?: AbortSignal;
  /** Told after each subject. */
  readonly onProgress?: (count: SweepCount) => void;
}

const mostInAPage = 100;

/**
 * One pass over those who are due now. Whoever fails is logged by id and left to the next pass; a database that does
 * not answer ends the pass.
 */
export async function runDeadlineSweep(
  database: Database,
  sweep: DeadlineSweep,
  clock: Clock,
  log: Log,
  way: SweepWay = {},
): Promise<SweepCount> {
  let count: SweepCount = { due: 0, touched: 0, failed: 0 };
  if (way.dryRun === true) {
    await readDue(database, sweep, clock.now(), () => {
      count = { ...count, due: count.due + 1 };
      way.onProgress?.(count);
    });
    return count;
  }
  let after: string | undefined;
  let page: readonly DueSubject[];
  do {
    page = await readOnly(database, (tx) => nextPage(sweep, tx, clock.now(), after));
    for (const { id } of page) {
      if (way.stopped?.aborted === true) return count;
      const end = await touch(database, sweep, id, clock, log);
      count = counted(count, end);
      way.onProgress?.(count);
    }
    after = page.at(-1)?.id;
  } while (page.length === mostInAPage);
  if (count.touched > 0) log.info({ sweep: sweep.name, ...count }, 'deadline sweep acted');
  return count;
}

/** Shows those who are due now, one after the other, in one view of the database that lets nothing be changed. */
export async function readDue(
  database: Database,
  sweep: DeadlineSweep,
  now: Temporal.Instant,
  visit: (subject: DueSubject) => void,
): Promise<void> {
  await readOnly(database, async (tx) => {
    let after: string | undefined;
    let page: readonly DueSubject[];
    do {
      page = await nextPage(sweep, tx, now, after);
      for (const subject of page) visit(subject);
      after = page.at(-1)?.id;
    } while (page.length === mostInAPage);
  });
}

/** The database itself refuses a write in here. */
function readOnly<Value>(database: Database, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return database.transaction(async (tx) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(tx);
    return work(tx);
  });
}

async function nextPage(
  sweep: DeadlineSweep,
  tx: Tx,
  now: Temporal.Instant,
  after: string | undefined,
): Promise<readonly DueSubject[]> {
  const page = await sweep.due(tx, now, { most: mostInAPage, ...(after !== undefined && { after }) });
  if (page.some(({ id }) => id === after)) throw new Error(`sweep ${sweep.name} does not go on after a page`);
  return page;
}

/** 'left': another node acted, or the person did. */
type End = 'touched' | 'failed' | 'left';

const counted = ({ due, touched, failed }: SweepCount, end: End): SweepCount => ({
  due: due + 1,
  touched: touched + (end === 'touched' ? 1 : 0),
  failed: failed + (end === 'failed' ? 1 : 0),
});

async function touch(
  database: Database,
  sweep: DeadlineSweep,
  id: string,
  clock: Clock,
  log: Log,
): Promise<End> {
  try {
    const acted = await database.transaction(
      async (tx) => (await takeTurn(tx, sweep.name, id)) && (await sweep.act(tx, id, clock.now())),
    );
    return acted ? 'touched' : 'left';
  } catch (error) {
    log.error({ error, sweep: sweep.name, subject: id }, 'deadline sweep failed for one subject');
    await database.pool.query('select 1');
    return 'failed';
  }
}

/** False while another node is at this subject: it is not waited for, so that two nodes share a long list. */
async function takeTurn(tx: Tx, name: string, id: string): Promise<boolean> {
  const turn = `deadline-sweep:${name}:${id}`;
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${turn}, 0)) as mine`.execute(tx);
  return rows[0]?.mine === true;
}
