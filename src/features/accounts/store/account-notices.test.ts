import { afterAll, beforeAll, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import { anAccount } from '#kit/people.ts';
import { lastDayToRegister } from '../rules/return-window.ts';
import { listUnregisteredToTell } from './account-notices.store.ts';
import { findAccount } from './accounts.store.ts';

let cloned: ClonedDatabase;
beforeAll(async () => {
  cloned = await cloneDatabase();
  await anAccount(partsOn(cloned.database, testClock()));
});
afterAll(() => cloned.drop());

it('the database knows the last day to register as the rule does, whatever the hour [ONLINE-6]', async () => {
  // Two years of days, at both ends of the day of Japan, and every third person saved later.
  await cloned.database.pool.query(
    `insert into accounts select (jsonb_populate_record(account, jsonb_build_object(
       'id', gen_random_uuid(), 'address_typed', 'a' || i || '@example.jp', 'address_key', 'a' || i || '@example.jp',
       'opened_at', timestamptz '2027-11-01 00:00+09' + i * interval '12 hours' - (i % 2) * interval '1 second',
       'registration_saved_at', case when i % 3 = 0
         then timestamptz '2027-11-03 23:59:59+09' + i * interval '12 hours' end))).*
       from accounts account, generate_series(1, 1462) i`,
  );
  const [from, through] = ['2026-01-01', '2031-01-01'].map((text) => Temporal.PlainDate.from(text));
  if (from === undefined || through === undefined) throw new Error('two days');
  const rows = await listUnregisteredToTell(cloned.database.reading, [{ kind: 'any', from, through }], {
    most: 9999,
  });
  expect(rows).toHaveLength(1463);
  const wrong: string[] = [];
  for (const { accountId, about } of rows) {
    const account = await findAccount(cloned.database.reading, accountId);
    if (account === undefined || !lastDayToRegister(account).equals(about)) wrong.push(`${about}`);
  }
  expect(wrong).toEqual([]);
});
