import { type Answer, goTo } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { beginPortalAttempt } from '../../actions/begin-portal-attempt.ts';
import type { PortalProvider } from '../../actions/portal-provider.ts';
import { refuse } from '../../actions/take-answer.ts';
import { isSameIssuer } from '../../rules/issuer-address.ts';
import { portalPaths } from '../../rules/paths.ts';
import { toldOf } from '../../rules/refusal.ts';
import { portalAttemptCookie, portalAttemptOf } from './portal-attempt-cookie.ts';

/**
 * Where the portal's own page leads, and the login screen (SSO-1). A GET, because it is a link on another site
 * (docs/decisions/0071): it changes nothing of anybody, and where it leads is decided at the portal.
 */
export const startRoutes = (parts: Parts, provider: PortalProvider): readonly Route[] => [
  {
    name: 'portal-link.start',
    method: 'GET',
    path: portalPaths.start,
    face: 'public',
    may: 'anyone',
    personal: true,
    handle: (request) => start(parts, provider, request),
  },
];

async function start(parts: Parts, provider: PortalProvider, request: PageRequest): Promise<Answer> {
  const { actor, now, query } = request;
  // OpenID Connect Core 1.0, 4: who sends somebody here says who it is.
  const { iss: issuer = provider.issuer } = query;
  if (!isSameIssuer(issuer, provider.issuer)) {
    await refuse(parts, 'mixed-up-provider', 'enter', actor, now);
    return goTo(portalPaths.refused);
  }
  const begun = await beginPortalAttempt(parts, provider, portalAttemptOf(request), undefined, now);
  if (!begun.ok) {
    await refuse(parts, begun.fault, 'enter', actor, now);
    return goTo(portalPaths[toldOf(begun.fault)]);
  }
  return goTo(begun.value.address, { cookies: [portalAttemptCookie(begun.value.browserToken)] });
}
