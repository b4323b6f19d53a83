import { showStoredFile } from '#platform/files/stored-files.ts';
import { type Answer, problem } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { listSentDocuments } from '../../../store/applications.store.ts';
import { sentDocumentPath } from '../own-paths.ts';
import { type OwnRequest, ownRoutes } from '../own-person.ts';
import { findAsked } from './application.page.tsx';

/** /mypage/applications/…/documents/:position: a document as it was sent, whatever became of the own one [REFER-3]. */
export const sentDocumentRoutes = (parts: Parts): readonly Route[] =>
  ownRoutes(parts, [
    {
      name: 'applications.own-document',
      method: 'GET',
      path: sentDocumentPath(':id', ':position'),
      handle: (asked) => showDocument(parts, asked),
    },
  ]);

async function showDocument(parts: Parts, asked: OwnRequest): Promise<Answer> {
  const application = await findAsked(parts, asked);
  if (application === undefined) return problem('not-found');
  const { reading } = parts.database;
  const documents = await listSentDocuments(reading, application.id);
  const sent = documents.find(({ position }) => String(position) === asked.request.params['position']);
  return sent === undefined ? problem('not-found') : showStoredFile(reading, sent.file_id, sent.name);
}
