import type { Feature, Parts } from '#platform/parts.ts';
import { portalProvider } from './actions/portal-provider.ts';
import { counterPortalLinkRoutes } from './faces/counter/portal-link/counter-portal-link.page.tsx';
import { ownPortalLinkRoutes } from './faces/mypage/portal-link/portal-link.page.tsx';
import { callbackRoutes } from './faces/public/callback.page.ts';
import { startRoutes } from './faces/public/start.page.ts';
import { toldRoutes } from './faces/public/told/told.page.ts';
import type { PortalSettings } from './rules/portal-settings.ts';
import { forgetPortalAttempts } from './store/portal-attempts.store.ts';

/** マイナポータル (もっとつながる): coming in from the national portal [SSO-1 SSO-2 SSO-3]. */
export function mountPortalLink(parts: Parts, settings: PortalSettings | undefined): Feature {
  const name = 'portal-link';
  const sweeps = [forgetPortalAttempts];
  if (settings === undefined) return { name, routes: [], sweeps };
  const provider = portalProvider(settings);
  const routes = [
    ...startRoutes(parts, provider),
    ...callbackRoutes(parts, provider),
    ...toldRoutes,
    ...ownPortalLinkRoutes(parts, provider),
    ...counterPortalLinkRoutes(parts),
  ];
  return { name, routes, sweeps };
}
