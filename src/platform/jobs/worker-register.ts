import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import type { Database } from '#platform/database/database.ts';
import type { Log } from '#platform/recording/log.ts';

export interface WorkerRegister {
  add(workerId: string): void;
  releaseJobsOfDeadWorkers(): Promise<void>;
  /** For the moment when none of this process's workers runs. */
  releaseOwnJobs(): Promise<void>;
  close(): Promise<void>;
}

/** A connection whose lock says that this process lives, and the number it is known by. */
interface SignOfLife {
  readonly processNumber: number;
  readonly connection: pg.Client;
}

/** Any number will do, as long as every node uses the same one. */
const lockClass = 7305;
const checkEveryMilliseconds = 15_000;
const mostProcesses = 2 ** 31 - 1;

/**
 * A worker that is killed leaves its jobs locked for hours. So each process holds an advisory lock as long as it
 * lives and notes its workers beside it; a noted process whose lock is gone is dead, and its jobs are freed.
 */
export function registerWorkers(database: Database, log: Log): WorkerRegister {
  const workerIds = new Set<string>();
  let sign: Promise<SignOfLife> | undefined;

  /** One at a time; a new one after the connection broke. */
  const showLife = (): Promise<SignOfLife> => {
    const shown = takeSign(database, () => {
      if (sign === shown) sign = undefined;
    });
    return shown;
  };
  const signOfLife = (): Promise<SignOfLife> => {
    sign ??= showLife();
    return sign;
  };

  const note = async (): Promise<void> => {
    const { processNumber } = await signOfLife();
    await database.pool.query(
      `insert into job_workers (worker_id, process_number) select unnest($1::text[]), $2
         on conflict (worker_id) do update set process_number = excluded.process_number`,
      [[...workerIds], processNumber],
    );
  };

  const releaseJobsOfDeadWorkers = async (): Promise<void> => {
    await note();
    const dead = await findDeadWorkers(database);
    await release(
      database,
      dead.filter((workerId) => !workerIds.has(workerId)),
    );
  };

  const check = (): void => {
    releaseJobsOfDeadWorkers().catch((error) => log.warn({ error }, 'could not look after job workers'));
  };
  const timer = setInterval(check, checkEveryMilliseconds);
  timer.unref();

  return {
    releaseJobsOfDeadWorkers,
    async releaseOwnJobs() {
      await release(database, [...workerIds]);
      workerIds.clear();
    },
    add(workerId) {
      workerIds.add(workerId);
      note().catch((error) => log.warn({ error }, 'could not note a job worker'));
    },
    async close() {
      clearInterval(timer);
      await release(database, [...workerIds]).catch(() => undefined);
      const held = await sign?.catch(() => undefined);
      await held?.connection.end().catch(() => undefined);
    },
  };
}

/**
 * A number of its own each time: after a network broke, the server may hold the lock of the former connection for a
 * while, and waiting for it would keep every worker of this process from starting.
 */
async function takeSign(database: Database, onBreak: () => void): Promise<SignOfLife> {
  const connection = new pg.Client({ connectionString: database.url });
  connection.on('error', onBreak);
  connection.on('end', onBreak);
  try {
    await connection.connect();
    for (;;) {
      const processNumber = randomInt(mostProcesses);
      const { rows } = await connection.query<{ taken: boolean }>(
        'select pg_try_advisory_lock($1, $2) as taken',
        [lockClass, processNumber],
      );
      if (rows[0]?.taken === true) return { processNumber, connection };
    }
  } catch (error) {
    onBreak();
    await connection.end().catch(() => undefined);
    throw error;
  }
}

async function findDeadWorkers(database: Database): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ worker_id: string }>(
    `select worker_id from job_workers
      where not exists (
        select 1 from pg_locks
         where locktype = 'advisory' and classid = $1 and objid = process_number and objsubid = 2
           and database = (select oid from pg_database where datname = current_database()))`,
    [lockClass],
  );
  return rows.map((row) => row.worker_id);
}

/** Forgets workers and frees their jobs, both or neither: a forgotten worker's jobs would wait for hours. */
async function release(database: Database, workerIds: readonly string[]): Promise<void> {
  if (workerIds.length === 0) return;
  await database.transaction(async (tx) => {
    await sql`select graphile_worker.force_unlock_workers(${[...workerIds]}::text[])`.execute(tx);
    await sql`delete from job_workers where worker_id = any(${[...workerIds]}::text[])`.execute(tx);
  });
}
