import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { VNode } from 'preact';
import { systemClock } from '#kernel/time.ts';
import { renderDocument } from '#ui/render-document.ts';
import { interactions } from './interactions.ts';
import { ConnectionsPage, ErrorPage, LoginPage, TopPage } from './pages.tsx';
import type { DemonstrationPortalAccess } from './portal-access.ts';
import { type PortalLogin, portalMemory } from './portal-memory.ts';
import { type PortalPerson, portalPeople } from './portal-people.ts';
import { openProvider, portalCookies } from './portal-provider.ts';
import { portalStyle } from './portal-style.ts';
import type { DemonstrationPortalGround } from './start-portal.ts';

const largestForm = 10_000;

/** The fields of a small form. */
async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const piece of request) {
    text += String(piece);
    if (text.length > largestForm) break;
  }
  return new URLSearchParams(text);
}

function cookieOf({ headers }: IncomingMessage, name: string): string | undefined {
  const pairs = (headers.cookie ?? '').split('; ').map((pair) => pair.split('='));
  return pairs.find(([key]) => key === name)?.[1];
}

const cookieLine = (name: string, value: string, rest = ''): string =>
  `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${rest}`;

/** Its own clock, like every other site's: a shifted clock of the demonstration does not reach it. */
const secondsNow = (): number => Math.floor(systemClock().now().epochMilliseconds / 1000);

/** Everything the portal answers: its own pages here, the standard by the provider. */
export async function portalRequests(
  access: DemonstrationPortalAccess,
  { site, secrets, log }: DemonstrationPortalGround,
): Promise<RequestListener> {
  const people = portalPeople(secrets);
  const memory = portalMemory();
  const provider = await openProvider(access, site, memory);
  const standard = provider.callback();
  const loginOf = (request: IncomingMessage): PortalLogin | undefined =>
    memory.loginOf(cookieOf(request, portalCookies.login));
  const show = (response: ServerResponse, page: VNode, status = 200): void => {
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-security-policy': `default-src 'none'; style-src 'self'; img-src data:; form-action 'self' ${site.baseUrl}; base-uri 'none'; frame-ancestors 'none'`,
    });
    response.end(renderDocument(page));
  };
  const goTo = (response: ServerResponse, path: string): void => {
    response.writeHead(303, { location: path }).end();
  };
  /** A new login forgets whom the provider knew in this browser before. */
  const logIn = (response: ServerResponse, person: PortalPerson): PortalLogin => {
    const login = { person, at: secondsNow() };
    response.appendHeader('set-cookie', cookieLine(portalCookies.login, memory.logIn(login)));
    return login;
  };
  const forgetSession = (response: ServerResponse): void => {
    response.appendHeader('set-cookie', cookieLine(portalCookies.session, '', '; Max-Age=0'));
  };
  const personOf = (form: URLSearchParams): PortalPerson | undefined =>
    people.find(({ subject }) => subject === form.get('person'));
  const walk = interactions({ provider, access, site, people, memory, show, loginOf, logIn, personOf });
  const entry = `${site.baseUrl}/login/portal?${new URLSearchParams({ iss: access.issuer })}`;

  /** False: it is for the provider. */
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { pathname } = new URL(request.url ?? '/', access.issuer);
    const login = loginOf(request);
    const asked = `${request.method} ${pathname}`;
    if (request.method === 'POST' && /^\/(?:login|logout|connections|interaction\/[\w-]+)$/u.test(pathname)) {
      // A page of another site may not press buttons here.
      if ((request.headers.origin ?? access.issuer) !== access.issuer) {
        show(response, ErrorPage({ error: 'origin' }), 403);
        return true;
      }
    }
    const [, uid] = /^\/interaction\/([\w-]+)$/u.exec(pathname) ?? [];
    if (uid !== undefined && (request.method === 'GET' || request.method === 'POST')) {
      const form = request.method === 'POST' ? await formOf(request) : undefined;
      await walk(request, response, uid, form);
      return true;
    }
    switch (asked) {
      case 'GET /portal.css':
        response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(portalStyle);
        return true;
      case 'GET /':
        show(
          response,
          login === undefined ? LoginPage({ action: '/login', people, nobodyChosen: false }) : TopPage(login),
        );
        return true;
      case 'GET /connections': {
        if (login === undefined) goTo(response, '/');
        else {
          const { person } = login;
          const connected = memory.grants.has(person.subject);
          show(response, ConnectionsPage({ person, site: site.name, entry, connected }));
        }
        return true;
      }
      case 'POST /connections': {
        const grantId = login === undefined ? undefined : memory.grants.get(login.person.subject);
        if (login !== undefined) memory.grants.delete(login.person.subject);
        if (grantId !== undefined) await (await provider.Grant.find(grantId))?.destroy();
        goTo(response, '/connections');
        return true;
      }
      case 'POST /login': {
        const person = personOf(await formOf(request));
        if (person === undefined) {
          show(response, LoginPage({ action: '/login', people, nobodyChosen: true }), 422);
        } else {
          forgetSession(response);
          logIn(response, person);
          goTo(response, '/');
        }
        return true;
      }
      case 'POST /logout':
        memory.logOut(cookieOf(request, portalCookies.login));
        response.appendHeader('set-cookie', cookieLine(portalCookies.login, '', '; Max-Age=0'));
        forgetSession(response);
        goTo(response, '/');
        return true;
      default:
        return false;
    }
  }

  return (request, response) => {
    answer(request, response).then(
      (answered) => (answered ? undefined : standard(request, response)),
      (error: unknown) => {
        log.warn({ error }, 'the demonstration portal could not go on');
        if (!response.headersSent) show(response, ErrorPage({ error: 'interaction' }), 400);
        else response.end();
      },
    );
  };
}
