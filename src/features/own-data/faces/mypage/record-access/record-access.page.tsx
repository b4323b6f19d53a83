import { settingsCrumb } from '#features/account-settings/index.ts';
import { policy } from '#kernel/policy.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { listLooks } from '../../../actions/list-looks.ts';
import { recordAccessPath } from '../../../rules/paths.ts';
import { RecordAccessView, recordAccessTitle } from './record-access.view.tsx';

const { looksOnPage } = policy.ownData;

/** /mypage/record-access: which office looked at the record, when, and at what [STAFF-1]. */
export const recordAccessRoutes = (parts: Parts): readonly Route[] => [
  {
    name: 'own-data.record-access',
    method: 'GET',
    path: recordAccessPath,
    face: 'mypage',
    may: 'signed-in',
    handle: (request) => show(parts, request),
  },
];

async function show(parts: Parts, { session, query }: SignedInRequest): Promise<Answer> {
  const looks = await listLooks(parts.database.reading, session.ownerId);
  const pages = Math.max(1, Math.ceil(looks.length / looksOnPage));
  const asked = Number(query['page']);
  const page = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, pages) : 1;
  const shown = looks.slice((page - 1) * looksOnPage, page * looksOnPage);
  return showPage({
    title: recordAccessTitle,
    crumbs: [settingsCrumb, { label: recordAccessTitle }],
    body: <RecordAccessView looks={shown} total={looks.length} page={page} pages={pages} />,
  });
}
