import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PortalGround } from './own-pages.ts';
import { ConsentPage, LoginPage } from './pages.tsx';
import type { PortalLogin } from './portal-memory.ts';

type Walk = (
  request: IncomingMessage,
  response: ServerResponse,
  /** Of the page itself. */
  action: string,
  form: URLSearchParams | undefined,
) => Promise<void>;

/** What the provider wants to know of a person on the way: who it is, and whether the site may know. */
export function interactions(ground: PortalGround): Walk {
  const { provider, people, memory, siteName: site, clientId, show, loginOf, logIn, personOf } = ground;
  const enter = (request: IncomingMessage, response: ServerResponse, { person, at }: PortalLogin) =>
    provider.interactionFinished(request, response, { login: { accountId: person.subject, ts: at } });

  const stop = (request: IncomingMessage, response: ServerResponse) =>
    provider.interactionFinished(request, response, {
      error: 'access_denied',
      error_description: 'the person stopped',
    });

  async function agree(request: IncomingMessage, response: ServerResponse, subject: string): Promise<void> {
    const grant = new provider.Grant({ accountId: subject, clientId });
    grant.addOIDCScope('openid');
    const grantId = await grant.save();
    memory.grants.set(subject, grantId);
    await provider.interactionFinished(request, response, { consent: { grantId } });
  }

  return async (request, response, action, form) => {
    const { prompt, session } = await provider.interactionDetails(request, response);
    const act = form?.get('act') ?? undefined;
    if (act === 'stop') return stop(request, response);
    if (prompt.name === 'login') {
      const chosen = form === undefined ? undefined : personOf(form);
      if (chosen !== undefined) return enter(request, response, logIn(response, chosen));
      // Whoever is logged in at the portal is not asked again, unless the site wants just that.
      const wantsNew = prompt.reasons.includes('max_age') || prompt.reasons.includes('login_prompt');
      const login = wantsNew ? undefined : loginOf(request);
      if (login !== undefined && form === undefined) return enter(request, response, login);
      const nobodyChosen = form !== undefined;
      return show(response, LoginPage({ action, people, site, nobodyChosen }), nobodyChosen ? 422 : 200);
    }
    const person = people.find(({ subject }) => subject === session?.accountId);
    if (person === undefined) return stop(request, response);
    if (act === 'agree') return agree(request, response, person.subject);
    show(response, ConsentPage({ action, site, person }));
  };
}
