import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { VNode } from 'preact';
import { ConnectionsPage, LoginPage, TopPage } from './pages.tsx';
import type { PortalLogin, PortalMemory } from './portal-memory.ts';
import type { PortalPerson } from './portal-people.ts';
import { portalCookies } from './portal-provider.ts';
import { cookieOf, formOf, goTo, setCookie } from './portal-replies.ts';
import { portalStyle } from './portal-style.ts';

/** What the portal's pages have in common. */
export interface PortalGround {
  readonly provider: Provider;
  readonly memory: PortalMemory;
  readonly people: readonly PortalPerson[];
  readonly siteName: string;
  /** Where the site lets people in who come from here. */
  readonly entry: string;
  readonly clientId: string;
  show(response: ServerResponse, page: VNode, status?: number): void;
  loginOf(request: IncomingMessage): PortalLogin | undefined;
  logIn(response: ServerResponse, person: PortalPerson): PortalLogin;
  personOf(form: URLSearchParams): PortalPerson | undefined;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** The portal's own pages, by method and path. */
export function ownPages(ground: PortalGround): ReadonlyMap<string, Answer> {
  const { provider, memory, people, siteName: site, entry, show, loginOf, logIn, personOf } = ground;
  // Whoever comes newly is nobody whom the provider knew in this browser before.
  const forgetSession = (response: ServerResponse): void => setCookie(response, portalCookies.session, '');

  function top(request: IncomingMessage, response: ServerResponse): void {
    const login = loginOf(request);
    const choice = { action: '/login', people, nobodyChosen: false };
    show(response, login === undefined ? LoginPage(choice) : TopPage(login));
  }

  async function comeIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const person = personOf(await formOf(request));
    if (person === undefined) {
      return show(response, LoginPage({ action: '/login', people, nobodyChosen: true }), 422);
    }
    forgetSession(response);
    logIn(response, person);
    goTo(response, '/');
  }

  function goOut(request: IncomingMessage, response: ServerResponse): void {
    memory.logOut(cookieOf(request, portalCookies.login));
    setCookie(response, portalCookies.login, '');
    forgetSession(response);
    goTo(response, '/');
  }

  function connections(request: IncomingMessage, response: ServerResponse): void {
    const login = loginOf(request);
    if (login === undefined) goTo(response, '/');
    else {
      const { person } = login;
      const connected = memory.grants.has(person.subject);
      show(response, ConnectionsPage({ person, site, entry, connected }));
    }
  }

  async function disconnect(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const subject = loginOf(request)?.person.subject ?? '';
    const grantId = memory.grants.get(subject);
    memory.grants.delete(subject);
    if (grantId !== undefined) await (await provider.Grant.find(grantId))?.destroy();
    goTo(response, '/connections');
  }

  return new Map<string, Answer>([
    ['GET /', top],
    ['POST /login', comeIn],
    ['POST /logout', goOut],
    ['GET /connections', connections],
    ['POST /connections', disconnect],
    [
      'GET /portal.css',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(portalStyle);
      },
    ],
  ]);
}
