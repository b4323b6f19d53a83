import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anApplication } from '#kit/applications.ts';
import { anEmployer } from '#kit/employers.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { runDeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import { makeMove } from '../actions/make-move.ts';
import { listEvents } from '../store/applications.store.ts';
import { remindEmployers } from './remind-employers.sweep.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  portal.clock.set('2026-11-24T10:00');
});
afterAll(() => portal.close());

describe('an answer that is late', () => {
  it('is asked for once of each step, by mail and on the time line of both [EMP-1]', async () => {
    const { parts, clock, cloned } = portal;
    const employer = await anEmployer(parts);
    const { establishmentNumber } = employer;
    const vacancyNumber = await aVacancy(parts, { number: '13010-6101', establishmentNumber });
    const application = await anApplication(parts, { vacancyNumber });
    const sweep = remindEmployers(parts);
    const run = () => runDeadlineSweep(cloned.database, sweep, clock, parts.log);
    const reminders = async () =>
      (await listEvents(parts.database.reading, application.id)).filter(({ kind }) => kind === 'remind')
        .length;
    clock.set('2026-11-29T23:00');
    await run();
    expect(await reminders()).toBe(0);
    clock.set('2026-11-30T08:59');
    await run();
    expect(await reminders()).toBe(0);
    clock.set('2026-11-30T09:00');
    await Promise.all([run(), run()]);
    await run();
    expect(await reminders()).toBe(1);
    const mails = await cloned.database.pool.query(
      `select id from mails where to_address = $1 and payload ->> 'news' = 'remind'`,
      [employer.address],
    );
    expect(mails.rowCount).toBe(1);
    const part = { side: 'employer', establishmentNumber } as const;
    const making = {
      part,
      applicationId: application.id,
      move: 'read',
      actor: { kind: 'employer' },
    } as const;
    await parts.database.transaction((tx) => makeMove(tx, parts, making, clock.now()));
    clock.set('2026-12-15T09:00');
    await run();
    expect(await reminders()).toBe(2);
  });
});
