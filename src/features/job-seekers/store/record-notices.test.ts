import { afterAll, beforeAll, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import { aJobSeeker, newAddress } from '#kit/people.ts';
import { erasedOn } from '../rules/registration-state.ts';
import { listToTell } from './record-notices.store.ts';

const first = Temporal.PlainDate.from('2024-01-01');
const dayCount = 3653;

let cloned: ClonedDatabase;
/** Number and last valid day of a record for each day of ten years; every seventh was set to 無効 three days before. */
const people = new Map<
  string,
  { valid_through: Temporal.PlainDate; invalid_since: Temporal.PlainDate | null }
>();
beforeAll(async () => {
  cloned = await cloneDatabase();
  const parts = partsOn(cloned.database, testClock());
  const { number } = await aJobSeeker(parts, { email: newAddress() });
  await cloned.database.pool.query(
    `insert into job_seekers select (jsonb_populate_record(record, jsonb_build_object(
       'number', '13010-' || (1000000 + i), 'valid_through', $1::date + i,
       'invalid_since', case when i % 7 = 0 then $1::date + i - 3 end))).*
       from job_seekers record, generate_series(0, $2::int - 1) i`,
    [first.toString(), dayCount],
  );
  await cloned.database.pool.query('delete from job_seekers where number = $1', [number]);
  for (let i = 0; i < dayCount; i += 1) {
    const valid_through = first.add({ days: i });
    const invalid_since = i % 7 === 0 ? valid_through.subtract({ days: 3 }) : null;
    people.set(`13010-${1_000_000 + i}`, { valid_through, invalid_since });
  }
});
afterAll(() => cloned.drop());

const told = async (from: Temporal.PlainDate, through: Temporal.PlainDate) =>
  listToTell(cloned.database.reading, 'erasure', [{ kind: 'any', from, through }], { most: 9999 });

it('the database knows the day of erasure as the rule does, on every day of ten years [LEAVE-4]', async () => {
  const rows = await told(first, first.add({ years: 20 }));
  expect(rows).toHaveLength(dayCount);
  const wrong = rows.filter(({ number, about }) => {
    const person = people.get(number);
    return person === undefined || !erasedOn(person).equals(about);
  });
  expect(wrong.map(({ number }) => number)).toEqual([]);
});

it('finds exactly those of one day, the end of February and leap years included [LEAVE-4]', async () => {
  const byDay = new Map<string, string[]>();
  for (const [number, person] of people) {
    const day = erasedOn(person).toString();
    byDay.set(day, [...(byDay.get(day) ?? []), number]);
  }
  for (const year of [2029, 2032, 2033, 2036, 2037]) {
    for (let days = 0; days < 8; days += 1) {
      const day = Temporal.PlainDate.from({ year, month: 2, day: 25 }).add({ days });
      const found = await told(day, day);
      expect(found.map(({ number }) => number)).toEqual(byDay.get(day.toString())?.sort() ?? []);
    }
  }
});
