import { entrancePaths } from '#features/accounts/index.ts';
import { jobSeekers, presenceCookies } from '#features/sign-in/index.ts';
import { type Answer, goTo } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { useSession } from '#platform/security/sessions.ts';
import type { PortalProvider } from '../../actions/portal-provider.ts';
import { takeAnswer } from '../../actions/take-answer.ts';
import { portalPaths } from '../../rules/paths.ts';
import { toldOf } from '../../rules/refusal.ts';
import { ownLinkTelling } from '../mypage/portal-link/portal-link.text.ts';
import { noPortalAttemptCookie, portalAttemptOf } from './portal-attempt-cookie.ts';

/** Where the portal sends people back to; every way leads on at once, so that no code stays in the address. */
export const callbackRoutes = (parts: Parts, provider: PortalProvider): readonly Route[] => [
  {
    name: 'portal-link.callback',
    method: 'GET',
    path: portalPaths.callback,
    face: 'public',
    may: 'anyone',
    personal: true,
    handle: (request) => comeBack(parts, provider, request),
  },
];

/** The session that is alive in this browser: a public page does not look for it by itself. */
async function sessionIdOf(parts: Parts, request: PageRequest): Promise<string | undefined> {
  const token = request.cookie(jobSeekers.cookies.session);
  if (token === undefined || token === '') return undefined;
  const found = await useSession(parts.database.reading, jobSeekers.face, token, request.now);
  return found.alive ? found.session.id : undefined;
}

async function comeBack(parts: Parts, provider: PortalProvider, request: PageRequest): Promise<Answer> {
  const { actor, client, now } = request;
  const answer = {
    query: new URL(request.url, parts.site.baseUrl).searchParams,
    browserToken: portalAttemptOf(request),
    sessionId: await sessionIdOf(parts, request),
    device: client.device,
    deviceMark: request.cookie('device-mark'),
  };
  const taken = await takeAnswer(parts, provider, answer, actor, now);
  switch (taken.kind) {
    case 'entered':
      return goTo(entrancePaths.mypage.home, {
        cookies: [...presenceCookies(jobSeekers, taken.presence, undefined, now), noPortalAttemptCookie],
      });
    case 'not-linked':
      return goTo(portalPaths.mismatch);
    case 'left':
      return goTo(portalPaths.left);
    case 'unavailable':
      return goTo(entrancePaths.mypage.unavailable);
    case 'linked':
      return goTo(ownLinkTelling('linked'), { cookies: [noPortalAttemptCookie] });
    case 'link-refused':
      return goTo(ownLinkTelling(taken.fault));
    case 'refused': {
      const told = toldOf(taken.refusal);
      return goTo(taken.purpose === 'link' ? ownLinkTelling(told) : portalPaths[told]);
    }
  }
}
