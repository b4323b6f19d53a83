import type { EmployerRequest } from '#features/employers/index.ts';
import { showStoredFile } from '#platform/files/stored-files.ts';
import { type Answer, problem } from '#platform/http/answer.ts';
import type { Parts } from '#platform/parts.ts';
import { listSentDocuments } from '../../../store/applications.store.ts';
import type { ApplicationRow } from '../../../store/tables.ts';

/** /employer/applications/:id/documents/:position: a document that was sent to this establishment, as a file. */
export async function showDocument(
  parts: Parts,
  { params }: EmployerRequest,
  { id }: ApplicationRow,
): Promise<Answer> {
  const { reading } = parts.database;
  const documents = await listSentDocuments(reading, id);
  const sent = documents.find(({ position }) => String(position) === params['position']);
  return sent === undefined ? problem('not-found') : showStoredFile(reading, sent.file_id, sent.name);
}
