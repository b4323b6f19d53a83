import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { aDesk, type StaffedDesk } from '#kit/desk.ts';
import { partsOn } from '#kit/parts.ts';
import { aJobSeeker } from '#kit/people.ts';
import type { Parts } from '#platform/parts.ts';
import { openElsewhere } from './open-elsewhere.ts';

const clock = testClock();
let cloned: ClonedDatabase;
let parts: Parts;
let desk: StaffedDesk;
let number: string;
beforeAll(async () => {
  cloned = await cloneDatabase();
  parts = partsOn(cloned.database, clock);
  number = (await aJobSeeker(parts)).number;
});
afterAll(() => cloned.drop());
beforeEach(async () => {
  desk = await aDesk(parts, { officeNumber: '14010' });
});

const born = Temporal.PlainDate.from('1985-04-01');
const asks = async (birthDate: Temporal.PlainDate, who = desk): Promise<string> => {
  const asked = { number, birthDate, reason: '引っ越しの相談' };
  const opened = await parts.database.transaction((tx) => openElsewhere(tx, who, asked, clock.now()));
  return opened.ok ? 'opened' : opened.fault.key;
};
const guesses = (count: number): Promise<readonly string[]> =>
  Promise.all(Array.from({ length: count }, (_, day) => asks(born.add({ days: day + 1 }))));

describe('birth dates that fit nobody [s-stf2]', () => {
  it('may be tried thirty times in an hour; the next try, even a right one, is not looked at', async () => {
    await guesses(29);
    expect(await asks(born)).toBe('opened');
    expect(await guesses(1)).toEqual(['elsewhere.no-match']);
    expect(await asks(born)).toBe('elsewhere.too-many');
    clock.advance('PT59M59S');
    expect(await asks(born)).toBe('elsewhere.too-many');
    clock.advance('PT1S');
    expect(await asks(born)).toBe('opened');
  });

  it('tried at the same moment count one after another', async () => {
    const answers = await guesses(33);
    expect(answers.filter((answer) => answer === 'elsewhere.no-match')).toHaveLength(30);
  });

  it('of one member of staff keep no colleague from work, and stand in the audit trail', async () => {
    await guesses(31);
    expect(await asks(born, await aDesk(parts, { officeNumber: '14010' }))).toBe('opened');
    const { rows } = await parts.database.pool.query(
      "select actor_id, reason from audit_trail where result = 'elsewhere.too-many' and actor_id = $1",
      [desk.staffId],
    );
    expect(rows).toEqual([{ actor_id: desk.staffId, reason: '引っ越しの相談' }]);
  });
});
