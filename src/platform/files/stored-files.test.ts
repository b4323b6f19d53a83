import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { aPdf } from '#kit/files.ts';
import {
  dropUnheldFiles,
  findStoredFile,
  showStoredFile,
  storeFile,
  unheldFiles,
} from '#platform/files/stored-files.ts';

let cloned: ClonedDatabase;
beforeAll(async () => {
  cloned = await cloneDatabase();
  await cloned.database.pool.query('create table folders (file uuid references stored_files)');
});
afterAll(() => cloned.drop());

const now = Temporal.Instant.from('2026-11-21T01:00:00Z');
const later = now.add({ hours: 2 });
const kept = async (): Promise<string> => {
  const file = { bytes: aPdf(), mediaType: 'application/pdf' } as const;
  return (await storeFile(cloned.database.reading, file, now)).id;
};
const hold = (id: string) => cloned.database.pool.query('insert into folders values ($1)', [id]);
const isThere = async (id: string) => (await findStoredFile(cloned.database.reading, id)) !== undefined;

it('comes back as it was stored, and never changes', async () => {
  const id = await kept();
  const found = await findStoredFile(cloned.database.reading, id);
  expect(found).toMatchObject({ mediaType: 'application/pdf', size: aPdf().length });
  expect(Buffer.from(found?.bytes ?? []).equals(Buffer.from(aPdf()))).toBe(true);
  expect(Buffer.from(found?.sha256 ?? [])).toEqual(createHash('sha256').update(aPdf()).digest());
  await expect(
    cloned.database.pool.query("update stored_files set bytes = 'x', size = 1 where id = $1", [id]),
  ).rejects.toThrow('never changes');
});

it('is shown as a file to keep, under its name', async () => {
  const { reading } = cloned.database;
  expect(await showStoredFile(reading, await kept(), '履歴書')).toMatchObject({
    kind: 'file',
    from: 'people',
    file: { name: '履歴書.pdf' },
  });
  expect(await showStoredFile(reading, 'nonsense', 'a')).toMatchObject({
    kind: 'problem',
    problem: 'not-found',
  });
});

it('goes when no table refers to it any more, and not before', async () => {
  const [free, held] = [await kept(), await kept()];
  await hold(held);
  const { database } = cloned;
  await database.transaction((tx) => unheldFiles.run(tx, now.add({ minutes: 59 })));
  expect(await isThere(free)).toBe(true);
  await database.transaction((tx) => unheldFiles.run(tx, later));
  expect(await isThere(free)).toBe(false);
  expect(await isThere(held)).toBe(true);
  await database.transaction((tx) => dropUnheldFiles(tx, [held]));
  expect(await isThere(held)).toBe(true);
  await database.pool.query('delete from folders');
  await database.transaction((tx) => dropUnheldFiles(tx, [held]));
  expect(await isThere(held)).toBe(false);
});

it('is looked for by the database in every table that has files', async () => {
  const { rows } = await cloned.database.pool.query<{ name: string }>(
    "select table_name as name from information_schema.columns where column_name = 'file_id' and table_schema = 'public'",
  );
  const { rows: known } = await cloned.database.pool.query<{ name: string }>(
    "select conrelid::regclass::text as name from pg_constraint where contype = 'f' and confrelid = 'stored_files'::regclass",
  );
  const names = known.map(({ name }) => name);
  expect(rows.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([]);
});
