import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { dropUnheldFiles, type StoredFile } from '#platform/files/stored-files.ts';
import { isId, newId } from '#platform/security/secrets.ts';
import type { Choices, DocumentKind } from '../rules/made-documents.ts';
import { type DocumentRow, on } from './tables.ts';

export interface OwnDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  /** Without the extension. */
  readonly name: string;
  readonly fileId: string;
  readonly mediaType: DocumentRow['media_type'];
  /** Bytes */
  readonly size: number;
  /** Of what was made here. */
  readonly choices: Choices | undefined;
  readonly addedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
}

const documentOf = (row: DocumentRow): OwnDocument => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  fileId: row.file_id,
  mediaType: row.media_type,
  size: row.size,
  choices: (row.choices ?? undefined) as Choices | undefined,
  addedAt: row.added_at,
  changedAt: row.changed_at,
});

/** 応募書類 of this account, the newest first. */
export async function listOwnDocuments(tx: Tx, accountId: string): Promise<readonly OwnDocument[]> {
  const rows = await on(tx)
    .selectFrom('documents')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(documentOf);
}

/** Nobody else's is ever found. */
export async function findOwnDocument(
  tx: Tx,
  accountId: string,
  id: string,
): Promise<OwnDocument | undefined> {
  if (!isId(id)) return undefined;
  const row = await on(tx)
    .selectFrom('documents')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row === undefined ? undefined : documentOf(row);
}

interface NewDocument {
  readonly accountId: string;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly file: StoredFile;
  readonly choices: Choices | undefined;
}

export async function insertDocument(tx: Tx, added: NewDocument, now: Temporal.Instant): Promise<string> {
  const id = newId();
  const { accountId, kind, name, file, choices } = added;
  await on(tx)
    .insertInto('documents')
    .values({
      id,
      account_id: accountId,
      kind,
      name,
      file_id: file.id,
      media_type: file.mediaType,
      size: file.size,
      choices: choices === undefined ? null : JSON.stringify(choices),
      added_at: now,
      changed_at: now,
    })
    .execute();
  return id;
}

/** The file it had before goes, unless it was sent somewhere. */
export async function replaceContents(
  tx: Tx,
  document: OwnDocument,
  fresh: Pick<NewDocument, 'file' | 'choices' | 'name'>,
  now: Temporal.Instant,
): Promise<void> {
  const { file, choices, name } = fresh;
  await on(tx)
    .updateTable('documents')
    .set({
      name,
      file_id: file.id,
      media_type: file.mediaType,
      size: file.size,
      choices: JSON.stringify(choices),
      changed_at: now,
    })
    .where('id', '=', document.id)
    .execute();
  await dropUnheldFiles(tx, [document.fileId]);
}

export async function updateName(tx: Tx, id: string, name: string): Promise<void> {
  await on(tx).updateTable('documents').set({ name }).where('id', '=', id).execute();
}

/** What was sent keeps its file. */
export async function deleteDocument(tx: Tx, { id, fileId }: OwnDocument): Promise<void> {
  await on(tx).deleteFrom('documents').where('id', '=', id).execute();
  await dropUnheldFiles(tx, [fileId]);
}

/** LEAVE-4: all of an account, at once with their files where nobody received them. */
export async function eraseDocumentsOf(tx: Tx, accountId: string): Promise<void> {
  const files = (await listOwnDocuments(tx, accountId)).map(({ fileId }) => fileId);
  await on(tx).deleteFrom('documents').where('account_id', '=', accountId).execute();
  await dropUnheldFiles(tx, files);
}

/** A copy that never changes: the file itself, whatever becomes of the document. */
export interface FrozenDocument {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: DocumentRow['media_type'];
  readonly size: number;
}

/**
 * What is sent of these documents, in the order asked for; those that are not this account's or not there any more are
 * left out. In the same transaction the caller refers to the files by a foreign key.
 */
export async function freezeDocuments(
  tx: Tx,
  ids: readonly string[],
  accountId: string,
): Promise<readonly FrozenDocument[]> {
  const wanted = [...new Set(ids.filter(isId))];
  if (wanted.length === 0) return [];
  const rows = await on(tx)
    .selectFrom('documents')
    .selectAll()
    .where('id', 'in', wanted)
    .where('account_id', '=', accountId)
    .forKeyShare()
    .execute();
  return wanted.flatMap((id) =>
    rows
      .filter((row) => row.id === id)
      .map((row) => ({ fileId: row.file_id, name: row.name, mediaType: row.media_type, size: row.size })),
  );
}

/** s-prv1: for the person's own file; the documents themselves are downloaded one by one. */
export const exportOfDocuments = async (tx: Tx, accountId: string) =>
  (await listOwnDocuments(tx, accountId)).map(({ id: _id, fileId: _file, ...facts }) => facts);
