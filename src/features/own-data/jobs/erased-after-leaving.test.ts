import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findAccount, findAccountByAddress, updateAccount } from '#features/accounts/index.ts';
import { findJobSeeker, updateRegistration } from '#features/job-seekers/index.ts';
import { Temporal } from '#kernel/time.ts';
import { type Deadlines, openDeadlines } from '#kit/deadlines.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { erasureSweeps } from './erasure.sweeps.ts';

let deadlines: Deadlines;
beforeAll(async () => {
  deadlines = await openDeadlines(erasureSweeps);
});
afterAll(() => deadlines.close());
beforeEach(() => deadlines.clear());

describe('somebody who left before registering', () => {
  const sweep = 'delete-accounts-left-without-record';

  it('is there through D+30 and gone at 00:00:00 of D+31 [LEAVE-2]', async () => {
    const { id, address } = await anAccount(deadlines.parts);
    await updateAccount(deadlines.reading(), id, { withdrawn_at: deadlines.clock.now() });
    deadlines.clock.set('2026-12-02T23:59:59');
    expect(await deadlines.touched(sweep)).toBe(0);
    expect(await deadlines.touched('delete-unfinished-accounts')).toBe(0);
    deadlines.clock.set('2026-12-03T00:00:00');
    expect(await deadlines.dueOf(sweep)).toEqual([`${id} 2026-12-03`]);
    expect(await deadlines.touched(sweep)).toBe(1);
    expect(await findAccount(deadlines.reading(), id)).toBeUndefined();
    expect(
      await findAccountByAddress(deadlines.reading(), { face: 'mypage', address_key: address }),
    ).toBeUndefined();
  });

  it('stays with a record, which lives five years longer [LEAVE-4]', async () => {
    const { number } = await aJobSeeker(deadlines.parts);
    const { id } = await anAccount(deadlines.parts, { jobSeekerNumber: number });
    await updateAccount(deadlines.reading(), id, { withdrawn_at: deadlines.clock.now() });
    deadlines.clock.set('2027-06-01T00:00:00');
    expect(await deadlines.touched(sweep)).toBe(0);
  });
});

describe('a registration that is invalid', () => {
  const sweep = 'erase-after-five-years';
  const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

  it('is there with My Page until 23:59:59 of the last day of the five years, and gone at 00:00:00 [LEAVE-4]', async () => {
    const { number } = await aJobSeeker(deadlines.parts, { valid_through: day('2026-12-31') });
    const { id } = await anAccount(deadlines.parts, { jobSeekerNumber: number });
    deadlines.clock.set('2031-12-31T23:59:59');
    expect(await deadlines.touched(sweep)).toBe(0);
    deadlines.clock.set('2032-01-01T00:00:00');
    expect((await deadlines.dueOf(sweep)).map((line) => line.split(' ').at(-1))).toEqual(['2032-01-01']);
    expect(await deadlines.touched(sweep)).toBe(1);
    expect(await findJobSeeker(deadlines.reading(), number)).toBeUndefined();
    expect(await findAccount(deadlines.reading(), id)).toBeUndefined();
    expect(await deadlines.lastEntry(number)).toMatchObject({
      action: 'own-data.erase-job-seeker',
      result: 'done',
    });
  });

  it('counts from the day it was set invalid, and from the end of February as from the first of March [LEAVE-4]', async () => {
    const { number } = await aJobSeeker(deadlines.parts, {
      valid_through: day('2028-03-31'),
      invalid_since: day('2028-02-29'),
      invalid_reason: 'left',
    });
    deadlines.clock.set('2033-02-28T23:59:59');
    expect(await deadlines.touched(sweep)).toBe(0);
    deadlines.clock.set('2033-03-01T00:00:00');
    expect(await deadlines.touched(sweep)).toBe(1);
    expect(await findJobSeeker(deadlines.reading(), number)).toBeUndefined();
  });

  it('stays after a new application [LEAVE-4]', async () => {
    const { number } = await aJobSeeker(deadlines.parts, { valid_through: day('2026-12-31') });
    await updateRegistration(deadlines.reading(), number, { valid_through: day('2032-01-31') });
    deadlines.clock.set('2032-01-01T00:00:00');
    expect(await deadlines.touched(sweep)).toBe(0);
  });

  it('takes a record along that was joined into it, which is never taken alone [LEAVE-4]', async () => {
    const living = await aJobSeeker(deadlines.parts, { valid_through: day('2028-12-31') });
    const joined = await aJobSeeker(deadlines.parts, {
      valid_through: day('2026-12-31'),
      invalid_since: day('2026-11-01'),
      invalid_reason: 'joined',
      joined_into: living.number,
    });
    deadlines.clock.set('2032-01-01T00:00:00');
    expect(await deadlines.dueOf(sweep)).toEqual([]);
    deadlines.clock.set('2034-01-01T00:00:00');
    expect(await deadlines.touched(sweep)).toBe(1);
    expect(await findJobSeeker(deadlines.reading(), living.number)).toBeUndefined();
    expect(await findJobSeeker(deadlines.reading(), joined.number)).toBeUndefined();
  });
});
