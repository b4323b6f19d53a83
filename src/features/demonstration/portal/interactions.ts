import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { VNode } from 'preact';
import { ConsentPage, LoginPage } from './pages.tsx';
import type { DemonstrationPortalAccess } from './portal-access.ts';
import type { PortalLogin, PortalMemory } from './portal-memory.ts';
import type { PortalPerson } from './portal-people.ts';

interface Ways {
  readonly provider: Provider;
  readonly access: DemonstrationPortalAccess;
  readonly site: { readonly name: string };
  readonly people: readonly PortalPerson[];
  readonly memory: PortalMemory;
  readonly show: (response: ServerResponse, page: VNode, status?: number) => void;
  readonly loginOf: (request: IncomingMessage) => PortalLogin | undefined;
  readonly logIn: (response: ServerResponse, person: PortalPerson) => PortalLogin;
  readonly personOf: (form: URLSearchParams) => PortalPerson | undefined;
}

type Walk = (
  request: IncomingMessage,
  response: ServerResponse,
  uid: string,
  form: URLSearchParams | undefined,
) => Promise<void>;

/** What the provider wants to know of a person on the way: who it is, and whether the site may know. */
export function interactions(ways: Ways): Walk {
  const { provider, access, site, people, memory, show, loginOf, logIn, personOf } = ways;
  const enter = (request: IncomingMessage, response: ServerResponse, { person, at }: PortalLogin) =>
    provider.interactionFinished(request, response, { login: { accountId: person.subject, ts: at } });

  const stop = (request: IncomingMessage, response: ServerResponse) =>
    provider.interactionFinished(request, response, {
      error: 'access_denied',
      error_description: 'the person stopped',
    });

  async function askWho(
    request: IncomingMessage,
    response: ServerResponse,
    action: string,
    form: URLSearchParams | undefined,
    reasons: readonly string[],
  ): Promise<void> {
    const person = form === undefined ? undefined : personOf(form);
    if (person !== undefined) return enter(request, response, logIn(response, person));
    // Whoever is logged in at the portal is not asked again, unless the site wants just that.
    const login =
      reasons.includes('max_age') || reasons.includes('login_prompt') ? undefined : loginOf(request);
    if (login !== undefined && form === undefined) return enter(request, response, login);
    const nobodyChosen = form !== undefined;
    show(response, LoginPage({ action, people, site: site.name, nobodyChosen }), nobodyChosen ? 422 : 200);
  }

  async function agree(request: IncomingMessage, response: ServerResponse, subject: string): Promise<void> {
    const grant = new provider.Grant({ accountId: subject, clientId: access.clientId });
    grant.addOIDCScope('openid');
    const grantId = await grant.save();
    memory.grants.set(subject, grantId);
    await provider.interactionFinished(request, response, { consent: { grantId } });
  }

  return async (request, response, uid, form) => {
    const { prompt, session } = await provider.interactionDetails(request, response);
    const action = `/interaction/${uid}`;
    const act = form?.get('act') ?? undefined;
    if (act === 'stop') return stop(request, response);
    if (prompt.name === 'login') return askWho(request, response, action, form, prompt.reasons);
    const person = people.find(({ subject }) => subject === session?.accountId);
    if (person === undefined) return stop(request, response);
    if (act === 'agree') return agree(request, response, person.subject);
    show(response, ConsentPage({ action, site: site.name, person }));
  };
}
