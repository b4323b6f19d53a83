import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import type { Database } from '#platform/database/database.ts';
import {
  enqueue,
  type JobDefinition,
  listJobs,
  type RunningJobs,
  retryJobs,
  startJobs,
} from '#platform/jobs/jobs.ts';
import { registerWorkers } from '#platform/jobs/worker-register.ts';
import { openLog } from '#platform/recording/log.ts';

let cloned: ClonedDatabase;
beforeAll(async () => {
  cloned = await cloneDatabase();
});
afterAll(() => cloned.drop());

const log = openLog('silent');
const running: RunningJobs[] = [];
/** Workers on a node of their own. */
function work(...jobs: readonly JobDefinition[]): RunningJobs {
  const started = startJobs(cloned.openAgain(), jobs, log);
  running.push(started);
  return started;
}
afterEach(async () => {
  vi.useRealTimers();
  for (const started of running.splice(0)) await started.stop();
  await cloned.database.pool.query('delete from graphile_worker._private_jobs');
});

/** A job that tells which numbers it was given; `fails` may keep it from doing its work. */
function counting(name: string, fails: () => boolean = () => false) {
  const done: number[] = [];
  let attempts = 0;
  const job: JobDefinition = {
    name,
    async run(payload) {
      attempts += 1;
      if (fails()) throw new Error('the mail server does not answer');
      done.push((payload as { number: number }).number);
    },
  };
  return { job, done, attempts: () => attempts };
}

const soon = { timeout: 30_000, interval: 20 };

describe('a job', () => {
  it('runs once its transaction has committed, and never when that was rolled back', async () => {
    const { job, done } = counting('count');
    work(job);
    const { database } = cloned;
    const rolledBack = database.transaction(async (tx) => {
      await enqueue(tx, 'count', { number: 1 });
      throw new Error('something else went wrong');
    });
    await expect(rolledBack).rejects.toThrow('something else');
    await database.transaction(async (tx) => {
      await enqueue(tx, 'count', { number: 2 });
      await new Promise((resume) => setTimeout(resume, 1500));
      expect(done).toEqual([]);
    });
    await vi.waitFor(async () => expect(await listJobs(database)).toEqual([]), soon);
    expect(done).toEqual([2]);
  });

  it('with a key is in line only once', async () => {
    const { job, done } = counting('count');
    await enqueue(cloned.database.reading, 'count', { number: 1 }, 'the same');
    await enqueue(cloned.database.reading, 'count', { number: 2 }, 'the same');
    work(job);
    await vi.waitFor(() => expect(done).toEqual([2]), soon);
  });

  it('is run by one of two nodes, not by both', async () => {
    const [one, other] = [counting('count'), counting('count')];
    work(one.job);
    work(other.job);
    const numbers = Array.from({ length: 40 }, (_, index) => index);
    await cloned.database.transaction(async (tx) => {
      for (const number of numbers) await enqueue(tx, 'count', { number });
    });
    await vi.waitFor(() => expect([...one.done, ...other.done]).toHaveLength(40), soon);
    expect([...one.done, ...other.done].sort((a, b) => a - b)).toEqual(numbers);
  });

  it('that fails is tried again and shows what went wrong; an operator may run it at once', async () => {
    let away = true;
    const { job, done, attempts } = counting('count', () => away);
    await enqueue(cloned.database.reading, 'count', { number: 1 });
    work(job);
    const failed = async () => {
      const [listed] = await listJobs(cloned.database);
      expect(listed).toMatchObject({ name: 'count', attempts: 2, mostAttempts: 25 });
      expect(listed?.lastError).toContain('the mail server does not answer');
      // An attempt counts from its beginning; until it has ended, nobody can move the job.
      const { rows } = await cloned.database.pool.query('select locked_at from graphile_worker.jobs');
      expect(rows).toEqual([{ locked_at: null }]);
      return listed?.id ?? '';
    };
    const id = await vi.waitFor(failed, soon);
    await cloned.database.pool.query(
      "update graphile_worker._private_jobs set run_at = now() + interval '1 day'",
    );
    const tried = attempts();
    away = false;
    expect(await retryJobs(cloned.database, [id])).toBe(1);
    await vi.waitFor(() => expect(done).toEqual([1]), soon);
    expect(attempts()).toBe(tried + 1);
    await vi.waitFor(async () => expect(await listJobs(cloned.database)).toEqual([]), soon);
  });

  it('that was given up after its last attempt runs again when an operator says so', async () => {
    const { job, done } = counting('count');
    await enqueue(cloned.database.reading, 'count', { number: 1 });
    await cloned.database.pool.query('update graphile_worker._private_jobs set attempts = max_attempts');
    work(job);
    await new Promise((resume) => setTimeout(resume, 1500));
    expect(done).toEqual([]);
    const [listed] = await listJobs(cloned.database);
    expect(listed).toMatchObject({ attempts: 25 });
    expect(await retryJobs(cloned.database, ['no number', listed?.id ?? ''])).toBe(1);
    await vi.waitFor(() => expect(done).toEqual([1]), soon);
  });
});

const root = join(import.meta.dirname, '../../..');

/** Another process that takes the job `hang` and is killed in the middle of it. */
async function killedWorker(whileItHangs: () => Promise<void> | void = () => undefined): Promise<void> {
  const program = join(root, 'tests/kit/hanging-worker.ts');
  const child = spawn(process.execPath, [program, cloned.url], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await whileItHangs();
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const isLocked = async (): Promise<boolean> => {
  const { rows } = await cloned.database.pool.query<{ locked: boolean }>(
    'select locked_by is not null as locked from graphile_worker._private_jobs',
  );
  return rows[0]?.locked === true;
};

describe('a worker that was killed', () => {
  it('loses its jobs to a node that was there all the time, within twenty seconds', async () => {
    const { job, done } = counting('hang');
    await enqueue(cloned.database.reading, 'hang', { number: 7 });
    await killedWorker(async () => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      work(job);
      await new Promise((resume) => setTimeout(resume, 1500));
      expect(done).toEqual([]);
    });
    // The database notices a moment later that nobody is there any more.
    await vi.waitFor(async () => expect(await holders(cloned.database)).toHaveLength(1), soon);
    vi.advanceTimersByTime(20_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(done).toEqual([7]), soon);
  });

  it('loses them at once to a node that starts after it', async () => {
    const { job, done } = counting('hang');
    await enqueue(cloned.database.reading, 'hang', { number: 8 });
    await killedWorker();
    expect(await isLocked()).toBe(true);
    work(job);
    await vi.waitFor(() => expect(done).toEqual([8]), soon);
    const { rows } = await cloned.database.pool.query('select distinct process_number from job_workers');
    expect(rows).toHaveLength(1);
  });
});

/** The connections that hold the signs of life of a database's processes. */
const holders = async (database: Database): Promise<readonly number[]> => {
  const { rows } = await database.pool.query<{ pid: number }>(
    `select pid from pg_locks where locktype = 'advisory' and classid = 7305 and objsubid = 2
        and database = (select oid from pg_database where datname = current_database())`,
  );
  return rows.map(({ pid }) => pid);
};

describe('the sign of life of a process', () => {
  it('is shown once, however many ask for it at the same moment', async () => {
    const register = registerWorkers(cloned.database, log);
    register.add('worker-a');
    await Promise.all([register.releaseJobsOfDeadWorkers(), register.releaseJobsOfDeadWorkers()]);
    expect(await holders(cloned.database)).toHaveLength(1);
    await register.close();
    await vi.waitFor(async () => expect(await holders(cloned.database)).toHaveLength(0), soon);
  });

  it('is shown anew after its connection broke, and its workers are not taken for dead', async () => {
    const [one, other] = [registerWorkers(cloned.database, log), registerWorkers(cloned.database, log)];
    one.add('worker-b');
    await one.releaseJobsOfDeadWorkers();
    const [pid] = await holders(cloned.database);
    await cloned.database.pool.query('select pg_terminate_backend($1)', [pid]);
    await vi.waitFor(async () => expect(await holders(cloned.database)).toHaveLength(0), soon);
    await new Promise((resume) => setTimeout(resume, 200));
    await Promise.all([one.releaseJobsOfDeadWorkers(), one.releaseJobsOfDeadWorkers()]);
    await other.releaseJobsOfDeadWorkers();
    const { rows } = await cloned.database.pool.query('select worker_id from job_workers');
    expect(rows).toEqual([{ worker_id: 'worker-b' }]);
    expect(await holders(cloned.database)).toHaveLength(2);
    await one.close();
    await other.close();
  });
});
