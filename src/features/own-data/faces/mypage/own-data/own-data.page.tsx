import { settingsCrumb, toProofUnlessFresh } from '#features/account-settings/index.ts';
import type { Temporal } from '#kernel/time.ts';
import { type Answer, goTo, handOver, type Page, showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { isFresh } from '#platform/security/session.ts';
import { handOverOwnData } from '../../../actions/hand-over-own-data.ts';
import { ownDataFileName } from '../../../rules/own-data-file.ts';
import { paths } from '../../../rules/paths.ts';
import { OwnDataView, ownDataTitle } from './own-data.view.tsx';

export const ownDataRoutes = (parts: Parts): readonly Route[] => [
  {
    name: 'own-data.page',
    method: 'GET',
    path: paths.page,
    face: 'mypage',
    may: 'signed-in',
    handle: (request) => show(parts, request),
  },
  {
    // Where somebody comes who posted after the session had ended: the button has to be pressed once more.
    name: 'own-data.file',
    method: 'GET',
    path: paths.file,
    face: 'mypage',
    may: 'signed-in',
    handle: async () => goTo(paths.page),
  },
  {
    name: 'own-data.file.submit',
    method: 'POST',
    path: paths.file,
    face: 'mypage',
    may: 'signed-in',
    handle: (request) => submit(parts, request),
  },
];

const pageOf = ({ formToken }: SignedInRequest, tooManyUntil?: Temporal.Instant): Page => ({
  title: ownDataTitle,
  crumbs: [settingsCrumb, { label: ownDataTitle }],
  hasErrors: tooManyUntil !== undefined,
  body: <OwnDataView formToken={formToken} tooManyUntil={tooManyUntil} />,
});

/** s-ses5: a fresh login first, so that the buttons of the page do what they say. */
const show = async (parts: Parts, request: SignedInRequest): Promise<Answer> =>
  (await toProofUnlessFresh(parts, request)) ?? showPage(pageOf(request));

async function submit(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { session, actor, now } = request;
  if (!isFresh(session, now)) return goTo(paths.page);
  const file = await handOverOwnData(parts, { accountId: session.ownerId, actor, now });
  if (!file.ok) return showPage(pageOf(request, file.fault.until), { status: 429 });
  return handOver(file.value, 'application/json; charset=utf-8', ownDataFileName(now));
}
