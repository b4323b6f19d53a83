import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findAccount, findAccountByAddress, lockAccount, updateAccount } from '#features/accounts/index.ts';
import { findJobSeeker, updateRegistration } from '#features/job-seekers/index.ts';
import { Temporal } from '#kernel/time.ts';
import { type TestClock, testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import {
  type DeadlineSweep,
  readDue,
  runDeadlineSweep,
  type SweepCount,
} from '#platform/jobs/deadline-sweeps.ts';
import type { Parts } from '#platform/parts.ts';
import { openLog } from '#platform/recording/log.ts';
import { beginSession } from '#platform/security/sessions.ts';
import { erasureSweeps } from './erasure.sweeps.ts';

let cloned: ClonedDatabase;
let clock: TestClock;
let parts: Parts;
beforeAll(async () => {
  cloned = await cloneDatabase();
  clock = testClock();
  parts = partsOn(cloned.database, clock);
});
afterAll(() => cloned.drop());
beforeEach(async () => {
  clock.set('2026-11-02T10:00');
  await cloned.database.pool.query(
    'truncate accounts, job_seekers, journey_drafts, sessions cascade; delete from limit_events',
  );
});

const log = openLog('silent');
const reading = () => parts.database.reading;

function sweepNamed(name: string, on: Parts = parts): DeadlineSweep {
  const sweep = erasureSweeps(on).find((one) => one.name === name);
  if (sweep === undefined) throw new Error(`no sweep is named ${name}`);
  return sweep;
}

const run = (name: string): Promise<SweepCount> =>
  runDeadlineSweep(parts.database, sweepNamed(name), clock, log);
const touched = async (name: string): Promise<number> => (await run(name)).touched;

async function dueOf(name: string): Promise<readonly string[]> {
  const labels: string[] = [];
  await readDue(parts.database, sweepNamed(name), clock.now(), ({ label, since }) => {
    labels.push(`${label} ${since}`);
  });
  return labels;
}

const lastEntry = async (id: string) =>
  (
    await cloned.database.pool.query(
      'select actor_kind, action, result from audit_trail where subject_id = $1 order by number desc limit 1',
      [id],
    )
  ).rows[0];

describe('an account without a registration', () => {
  const sweep = 'delete-unfinished-accounts';

  it('is there until 23:59:59 of D+14 and gone at 00:00:00 of D+15 [ONLINE-6]', async () => {
    const { id, address } = await anAccount(parts);
    clock.set('2026-11-16T23:59:59');
    expect(await touched(sweep)).toBe(0);
    expect(await findAccount(reading(), id)).toBeDefined();
    clock.set('2026-11-17T00:00:00');
    expect(await dueOf(sweep)).toEqual([`${id} 2026-11-17`]);
    expect(await run(sweep)).toEqual({ due: 1, touched: 1, failed: 0 });
    expect(await findAccount(reading(), id)).toBeUndefined();
    expect(await lastEntry(id)).toEqual({
      actor_kind: 'system',
      action: 'own-data.erase-account',
      result: 'done',
    });
    // The address is free at once.
    expect((await anAccount(parts, { address })).id).not.toBe(id);
  });

  it('counts from the last 一時保存 where there was one [ONLINE-6]', async () => {
    const { id } = await anAccount(parts);
    clock.set('2026-11-10T15:00');
    await updateAccount(reading(), id, { registration_saved_at: clock.now() });
    clock.set('2026-11-24T23:59:59');
    expect(await touched(sweep)).toBe(0);
    clock.set('2026-11-25T00:00:00');
    expect(await touched(sweep)).toBe(1);
  });

  it('takes the session of its owner along [ONLINE-6] [s-ses2]', async () => {
    const { id } = await anAccount(parts);
    clock.set('2026-11-17T00:00:00');
    await parts.database.transaction((tx) =>
      beginSession(tx, { face: 'mypage', ownerId: id, device: 'iPhone の Safari' }, clock.now()),
    );
    await run(sweep);
    const { rowCount } = await cloned.database.pool.query('select from sessions where owner_id = $1', [id]);
    expect(rowCount).toBe(0);
  });

  it('stays once there is a record [ONLINE-6]', async () => {
    const { number } = await aJobSeeker(parts);
    const { id } = await anAccount(parts, { jobSeekerNumber: number });
    clock.set('2026-12-31T00:00:00');
    expect(await touched(sweep)).toBe(0);
    expect(await findAccount(reading(), id)).toBeDefined();
  });

  it('goes once, whoever of two nodes comes first, everybody in one piece [ONLINE-6]', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 30; count += 1) ids.push((await anAccount(parts)).id);
    clock.set('2026-11-17T00:00:00');
    const nodes = [parts, partsOn(cloned.openAgain(), clock)];
    const counts = await Promise.all(
      nodes.map((node) => runDeadlineSweep(node.database, sweepNamed(sweep, node), clock, log)),
    );
    expect(counts.map(({ failed }) => failed)).toEqual([0, 0]);
    expect(counts.reduce((sum, one) => sum + one.touched, 0)).toBe(30);
    const { rows } = await cloned.database.pool.query(
      `select count(*) as entries, count(distinct subject_id) as accounts
         from audit_trail where action = 'own-data.erase-account' and subject_id = any($1)`,
      [ids],
    );
    expect(rows[0]).toEqual({ entries: 30, accounts: 30 });
  });

  it('goes in the next pass when a node died in the middle of it, and nothing of it before [ONLINE-6]', async () => {
    const people = [await anAccount(parts), await anAccount(parts), await anAccount(parts)];
    clock.set('2026-11-17T00:00:00');
    const whole = sweepNamed(sweep);
    let acts = 0;
    const dying: DeadlineSweep = {
      ...whole,
      async act(tx, id, now) {
        acts += 1;
        if (acts > 2) throw new Error('nobody comes after the death');
        const done = await whole.act(tx, id, now);
        if (acts === 2) {
          const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
          await cloned.database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
        }
        return done;
      },
    };
    await runDeadlineSweep(parts.database, dying, clock, log).catch(() => undefined);
    const left = await Promise.all(people.map(({ id }) => findAccount(reading(), id)));
    expect(left.filter((one) => one !== undefined)).toHaveLength(2);
    const consents = await cloned.database.pool.query(
      'select count(distinct account_id) as accounts from consents',
    );
    expect(consents.rows[0]).toEqual({ accounts: 2 });
    expect(await touched(sweep)).toBe(2);
  });
});

describe('at the very moment', () => {
  const sweep = 'delete-unfinished-accounts';

  /** Somebody does something to the account and has not committed when the sweep comes. */
  async function whileTheSweepComes(
    id: string,
    changes: Parameters<typeof updateAccount>[2],
  ): Promise<SweepCount> {
    const other = partsOn(cloned.openAgain(), clock);
    let swept: Promise<SweepCount> | undefined;
    await parts.database.transaction(async (tx) => {
      await lockAccount(tx, id);
      swept = runDeadlineSweep(other.database, sweepNamed(sweep, other), clock, log);
      await expect
        .poll(
          async () =>
            (
              await cloned.database.pool.query(
                "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
              )
            ).rowCount,
        )
        .toBe(1);
      await updateAccount(tx, id, changes);
    });
    if (swept === undefined) throw new Error('the sweep did not come');
    return swept;
  }

  it('somebody who pressed 一時保存 first keeps the account [ONLINE-6]', async () => {
    const { id } = await anAccount(parts);
    clock.set('2026-11-16T23:59:59');
    const saved = { registration_saved_at: clock.now() };
    clock.set('2026-11-17T00:00:00');
    expect(await whileTheSweepComes(id, saved)).toEqual({ due: 1, touched: 0, failed: 0 });
    expect(await findAccount(reading(), id)).toMatchObject(saved);
  });

  it('somebody who completed first keeps account and record [ONLINE-5] [ONLINE-6]', async () => {
    const { id } = await anAccount(parts);
    const { number } = await aJobSeeker(parts);
    clock.set('2026-11-17T00:00:00');
    expect((await whileTheSweepComes(id, { job_seeker_number: number })).touched).toBe(0);
    expect(await findAccount(reading(), id)).toMatchObject({ job_seeker_number: number });
  });
});

describe('somebody who left before registering', () => {
  const sweep = 'delete-accounts-left-without-record';

  it('is there through D+30 and gone at 00:00:00 of D+31 [LEAVE-2]', async () => {
    const { id, address } = await anAccount(parts);
    await updateAccount(reading(), id, { withdrawn_at: clock.now() });
    clock.set('2026-12-02T23:59:59');
    expect(await touched(sweep)).toBe(0);
    expect(await touched('delete-unfinished-accounts')).toBe(0);
    clock.set('2026-12-03T00:00:00');
    expect(await dueOf(sweep)).toEqual([`${id} 2026-12-03`]);
    expect(await touched(sweep)).toBe(1);
    expect(await findAccount(reading(), id)).toBeUndefined();
    expect(await findAccountByAddress(reading(), address)).toBeUndefined();
  });

  it('stays with a record, which lives five years longer [LEAVE-4]', async () => {
    const { number } = await aJobSeeker(parts);
    const { id } = await anAccount(parts, { jobSeekerNumber: number });
    await updateAccount(reading(), id, { withdrawn_at: clock.now() });
    clock.set('2027-06-01T00:00:00');
    expect(await touched(sweep)).toBe(0);
  });
});

describe('a registration that is invalid', () => {
  const sweep = 'erase-after-five-years';
  const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

  it('is there with My Page until 23:59:59 of the last day of the five years, and gone at 00:00:00 [LEAVE-4]', async () => {
    const { number } = await aJobSeeker(parts, { valid_through: day('2026-12-31') });
    const { id } = await anAccount(parts, { jobSeekerNumber: number });
    clock.set('2031-12-31T23:59:59');
    expect(await touched(sweep)).toBe(0);
    clock.set('2032-01-01T00:00:00');
    expect((await dueOf(sweep)).map((line) => line.split(' ').at(-1))).toEqual(['2032-01-01']);
    expect(await touched(sweep)).toBe(1);
    expect(await findJobSeeker(reading(), number)).toBeUndefined();
    expect(await findAccount(reading(), id)).toBeUndefined();
    expect(await lastEntry(number)).toMatchObject({ action: 'own-data.erase-job-seeker', result: 'done' });
  });

  it('counts from the day it was set invalid, and from the end of February as from the first of March [LEAVE-4]', async () => {
    const { number } = await aJobSeeker(parts, {
      valid_through: day('2028-03-31'),
      invalid_since: day('2028-02-29'),
      invalid_reason: 'left',
    });
    clock.set('2033-02-28T23:59:59');
    expect(await touched(sweep)).toBe(0);
    clock.set('2033-03-01T00:00:00');
    expect(await touched(sweep)).toBe(1);
    expect(await findJobSeeker(reading(), number)).toBeUndefined();
  });

  it('stays after a new application [LEAVE-4]', async () => {
    const { number } = await aJobSeeker(parts, { valid_through: day('2026-12-31') });
    await updateRegistration(reading(), number, { valid_through: day('2032-01-31') });
    clock.set('2032-01-01T00:00:00');
    expect(await touched(sweep)).toBe(0);
  });

  it('takes a record along that was joined into it, which is never taken alone [LEAVE-4]', async () => {
    const living = await aJobSeeker(parts, { valid_through: day('2028-12-31') });
    const joined = await aJobSeeker(parts, {
      valid_through: day('2026-12-31'),
      invalid_since: day('2026-11-01'),
      invalid_reason: 'joined',
      joined_into: living.number,
    });
    clock.set('2032-01-01T00:00:00');
    expect(await dueOf(sweep)).toEqual([]);
    clock.set('2034-01-01T00:00:00');
    expect(await touched(sweep)).toBe(1);
    expect(await findJobSeeker(reading(), living.number)).toBeUndefined();
    expect(await findJobSeeker(reading(), joined.number)).toBeUndefined();
  });
});
