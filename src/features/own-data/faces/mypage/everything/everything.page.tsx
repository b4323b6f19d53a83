import { settingsCrumb, toProofUnlessFresh } from '#features/account-settings/index.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { readOwnData } from '../../../actions/hand-over-own-data.ts';
import { paths } from '../../../rules/paths.ts';
import { ownDataTitle } from '../own-data/own-data.view.tsx';
import { EverythingView, everythingTitle } from './everything.view.tsx';
import { sectionsOf } from './sections.ts';

export const everythingRoutes = (parts: Parts): readonly Route[] => [
  {
    name: 'own-data.everything',
    method: 'GET',
    path: paths.everything,
    face: 'mypage',
    may: 'signed-in',
    handle: (request) => show(parts, request),
  },
];

async function show(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { session, actor, now } = request;
  const proof = await toProofUnlessFresh(parts, request);
  if (proof !== undefined) return proof;
  const data = await readOwnData(parts, { accountId: session.ownerId, actor, now });
  return showPage({
    title: everythingTitle,
    crumbs: [settingsCrumb, { label: ownDataTitle, href: paths.page }, { label: everythingTitle }],
    paper: 'a4',
    body: <EverythingView sections={sectionsOf(data, now)} now={now} />,
  });
}
