import type { FastifyRequest } from 'fastify';
import type { Temporal } from '#kernel/time.ts';
import { deviceName } from '#platform/http/device-name.ts';
import { findKeptForm, formTokenOf } from '#platform/http/kept-forms.ts';
import { isIn, networkList, senderOf } from '#platform/http/network-address.ts';
import type { FormFields, Owner, PageRequest, Route } from '#platform/http/route.ts';
import type { Arrival, Ended, FaceEntry, RenderContext, WebParts } from '#platform/http/web-parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import {
  type Session,
  type SessionEnd,
  type SessionFace,
  sessionEndsAt,
} from '#platform/security/session.ts';
import { useSession } from '#platform/security/sessions.ts';

export const formTokenField = 'form-token';

interface Presence {
  readonly session: Session | undefined;
  readonly owner: Owner | undefined;
  readonly sessionEnded: Ended | undefined;
}

const nobody: Presence = { session: undefined, owner: undefined, sessionEnded: undefined };

/** Somebody who ended a session, or had it ended, knows; a session that ended by itself says so. */
const toldOfItself = (reason: SessionEnd | undefined): SessionEnd | undefined =>
  reason === 'idle' || reason === 'absolute' || reason === 'wrong-passwords' ? reason : undefined;

async function findPresence(
  parts: WebParts,
  face: SessionFace,
  entry: FaceEntry,
  token: string | undefined,
  now: Temporal.Instant,
): Promise<Presence> {
  if (token === undefined || token === '') return nobody;
  const found = await useSession(parts.database.reading, face, token, now);
  if (!found.alive) {
    // Nothing is left of it where its owner's data were erased: whoever still has the cookie reads that it is over.
    return { ...nobody, sessionEnded: found.session === undefined ? 'over' : toldOfItself(found.reason) };
  }
  const owner = await entry.findOwner(parts.database.reading, found.session.ownerId);
  return owner === undefined ? nobody : { session: found.session, owner, sessionEnded: undefined };
}

/** Sign-in and opening pages of the public face lead signed-in people home, so they look at the job seeker's session. */
const sessionFaceOf = (route: Route): SessionFace | undefined =>
  route.face === 'public' ? (route.may === 'signed-out' ? 'mypage' : undefined) : route.face;

function actorOf(presence: Presence, entry: FaceEntry | undefined, requestId: string): Actor {
  const { owner } = presence;
  if (owner === undefined || entry === undefined) return { kind: 'anonymous', requestId };
  return {
    kind: entry.actorKind,
    id: owner.id,
    requestId,
    ...(owner.role === undefined ? {} : { role: owner.role }),
    ...(owner.officeNumber === undefined ? {} : { officeNumber: owner.officeNumber }),
    ...(owner.establishmentNumber === undefined ? {} : { establishmentNumber: owner.establishmentNumber }),
  };
}

export const withoutToken = (form: FormFields): FormFields =>
  Object.fromEntries(Object.entries(form).filter(([name]) => name !== formTokenField));

const plainQuery = (query: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries((query ?? {}) as Record<string, unknown>).map(([name, value]) => [
      name,
      String(Array.isArray(value) ? value[0] : value),
    ]),
  );

/** Gathers what a handler may know of a request: who, from where, with what. */
export function arrivals(
  parts: WebParts,
): (raw: FastifyRequest, route: Route, nonce: string) => Promise<Arrival> {
  const offices = networkList(parts.settings.officeNetworks);
  return async (raw, route, nonce) => {
    const now = parts.clock.now();
    const face = sessionFaceOf(route);
    const entry = face === undefined ? undefined : parts.faces[face];
    const cookie = (name: string): string | undefined => raw.cookies[parts.cookies.nameOf(name)];
    const presence =
      face === undefined || entry === undefined
        ? nobody
        : await findPresence(parts, face, entry, cookie(face), now);
    const { session, owner } = presence;
    const [path = '/'] = raw.url.split('?');
    const query = plainQuery(raw.query);
    const keptForm =
      session === undefined || query['kept'] === undefined
        ? undefined
        : await findKeptForm(
            parts.database.reading,
            { id: query['kept'], ownerId: session.ownerId, path },
            now,
          );
    const formToken = session === undefined ? undefined : formTokenOf(parts.secrets, session.id);
    const request: PageRequest = {
      id: raw.id,
      now,
      url: raw.url,
      params: (raw.params ?? {}) as Record<string, string>,
      query,
      form: withoutToken((raw.body ?? {}) as FormFields),
      files: [],
      session,
      owner,
      formToken,
      keptForm,
      client: {
        address: senderOf(raw.ip),
        device: deviceName(raw.headers['user-agent']),
        inOffice: isIn(offices, raw.ip),
      },
      actor: actorOf(presence, entry, raw.id),
      cookie,
      header: (name) => raw.headers[name.toLowerCase()]?.toString(),
    };
    const context: RenderContext = {
      face: route.face,
      nonce,
      path,
      owner: route.face === 'public' ? undefined : owner,
      formToken,
      now,
      sessionEndsAt: session === undefined || route.face === 'public' ? undefined : sessionEndsAt(session),
      hasKeptForm: keptForm !== undefined,
      requestId: raw.id,
    };
    return { request, context, sessionEnded: presence.sessionEnded };
  };
}
