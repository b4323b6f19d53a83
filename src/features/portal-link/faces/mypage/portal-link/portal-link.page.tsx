import { settingsCrumb, toProofUnlessFresh } from '#features/account-settings/index.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { beginPortalAttempt } from '../../../actions/begin-portal-attempt.ts';
import type { PortalProvider } from '../../../actions/portal-provider.ts';
import { refuse } from '../../../actions/take-answer.ts';
import { unlinkAccount } from '../../../actions/unlink-account.ts';
import { portalPaths } from '../../../rules/paths.ts';
import { toldOf } from '../../../rules/refusal.ts';
import { findPortalLink } from '../../../store/portal-links.store.ts';
import { portalAttemptCookie, portalAttemptOf } from '../../public/portal-attempt-cookie.ts';
import { ownLinkTelling } from './portal-link.text.ts';
import { PortalLinkView, portalLinkTitle, ToPortalView, toPortalTitle } from './portal-link.view.tsx';

/** /mypage/settings/portal-link [SSO-1 SSO-3] */
export const ownPortalLinkRoutes = (parts: Parts, provider: PortalProvider): readonly Route[] => [
  {
    name: 'portal-link.own',
    method: 'GET',
    path: portalPaths.settings,
    face: 'mypage',
    may: 'signed-in',
    handle: (request) => show(parts, request),
  },
  {
    name: 'portal-link.own.submit',
    method: 'POST',
    path: portalPaths.settings,
    face: 'mypage',
    may: 'signed-in',
    handle: (request) => submit(parts, provider, request),
  },
];

const crumbs = [settingsCrumb, { label: portalLinkTitle }];

async function show(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { session, query, formToken } = request;
  const link = await findPortalLink(parts.database.reading, session.ownerId);
  const body = <PortalLinkView link={link} told={query['told']} formToken={formToken} />;
  return showPage({ title: portalLinkTitle, crumbs, body });
}

/** s-ses5: both ways need a fresh login here. */
async function submit(parts: Parts, provider: PortalProvider, request: SignedInRequest): Promise<Answer> {
  const act = fieldOf(request.form, 'act');
  if (act !== 'link' && act !== 'unlink') return problem('not-found');
  const toProof = await toProofUnlessFresh(parts, request);
  if (toProof !== undefined) return toProof;
  return act === 'link' ? leaveForPortal(parts, provider, request) : unlink(parts, request);
}

async function leaveForPortal(
  parts: Parts,
  provider: PortalProvider,
  request: SignedInRequest,
): Promise<Answer> {
  const { session, actor, now } = request;
  const linkedFor = { accountId: session.ownerId, sessionId: session.id };
  const begun = await beginPortalAttempt(parts, provider, portalAttemptOf(request), linkedFor, now);
  if (!begun.ok) {
    await refuse(parts, begun.fault, 'link', actor, now);
    return goTo(ownLinkTelling(toldOf(begun.fault)));
  }
  const { address, browserToken } = begun.value;
  const body = <ToPortalView address={address} />;
  return showPage(
    { title: toPortalTitle, crumbs, body },
    { goesOnTo: address, cookies: [portalAttemptCookie(browserToken)] },
  );
}

async function unlink(parts: Parts, { session, actor, now }: SignedInRequest): Promise<Answer> {
  const wished = { accountId: session.ownerId, actor, tellsOwner: true };
  const unlinked = await parts.database.transaction((tx) => unlinkAccount(tx, parts, wished, now));
  return goTo(ownLinkTelling(unlinked ? 'unlinked' : 'not-linked'));
}
