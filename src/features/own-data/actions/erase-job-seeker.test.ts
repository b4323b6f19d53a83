import { afterAll, beforeAll, expect, it } from 'vitest';
import { lockAccount, lockAccountsOfJobSeekers } from '#features/accounts/index.ts';
import { listJoinedNumbers } from '#features/job-seekers/index.ts';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import { aWholePerson, type WholePerson } from '#kit/whole-person.ts';
import type { Parts } from '#platform/parts.ts';
import { eraseAccount } from './erase-account.ts';
import { eraseJobSeeker } from './erase-job-seeker.ts';

let cloned: ClonedDatabase;
let parts: Parts;
beforeAll(async () => {
  cloned = await cloneDatabase();
  parts = partsOn(cloned.database, testClock());
});
afterAll(() => cloned.drop());

const everyTable = async (): Promise<readonly string[]> =>
  (
    await cloned.database.pool.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    )
  ).rows.map(({ name }) => name);

const withoutTrail = (tables: readonly string[]) => tables.filter((table) => table !== 'public.audit_trail');

/** The tables in a row of which one of these stands, in any column. */
async function tablesWith(marks: readonly string[], tables: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    tables.map(async (table) => {
      const { rowCount } = await cloned.database.pool.query(
        `select 1 from ${table} as whole
          where exists (select 1 from unnest($1::text[]) as mark where whole::text ilike '%' || mark || '%')`,
        [marks],
      );
      return rowCount === 0 ? [] : [table];
    }),
  );
  return found.flat();
}

const everyMark = ({ marks, addresses, accountId, number }: WholePerson) => [
  ...marks,
  ...addresses,
  accountId,
  number,
];

const countRows = async (): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries(
    await Promise.all(
      withoutTrail(await everyTable()).map(async (table) => {
        const { rows } = await cloned.database.pool.query<{ count: number }>(`select count(*) from ${table}`);
        return [table, rows[0]?.count ?? 0] as const;
      }),
    ),
  );

it('leaves nothing of a person in any column of any table, and everything of the others [LEAVE-4] [s-ret2]', async () => {
  const other = await aWholePerson(parts, 'ウ');
  const before = await countRows();
  const person = await aWholePerson(parts, 'エ');
  const tables = withoutTrail(await everyTable());
  expect((await tablesWith(everyMark(person), tables)).length).toBeGreaterThanOrEqual(20);
  await parts.database.transaction(async (tx) => {
    const numbers = await listJoinedNumbers(tx, person.number);
    expect(numbers).toHaveLength(2);
    const accounts = await lockAccountsOfJobSeekers(tx, numbers);
    expect(accounts).toHaveLength(2);
    await eraseJobSeeker(tx, parts, { accounts, numbers });
  });
  expect(await tablesWith(everyMark(person), tables)).toEqual([]);
  const [left, unlike] = [await countRows(), ['public.staff', 'public.sessions', 'public.offices']];
  for (const table of tables.filter((one) => !unlike.includes(one)))
    expect([table, left[table]]).toEqual([table, before[table]]);
  expect((await tablesWith(everyMark(other), tables)).length).toBeGreaterThanOrEqual(20);
});

it('knows a person by numbers only in what stays for good [s-aud1] [s-ret2]', async () => {
  const person = await aWholePerson(parts, 'オ');
  expect(await tablesWith([...person.marks, ...person.addresses], ['public.audit_trail'])).toEqual([]);
});

it('leaves the mails of the next owner of an address that somebody had before [LEAVE-2]', async () => {
  const { accountId, addresses } = await aWholePerson(parts, 'カ');
  const former = addresses[1] ?? '';
  const later = parts.clock.now().toString();
  await cloned.database.pool.query(
    `insert into mails (id, template, payload, to_address, requested_at)
     values (gen_random_uuid(), 'accounts.notice', '{}', $1, $2)`,
    [former, later],
  );
  await parts.database.transaction(async (tx) => {
    const account = await lockAccount(tx, accountId);
    if (account === undefined) throw new Error('the account is not there');
    await eraseAccount(tx, parts, account);
  });
  const { rows } = await cloned.database.pool.query(
    'select requested_at from mails where lower(to_address) = $1',
    [former],
  );
  expect(rows.map(({ requested_at }) => String(requested_at))).toEqual([later]);
});
