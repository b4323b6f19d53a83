import { makeWorkerUtils } from 'graphile-worker';
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

/** Any number will do, as long as every node uses the same one. */
const lockClass = 7305;
const checkEveryMilliseconds = 15_000;

/**
 * A worker that is killed leaves its jobs locked for hours. So each process holds an advisory lock as long as it
 * lives and notes its workers beside it; whoever gets such a lock knows that its owner is dead and frees the jobs.
 */
export function registerWorkers(database: Database, log: Log): WorkerRegister {
  const processNumber = Math.floor(Math.random() * 2 ** 31);
  const workerIds = new Set<string>();
  let holder: pg.Client | undefined;

  const hold = async (): Promise<void> => {
    if (holder !== undefined) return;
    const client = new pg.Client({ connectionString: database.url });
    client.on('error', () => {
      holder = undefined;
    });
    await client.connect();
    await client.query('select pg_advisory_lock($1, $2)', [lockClass, processNumber]);
    holder = client;
  };

  const note = async (): Promise<void> => {
    await database.pool.query(
      'insert into job_workers (worker_id, process_number) select unnest($1::text[]), $2 on conflict do nothing',
      [[...workerIds], processNumber],
    );
  };

  const releaseJobsOfDeadWorkers = async (): Promise<void> => {
    await hold();
    const dead = await findDeadProcesses(database, processNumber);
    if (dead.length > 0) await forgetProcesses(database, dead);
    await note();
  };

  const check = (): void => {
    releaseJobsOfDeadWorkers().catch((error) => log.warn({ error }, 'could not look after job workers'));
  };
  const timer = setInterval(check, checkEveryMilliseconds);
  timer.unref();

  return {
    releaseJobsOfDeadWorkers,
    async releaseOwnJobs() {
      if (workerIds.size === 0) return;
      await forgetProcesses(database, [processNumber]);
      workerIds.clear();
    },
    add(workerId) {
      workerIds.add(workerId);
      note().catch((error) => log.warn({ error }, 'could not note a job worker'));
    },
    async close() {
      clearInterval(timer);
      await database.pool
        .query('delete from job_workers where process_number = $1', [processNumber])
        .catch(() => undefined);
      await holder?.end().catch(() => undefined);
    },
  };
}

async function findDeadProcesses(database: Database, own: number): Promise<readonly number[]> {
  const { rows } = await database.pool.query<{ process_number: number }>(
    `select distinct process_number from job_workers
      where process_number <> $2 and not exists (
        select 1 from pg_locks
         where locktype = 'advisory' and classid = $1 and objid = process_number and objsubid = 2
           and database = (select oid from pg_database where datname = current_database()))`,
    [lockClass, own],
  );
  return rows.map((row) => row.process_number);
}

async function forgetProcesses(database: Database, processNumbers: readonly number[]): Promise<void> {
  const { rows } = await database.pool.query<{ worker_id: string }>(
    'delete from job_workers where process_number = any($1) returning worker_id',
    [processNumbers],
  );
  const workers = await makeWorkerUtils({ pgPool: database.pool });
  try {
    if (rows.length > 0) await workers.forceUnlockWorkers(rows.map((row) => row.worker_id));
  } finally {
    await workers.release();
  }
}
