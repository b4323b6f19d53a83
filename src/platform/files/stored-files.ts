import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { fileNameOf } from '#platform/files/file-name.ts';
import { isMediaType, type MediaType } from '#platform/files/media-types.ts';
import { type Answer, problem, showFile } from '#platform/http/answer.ts';
import type { Sweep } from '#platform/jobs/sweeps.ts';
import { isId, newId } from '#platform/security/secrets.ts';

type StoredFileTables = {
  stored_files: {
    id: string;
    sha256: Buffer;
    media_type: string;
    size: number;
    bytes: Buffer;
    stored_at: Temporal.Instant;
  };
};

const on = (tx: Tx) => tx.withTables<StoredFileTables>();

export interface StoredFile {
  readonly id: string;
  readonly mediaType: MediaType;
  readonly size: number;
}

/** Keeps bytes that were judged. Whoever stores them refers to the id by a foreign key, in the same transaction. */
export async function storeFile(
  tx: Tx,
  file: { readonly bytes: Uint8Array; readonly mediaType: MediaType },
  now: Temporal.Instant,
): Promise<StoredFile> {
  const id = newId();
  const { bytes, mediaType } = file;
  await on(tx)
    .insertInto('stored_files')
    .values({
      id,
      sha256: createHash('sha256').update(bytes).digest(),
      media_type: mediaType,
      size: bytes.length,
      bytes: Buffer.from(bytes),
      stored_at: now,
    })
    .execute();
  return { id, mediaType, size: bytes.length };
}

export async function findStoredFile(
  tx: Tx,
  id: string,
): Promise<(StoredFile & { readonly bytes: Uint8Array; readonly sha256: Uint8Array }) | undefined> {
  if (!isId(id)) return undefined;
  const row = await on(tx).selectFrom('stored_files').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined || !isMediaType(row.media_type)) return undefined;
  return { id, mediaType: row.media_type, size: row.size, bytes: row.bytes, sha256: row.sha256 };
}

/** To be downloaded under this name. Whether the asker may is decided before, by whoever knows what it belongs to. */
export async function showStoredFile(tx: Tx, fileId: string, name: string): Promise<Answer> {
  const file = await findStoredFile(tx, fileId);
  if (file === undefined) return problem('not-found');
  const { bytes, mediaType } = file;
  return showFile({ bytes, mediaType, file: fileNameOf(name, mediaType), from: 'people' });
}

/** Every column of any table that refers to a stored file, as the database itself knows them. */
async function holders(tx: Tx): Promise<readonly { readonly table: string; readonly column: string }[]> {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'stored_files'::regclass`.execute(tx);
  return rows;
}

/** Deletes those of these files that nothing refers to any more: at once, where a person's data go. */
export async function dropUnheldFiles(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await dropUnheld(tx, sql`f.id in (${sql.join([...ids])})`);
}

async function dropUnheld(tx: Tx, which: ReturnType<typeof sql>): Promise<void> {
  const free = (await holders(tx)).map(
    ({ table, column }) =>
      sql`not exists (select 1 from ${sql.table(table)} h where ${sql.ref(`h.${column}`)} = f.id)`,
  );
  const conditions = sql.join([which, ...free], sql` and `);
  await sql`delete from stored_files f where ${conditions}`.execute(tx);
}

/** What nothing refers to: the row that did is gone, or never came. */
export const unheldFiles: Sweep = {
  name: 'drop-unheld-files',
  every: 'hour',
  run: (tx, now) => dropUnheld(tx, sql`f.stored_at < ${now.subtract(policy.files.unheldFor)}`),
};
