import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import { aWholePerson, type WholePerson } from '#kit/whole-person.ts';
import type { Parts } from '#platform/parts.ts';
import { inventory } from '../rules/inventory/inventory.ts';
import { type Handed, isHanded } from '../rules/inventory/inventory-entry.ts';
import { inventoryText } from '../rules/inventory/inventory-text.ts';
import { otherSchemas } from '../rules/inventory/other-tables.ts';
import { ownDataFile } from '../rules/own-data-file.ts';
import { collectOwnData } from './collect-own-data.ts';

let cloned: ClonedDatabase;
let parts: Parts;
let person: WholePerson;
let file: unknown;

const fileOf = async ({ accountId }: WholePerson): Promise<unknown> =>
  JSON.parse(
    ownDataFile(await collectOwnData(parts, accountId), { at: parts.clock.now(), site: 'ハローワーク' }),
  );

beforeAll(async () => {
  cloned = await cloneDatabase();
  parts = partsOn(cloned.database, testClock());
  person = await aWholePerson(parts, 'ア');
  file = await fileOf(person);
});
afterAll(() => cloned.drop());

const rowsOf = async (table: string): Promise<readonly Record<string, unknown>[]> =>
  (await cloned.database.pool.query(`select * from ${table}`)).rows;

/** Everything that stands at a place such as `accounts[].consents[].version`. */
function at(place: string, within: unknown = file): readonly unknown[] {
  const [key = '', ...others] = place.split('.');
  const found = (within as Record<string, unknown>)[key.replace('[]', '')];
  const all = key.endsWith('[]') ? ((found ?? []) as readonly unknown[]) : [found];
  return others.length === 0 ? all : all.flatMap((one) => at(others.join('.'), one));
}

/** As it stands in the file; the keys of an object in one order. */
const canonical = (value: unknown): string =>
  JSON.stringify(JSON.parse(JSON.stringify(value)), (_key, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/** The record itself is in the file item by item. */
const withParts = (value: unknown): readonly unknown[] =>
  value !== null && typeof value === 'object' ? [value, ...Object.values(value).flatMap(withParts)] : [value];

/** What of a table's rows is the person's. */
const isOwn: Readonly<Record<string, (row: Record<string, unknown>) => boolean>> = {
  sessions: (row) => row['face'] === 'mypage',
  audit_trail: (row) => row['subject_kind'] === 'account' || row['subject_kind'] === 'job-seeker',
};

const columnsHanded = Object.entries(inventory).flatMap(([table, { columns }]) =>
  Object.entries(columns)
    .filter((pair): pair is [string, Handed] => isHanded(pair[1]))
    .map(([column, place]) => [table, column, place.at] as const),
);

describe('the inventory of the data', () => {
  it('knows every table and column of the database [s-prv1] [s-ret4]', async () => {
    const { rows } = await cloned.database.pool.query<{ place: string }>(
      `select format('%s.%s', columns.table_name, columns.column_name) as place
         from information_schema.columns join information_schema.tables using (table_schema, table_name)
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
          and not table_schema = any($1)`,
      [Object.keys(otherSchemas)],
    );
    const known = Object.entries(inventory).flatMap(([table, { columns }]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    );
    expect(known.toSorted()).toEqual(rows.map(({ place }) => place).toSorted());
  });

  it('is written down as it is [s-ret4]', async () => {
    await expect(inventoryText()).toMatchFileSnapshot('../../../../docs/data-inventory.md');
  });
});

describe('what a person receives', () => {
  it.each(columnsHanded)('holds what %s.%s keeps [s-prv1]', async (table, column, place) => {
    const rows = (await rowsOf(table)).filter(isOwn[table] ?? (() => true));
    const kept = rows
      // What staff's own entries tell further is theirs to tell.
      .filter((row) => !(place === 'audit[].detail' && row['actor_kind'] === 'staff'))
      .map((row) => row[column])
      .filter((value) => value !== null);
    expect(kept.length, 'the person of this test has something in it').toBeGreaterThan(0);
    const handed = new Set(
      at(place)
        .flatMap((one) => (table === 'job_seekers' ? withParts(one) : [one]))
        .map(canonical),
    );
    const missing = kept
      .flatMap((value) =>
        table === 'job_seekers' && column === 'answers' ? Object.values(value as object) : [value],
      )
      .map(canonical)
      .filter((value) => !handed.has(value));
    expect(missing).toEqual([]);
  });

  it('holds nothing of what stays out: no hash, no name of staff, no words of staff [s-prv1]', async () => {
    const text = JSON.stringify(file);
    const hidden = [
      ...(await rowsOf('staff')).flatMap(({ id, name }) => [id, name]),
      ...(await rowsOf('accounts')).map(({ password_hash }) => password_hash),
      ...(await rowsOf('sessions')).map(({ token_hash }) => token_hash),
      ...(await rowsOf('account_creation_codes')).map(({ code_hash }) => code_hash),
      '相談',
      'からの電話',
    ].map(String);
    expect(hidden.filter((one) => text.includes(one))).toEqual([]);
  });

  it('holds nothing of anybody else [s-prv1]', async () => {
    const other = await aWholePerson(parts, 'イ');
    const [own, others] = [await fileOf(person), await fileOf(other)].map((one) => JSON.stringify(one));
    const marks = ({ marks, addresses, accountId, number }: WholePerson) => [
      ...marks,
      ...addresses,
      accountId,
      number,
    ];
    expect(marks(other).filter((mark) => own?.includes(mark))).toEqual([]);
    expect(marks(person).filter((mark) => others?.includes(mark))).toEqual([]);
  });

  it('shows every answer with its label as the person reads it, hidden ones too [s-prv1]', () => {
    const items = at('records[].items[]') as readonly Record<string, unknown>[];
    expect(items).toContainEqual({
      step: 'basic',
      item: 'birth-date',
      label: '生年月日',
      value: '1985-04-01',
      shown: ['1985年（昭和60年）04月01日'],
    });
  });
});
