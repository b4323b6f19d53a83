import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { systemClock } from '#kernel/time.ts';
import { interactions } from './interactions.ts';
import { ownPages, type PortalGround } from './own-pages.ts';
import { ErrorPage } from './pages.tsx';
import type { DemonstrationPortalAccess, DemonstrationPortalGround } from './portal-access.ts';
import { portalMemory } from './portal-memory.ts';
import { portalPeople } from './portal-people.ts';
import { openProvider, portalCookies } from './portal-provider.ts';
import { cookieOf, formOf, setCookie, showPage } from './portal-replies.ts';

/** Its own clock, like every other site's: a shifted clock of the demonstration does not reach it. */
const secondsNow = (): number => Math.floor(systemClock().now().epochMilliseconds / 1000);

async function groundOf(
  access: DemonstrationPortalAccess,
  { site, secrets }: DemonstrationPortalGround,
): Promise<PortalGround> {
  const people = portalPeople(secrets);
  const memory = portalMemory();
  return {
    provider: await openProvider(access, site, memory),
    memory,
    people,
    siteName: site.name,
    entry: `${site.baseUrl}/login/portal?${new URLSearchParams({ iss: access.issuer })}`,
    clientId: access.clientId,
    show: (response, page, status) => showPage(response, site.baseUrl, page, status),
    loginOf: (request) => memory.loginOf(cookieOf(request, portalCookies.login)),
    logIn(response, person) {
      const login = { person, at: secondsNow() };
      setCookie(response, portalCookies.login, memory.logIn(login));
      return login;
    },
    personOf: (form) => people.find(({ subject }) => subject === form.get('person')),
  };
}

const interaction = /^\/interaction\/[\w-]+$/u;

/** Everything the portal answers: its own pages here, the standard by the provider. */
export async function portalRequests(
  access: DemonstrationPortalAccess,
  started: DemonstrationPortalGround,
): Promise<RequestListener> {
  const ground = await groundOf(access, started);
  const standard = ground.provider.callback();
  const pages = ownPages(ground);
  const walk = interactions(ground);
  const broken = (response: ServerResponse, error: string, status: number): void =>
    ground.show(response, ErrorPage({ error }), status);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const { pathname } = new URL(request.url ?? '/', access.issuer);
    const page = pages.get(`${request.method} ${pathname}`);
    const isOwn = page !== undefined || interaction.test(pathname);
    if (!isOwn) return standard(request, response);
    const wasPosted = request.method === 'POST';
    // A page of another site may not press buttons here.
    const isStrange = (request.headers.origin ?? access.issuer) !== access.issuer;
    if (wasPosted && isStrange) return broken(response, 'origin', 403);
    if (page !== undefined) return page(request, response);
    return walk(request, response, pathname, wasPosted ? await formOf(request) : undefined);
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      started.log.warn({ error }, 'the demonstration portal could not go on');
      if (response.headersSent) response.end();
      else broken(response, 'interaction', 400);
    });
  };
}
