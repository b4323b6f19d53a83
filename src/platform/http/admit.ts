import type { FastifyRequest } from 'fastify';
import { policy } from '#kernel/policy.ts';
import { type Answer, goTo, problem } from '#platform/http/answer.ts';
import { formTokenField } from '#platform/http/arrive.ts';
import { keepForm, sessionOfForm } from '#platform/http/kept-forms.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import { isFromOurPages } from '#platform/http/same-origin.ts';
import type { Arrival, Ended, WebParts } from '#platform/http/web-parts.ts';
import { type Limit, seePlace } from '#platform/limits/limits.ts';
import { record } from '#platform/recording/audit.ts';
import type { SessionFace } from '#platform/security/session.ts';
import { whyEnded } from '#platform/security/sessions.ts';

/** s-rate2: failures from one network address; addresses of offices may have more. */
export const failureLimit = (inOffice: boolean): Limit => ({
  name: 'failed-attempts',
  most: policy.failedAttempts.most * (inOffice ? policy.failedAttempts.officeFactor : 1),
  window: policy.failedAttempts.window,
});

/** Limits see a keyed hash of a network address, never the address. */
export const addressSubject = (parts: WebParts, address: string): string =>
  parts.secrets.keyed('network-address', address).toString('base64url');

/** Undefined: the handler may run. Else what is answered instead. */
export async function refusal(
  parts: WebParts,
  raw: FastifyRequest,
  route: Route,
  arrival: Arrival,
): Promise<Answer | undefined> {
  if (route.method === 'POST' && route.fromMailPrograms !== true && route.forPrograms === undefined) {
    if (!isFromOurPages(raw, parts.settings.baseUrl)) return problem('expired-form');
  }
  if (!isReadable(raw)) return problem('unreadable');
  const tooMany = await tooManyFailures(parts, route, arrival.request);
  if (tooMany !== undefined) return tooMany;
  if (route.may === 'anyone') return undefined;
  const { request } = arrival;
  if (route.may === 'signed-out') return signedOutRefusal(parts, request, route);
  if (route.method === 'POST') {
    const strange = await strangeFormRefusal(parts, raw, route, request);
    if (strange !== undefined) return strange;
  }
  if (request.owner === undefined) return toLogin(parts, route, request.url, arrival.sessionEnded);
  const duty = await dutyRefusal(parts, route, request);
  if (duty !== undefined) return duty;
  if (route.right?.(request.owner) === false) return rightRefusal(parts, route, request);
  return undefined;
}

const holdsNothing = '\u0000';

const isClean = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isClean) : !String(value).includes(holdsNothing);

/** No page sends U+0000 and no table takes it, so it never gets as far as a handler. */
const isReadable = ({ body, query, params }: FastifyRequest): boolean =>
  [body, query, params].every((fields) =>
    Object.entries(fields ?? {})
      .flat()
      .every(isClean),
  );

/** s-aud1: who asked for what they have no right to. */
async function rightRefusal(parts: WebParts, route: Route, request: PageRequest): Promise<Answer> {
  await record(parts.database.reading, {
    at: request.now,
    actor: request.actor,
    action: 'access.refuse',
    result: 'forbidden',
    detail: { route: route.name },
  });
  return problem('forbidden');
}

/** What its owner must do first comes before every page of the face but logging out and staying. */
async function dutyRefusal(parts: WebParts, route: Route, request: PageRequest): Promise<Answer | undefined> {
  const duty = request.owner?.mustFirst;
  if (duty === undefined || route.path === duty || route.path.startsWith(`${duty}/`)) return undefined;
  if (route.path === `/${route.face}/logout` || route.path === `/${route.face}/session`) return undefined;
  return goTo(`${duty}?${new URLSearchParams({ next: await wayBack(parts, route, request) })}`);
}

/** Where to go on afterwards: a form that was posted is found there as it was. */
async function wayBack(parts: WebParts, route: Route, request: PageRequest): Promise<string> {
  if (route.method === 'GET' || request.session === undefined) return request.url;
  const [path = '/'] = request.url.split('?');
  const kept = { session: request.session, path, form: request.form };
  return `${path}?kept=${await keepForm(parts.database.reading, kept, request.now)}`;
}

/** A signed-in person who opens a login, opening or reset screen is led home. */
function signedOutRefusal(parts: WebParts, request: PageRequest, route: Route): Answer | undefined {
  const entry = parts.faces[route.face === 'public' ? 'mypage' : route.face];
  return request.owner === undefined || entry === undefined ? undefined : goTo(entry.home);
}

async function tooManyFailures(
  parts: WebParts,
  route: Route,
  request: PageRequest,
): Promise<Answer | undefined> {
  if (route.signInPath !== true || route.method !== 'POST') return undefined;
  const { address, inOffice } = request.client;
  const subject = addressSubject(parts, address);
  const answer = await seePlace(parts.database.reading, failureLimit(inOffice), subject, request.now);
  if (answer.free) return undefined;
  const seconds = Math.ceil((answer.until.epochMilliseconds - request.now.epochMilliseconds) / 1000);
  return problem('too-many', { retryAfterSeconds: Math.max(1, seconds) });
}

const loginEntry = (parts: WebParts, route: Route) => parts.faces[route.face as SessionFace];

function toLogin(parts: WebParts, route: Route, next: string, ended: Ended | undefined): Answer {
  const entry = loginEntry(parts, route);
  return entry === undefined ? problem('forbidden') : goTo(entry.login(next, ended));
}

/**
 * A form from another session than the present one. The same person's is taken; after the session has ended it is kept
 * until its owner is back; another person's is kept for that one and never shown here.
 */
async function strangeFormRefusal(
  parts: WebParts,
  raw: FastifyRequest,
  route: Route,
  request: PageRequest,
): Promise<Answer | undefined> {
  const given = (raw.body as Record<string, unknown> | undefined)?.[formTokenField];
  const formSession =
    typeof given === 'string'
      ? await sessionOfForm(parts.database.reading, parts.secrets, given, request.session)
      : undefined;
  if (formSession === undefined || formSession.face !== route.face) {
    return request.session === undefined ? undefined : problem('expired-form');
  }
  if (request.session?.ownerId === formSession.ownerId) return undefined;
  const [path = '/'] = request.url.split('?');
  const kept = { session: formSession, path, form: request.form };
  const id = await keepForm(parts.database.reading, kept, request.now);
  if (request.session !== undefined) return problem('expired-form');
  const reason = await whyEnded(parts.database.reading, formSession, request.now);
  return toLogin(parts, route, `${path}?kept=${id}`, reason ?? 'over');
}
