import { EventEmitter } from 'node:events';
import { type Runner, run, Logger as WorkerLogger } from 'graphile-worker';
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/database/database.ts';
import { registerWorkers, type WorkerRegister } from '#platform/jobs/worker-register.ts';
import type { Log } from '#platform/recording/log.ts';

/** Background work: found by its name, given a payload that holds ids only, never a secret. */
export interface JobDefinition {
  readonly name: string;
  run(payload: unknown): Promise<void>;
}

/** Puts a job in line in the transaction that causes it: it runs if, and only if, that transaction commits. */
export async function enqueue(tx: Tx, name: string, payload: object, key?: string): Promise<void> {
  await sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, job_key => ${key ?? null}::text)`.execute(
    tx,
  );
}

export interface RunningJobs {
  stop(): Promise<void>;
}

const restartAfterMilliseconds = 1000;

/** Runs jobs until stopped. When the database goes away and comes back, so do the workers. */
export function startJobs(database: Database, jobs: readonly JobDefinition[], log: Log): RunningJobs {
  const register = registerWorkers(database, log);
  let stopping = false;
  let runner: Runner | undefined;
  // What a worker was about to note when the connection broke is lost: new workers take its jobs over.
  database.onBreak(() => {
    runner?.stop().catch(() => undefined);
  });
  const keepRunning = async (): Promise<void> => {
    while (!stopping) {
      try {
        await register.releaseOwnJobs();
        await register.releaseJobsOfDeadWorkers();
        runner = await startRunner(database, jobs, register, log);
        if (stopping) await runner.stop();
        await runner.promise;
      } catch (error) {
        log.warn({ error }, 'job workers ended; they start again');
      }
      if (!stopping) await new Promise((resume) => setTimeout(resume, restartAfterMilliseconds));
    }
  };
  const ended = keepRunning();
  return {
    async stop() {
      stopping = true;
      await runner?.stop().catch(() => undefined);
      await ended;
      await register.close();
    },
  };
}

function startRunner(
  database: Database,
  jobs: readonly JobDefinition[],
  register: WorkerRegister,
  log: Log,
): Promise<Runner> {
  const events = new EventEmitter();
  // A job is locked in the name of the worker or of its whole pool.
  events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => register.add(workerPool.id));
  events.on('worker:create', ({ worker }: { worker: { workerId: string } }) => register.add(worker.workerId));
  return run({
    pgPool: database.pool,
    concurrency: 4,
    pollInterval: 1000,
    parsedCronItems: [],
    noHandleSignals: true,
    events,
    logger: new WorkerLogger(
      () => (level, message) => log[level === 'error' ? 'warn' : 'debug']({}, message),
    ),
    taskList: Object.fromEntries(jobs.map((job) => [job.name, (payload: unknown) => job.run(payload)])),
  });
}

export interface ListedJob {
  readonly id: string;
  readonly name: string;
  readonly attempts: number;
  readonly mostAttempts: number;
  readonly runAt: string;
  readonly lastError: string | null;
}

/** Jobs in line, those that failed at least once first. */
export async function listJobs(database: Database): Promise<readonly ListedJob[]> {
  const { rows } = await database.pool.query<ListedJob>(
    `select id::text, task_identifier as name, attempts, max_attempts as "mostAttempts",
            run_at::text as "runAt", last_error as "lastError"
       from graphile_worker.jobs order by attempts desc, id`,
  );
  return rows;
}

/** Lets jobs run again at once, their attempts counted from nothing. */
export async function retryJobs(database: Database, ids: readonly string[]): Promise<number> {
  // The library's own function takes no attempts for 'as they are', so that a job given up would never run again.
  const { rows } = await database.pool.query(
    'select id from graphile_worker.reschedule_jobs($1::bigint[], run_at => $2::timestamptz, attempts => 0)',
    [ids.filter((id) => /^\d{1,18}$/u.test(id)), new Date(0)],
  );
  return rows.length;
}
