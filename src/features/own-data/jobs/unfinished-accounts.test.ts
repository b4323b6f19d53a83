import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findAccount, lockAccount, updateAccount } from '#features/accounts/index.ts';
import { completeRegistration } from '#features/registration/actions/complete-registration.ts';
import { registrationJourney } from '#features/registration/faces/mypage/registration/registration.journey.ts';
import { type Deadlines, openDeadlines } from '#kit/deadlines.ts';
import { partsOn } from '#kit/parts.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { type DeadlineSweep, runDeadlineSweep, type SweepCount } from '#platform/jobs/deadline-sweeps.ts';
import { openLog } from '#platform/recording/log.ts';
import { beginSession } from '#platform/security/sessions.ts';
import { erasureSweeps } from './erasure.sweeps.ts';

let deadlines: Deadlines;
beforeAll(async () => {
  deadlines = await openDeadlines(erasureSweeps);
});
afterAll(() => deadlines.close());
beforeEach(() => deadlines.clear());

describe('an account without a registration', () => {
  const sweep = 'delete-unfinished-accounts';

  it('is there until 23:59:59 of D+14 and gone at 00:00:00 of D+15 [ONLINE-6]', async () => {
    const { id, address } = await anAccount(deadlines.parts);
    deadlines.clock.set('2026-11-16T23:59:59');
    expect(await deadlines.touched(sweep)).toBe(0);
    expect(await findAccount(deadlines.reading(), id)).toBeDefined();
    deadlines.clock.set('2026-11-17T00:00:00');
    expect(await deadlines.dueOf(sweep)).toEqual([`${id} 2026-11-17`]);
    expect(await deadlines.run(sweep)).toEqual({ due: 1, touched: 1, failed: 0 });
    expect(await findAccount(deadlines.reading(), id)).toBeUndefined();
    expect(await deadlines.lastEntry(id)).toEqual({
      actor_kind: 'system',
      action: 'own-data.erase-account',
      result: 'done',
    });
    // The address is free at once.
    expect((await anAccount(deadlines.parts, { address })).id).not.toBe(id);
  });

  it('counts from the last 一時保存 where there was one [ONLINE-6]', async () => {
    const { id } = await anAccount(deadlines.parts);
    deadlines.clock.set('2026-11-10T15:00');
    await updateAccount(deadlines.reading(), id, { registration_saved_at: deadlines.clock.now() });
    deadlines.clock.set('2026-11-24T23:59:59');
    expect(await deadlines.touched(sweep)).toBe(0);
    deadlines.clock.set('2026-11-25T00:00:00');
    expect(await deadlines.touched(sweep)).toBe(1);
  });

  it('takes the session of its owner along [ONLINE-6] [s-ses2]', async () => {
    const { id } = await anAccount(deadlines.parts);
    deadlines.clock.set('2026-11-17T00:00:00');
    await deadlines.parts.database.transaction((tx) =>
      beginSession(tx, { face: 'mypage', ownerId: id, device: 'iPhone の Safari' }, deadlines.clock.now()),
    );
    await deadlines.run(sweep);
    const { rowCount } = await deadlines.cloned.database.pool.query(
      'select from sessions where owner_id = $1',
      [id],
    );
    expect(rowCount).toBe(0);
  });

  it('stays once there is a record [ONLINE-6]', async () => {
    const { number } = await aJobSeeker(deadlines.parts);
    const { id } = await anAccount(deadlines.parts, { jobSeekerNumber: number });
    deadlines.clock.set('2026-12-31T00:00:00');
    expect(await deadlines.touched(sweep)).toBe(0);
    expect(await findAccount(deadlines.reading(), id)).toBeDefined();
  });

  it('goes once, whoever of two nodes comes first, everybody in one piece [ONLINE-6]', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 30; count += 1) ids.push((await anAccount(deadlines.parts)).id);
    deadlines.clock.set('2026-11-17T00:00:00');
    const nodes = [deadlines.parts, partsOn(deadlines.cloned.openAgain(), deadlines.clock)];
    const counts = await Promise.all(
      nodes.map((node) =>
        runDeadlineSweep(
          node.database,
          deadlines.sweepNamed(sweep, node),
          deadlines.clock,
          openLog('silent'),
        ),
      ),
    );
    expect(counts.map(({ failed }) => failed)).toEqual([0, 0]);
    expect(counts.reduce((sum, one) => sum + one.touched, 0)).toBe(30);
    const { rows } = await deadlines.cloned.database.pool.query(
      `select count(*) as entries, count(distinct subject_id) as accounts
         from audit_trail where action = 'own-data.erase-account' and subject_id = any($1)`,
      [ids],
    );
    expect(rows[0]).toEqual({ entries: 30, accounts: 30 });
  });

  it('goes in the next pass when a node died in the middle of it, and nothing of it before [ONLINE-6]', async () => {
    const people = [
      await anAccount(deadlines.parts),
      await anAccount(deadlines.parts),
      await anAccount(deadlines.parts),
    ];
    deadlines.clock.set('2026-11-17T00:00:00');
    const whole = deadlines.sweepNamed(sweep);
    let acts = 0;
    const dying: DeadlineSweep = {
      ...whole,
      async act(tx, id, now) {
        acts += 1;
        if (acts > 2) throw new Error('nobody comes after the death');
        const done = await whole.act(tx, id, now);
        if (acts === 2) {
          const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
          await deadlines.cloned.database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
        }
        return done;
      },
    };
    await runDeadlineSweep(deadlines.parts.database, dying, deadlines.clock, openLog('silent')).catch(
      () => undefined,
    );
    const left = await Promise.all(people.map(({ id }) => findAccount(deadlines.reading(), id)));
    expect(left.filter((one) => one !== undefined)).toHaveLength(2);
    const consents = await deadlines.cloned.database.pool.query(
      'select count(distinct account_id) as accounts from consents',
    );
    expect(consents.rows[0]).toEqual({ accounts: 2 });
    expect(await deadlines.touched(sweep)).toBe(2);
  });
});

describe('at the very moment', () => {
  const sweep = 'delete-unfinished-accounts';

  /** Somebody does something to the account and has not committed when the sweep comes. */
  async function whileTheSweepComes(
    id: string,
    changes: Parameters<typeof updateAccount>[2],
  ): Promise<SweepCount> {
    const other = partsOn(deadlines.cloned.openAgain(), deadlines.clock);
    let swept: Promise<SweepCount> | undefined;
    await deadlines.parts.database.transaction(async (tx) => {
      await lockAccount(tx, id);
      swept = runDeadlineSweep(
        other.database,
        deadlines.sweepNamed(sweep, other),
        deadlines.clock,
        openLog('silent'),
      );
      await expect.poll(deadlines.waiting).toBe(1);
      await updateAccount(tx, id, changes);
    });
    if (swept === undefined) throw new Error('the sweep did not come');
    return swept;
  }

  it('somebody who pressed 一時保存 first keeps the account [ONLINE-6]', async () => {
    const { id } = await anAccount(deadlines.parts);
    deadlines.clock.set('2026-11-16T23:59:59');
    const saved = { registration_saved_at: deadlines.clock.now() };
    deadlines.clock.set('2026-11-17T00:00:00');
    expect(await whileTheSweepComes(id, saved)).toEqual({ due: 1, touched: 0, failed: 0 });
    expect(await findAccount(deadlines.reading(), id)).toMatchObject(saved);
  });

  it('somebody who completed first keeps account and record [ONLINE-5] [ONLINE-6]', async () => {
    const { id } = await anAccount(deadlines.parts);
    const { number } = await aJobSeeker(deadlines.parts);
    deadlines.clock.set('2026-11-17T00:00:00');
    expect((await whileTheSweepComes(id, { job_seeker_number: number })).touched).toBe(0);
    expect(await findAccount(deadlines.reading(), id)).toMatchObject({ job_seeker_number: number });
  });
});

describe('at the very moment, the sweep first', () => {
  it('somebody who completes after it gets no record, and nothing half is left [ONLINE-6]', async () => {
    const { id } = await anAccount(deadlines.parts);
    deadlines.clock.set('2026-11-16T23:59:59');
    const pressed = { actor: { kind: 'job-seeker', id } as const, now: deadlines.clock.now() };
    const person = { accountId: id, journey: registrationJourney, owner: `account:${id}` };
    const other = partsOn(deadlines.cloned.openAgain(), deadlines.clock);
    deadlines.clock.set('2026-11-17T00:00:00');
    let completing: ReturnType<typeof completeRegistration> | undefined;
    await deadlines.parts.database.transaction(async (tx) => {
      expect(
        await deadlines.sweepNamed('delete-unfinished-accounts').act(tx, id, deadlines.clock.now()),
      ).toBe(true);
      completing = completeRegistration(other, person, pressed);
      await expect.poll(deadlines.waiting).toBe(1);
    });
    expect((await completing)?.ok).toBe(false);
    const { rowCount } = await deadlines.cloned.database.pool.query('select from job_seekers');
    expect([rowCount, await findAccount(deadlines.reading(), id)]).toEqual([0, undefined]);
  });
});
