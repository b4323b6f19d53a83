import type { EmployerRequest } from '#features/employers/index.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import type { Parts } from '#platform/parts.ts';
import { makeMove } from '../../../actions/make-move.ts';
import { awaitedOf } from '../../../rules/awaited.ts';
import { employerApplicationPaths } from '../../../rules/employer-paths.ts';
import { listEvents, listSentDocuments } from '../../../store/applications.store.ts';
import { findLetterOf } from '../../../store/referral-letters.store.ts';
import type { ApplicationRow } from '../../../store/tables.ts';
import { applicationsCrumb, partOf } from '../own-application.ts';
import { ApplicationView } from './application.view.tsx';
import { surroundingsOf } from './surroundings.ts';

/** /employer/applications/:id [EMP-1] */
export async function showApplication(
  parts: Parts,
  request: EmployerRequest,
  application: ApplicationRow,
): Promise<Answer> {
  const { reading } = parts.database;
  const { now, formToken, query } = request;
  const [documents, letter, events, around] = await Promise.all([
    listSentDocuments(reading, application.id),
    findLetterOf(reading, application.id),
    listEvents(reading, application.id),
    surroundingsOf(parts, application),
  ]);
  const awaited = awaitedOf(application, now);
  const view = { application, documents, letter, events, awaited, around, now, formToken };
  const title = `${application.sent.person.name}さんの応募`;
  return showPage({
    title,
    crumbs: [applicationsCrumb, { label: title }],
    wide: true,
    body: <ApplicationView {...view} done={query['done']} />,
  });
}

/** 「応募の内容を確認しました」: looking alone changes nothing, so that a page opened by chance tells nobody anything. */
export async function markAsRead(
  parts: Parts,
  request: EmployerRequest,
  { id }: ApplicationRow,
): Promise<Answer> {
  const { actor, now } = request;
  const making = { part: partOf(request), applicationId: id, move: 'read', actor } as const;
  const moved = await parts.database.transaction((tx) => makeMove(tx, parts, making, now));
  return goTo(`${employerApplicationPaths.application(id)}?done=${moved.ok ? 'read' : 'meanwhile'}`);
}
