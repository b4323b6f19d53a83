import { lockAccount } from '#features/accounts/index.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { GoodFile } from '#platform/files/judge-file.ts';
import { storeFile } from '#platform/files/stored-files.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import type { Choices, DocumentKind } from '../rules/made-documents.ts';
import {
  deleteDocument,
  findOwnDocument,
  insertDocument,
  listOwnDocuments,
  type OwnDocument,
  replaceContents,
  updateName,
} from '../store/documents.store.ts';

export type KeepingFault = 'documents.full' | 'documents.gone';

export interface Kept {
  readonly kind: DocumentKind;
  readonly name: string;
  readonly file: GoodFile;
  readonly choices?: Choices;
  /** Of a document that is to hold this from now on; without it a new one. */
  readonly replaces?: string | undefined;
}

interface Doing {
  readonly accountId: string;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
}

const note = (tx: Tx, { accountId, actor, now }: Doing, action: string) =>
  record(tx, { at: now, actor, action, result: 'done', subject: { kind: 'account', id: accountId } });

/** Keeps an uploaded or made document; two windows at once never go past the limit. */
export const keepDocument = (parts: Parts, doing: Doing, kept: Kept): Promise<Result<string, KeepingFault>> =>
  parts.database.transaction(async (tx) => {
    const { accountId, now } = doing;
    await lockAccount(tx, accountId);
    const own = await listOwnDocuments(tx, accountId);
    const former = own.find(({ id, kind }) => id === kept.replaces && kind === kept.kind);
    if (kept.replaces !== undefined && former === undefined) return fail('documents.gone');
    if (former === undefined && own.length >= policy.documents.most) return fail('documents.full');
    const file = await storeFile(tx, kept.file, now);
    const contents = { file, name: kept.name, choices: kept.choices };
    await note(tx, doing, former === undefined ? 'documents.add' : 'documents.change');
    if (former === undefined) {
      return ok(await insertDocument(tx, { ...contents, accountId, kind: kept.kind }, now));
    }
    await replaceContents(tx, former, contents, now);
    return ok(former.id);
  });

export const renameDocument = (parts: Parts, doing: Doing, id: string, name: string): Promise<boolean> =>
  withOwn(parts, doing, id, async (tx) => {
    await updateName(tx, id, name);
    await note(tx, doing, 'documents.rename');
  });

export const removeDocument = (parts: Parts, doing: Doing, id: string): Promise<boolean> =>
  withOwn(parts, doing, id, async (tx, document) => {
    await deleteDocument(tx, document);
    await note(tx, doing, 'documents.delete');
  });

/** False where it is not there, or not theirs. */
const withOwn = (
  parts: Parts,
  { accountId }: Doing,
  id: string,
  act: (tx: Tx, document: OwnDocument) => Promise<void>,
): Promise<boolean> =>
  parts.database.transaction(async (tx) => {
    await lockAccount(tx, accountId);
    const document = await findOwnDocument(tx, accountId, id);
    if (document !== undefined) await act(tx, document);
    return document !== undefined;
  });
