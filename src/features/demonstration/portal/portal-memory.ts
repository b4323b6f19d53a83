import type { Adapter, AdapterPayload } from 'oidc-provider';
import { newToken } from '#platform/security/secrets.ts';
import type { PortalPerson } from './portal-people.ts';

const mostKept = 1000;

/** What the provider keeps while the process runs; the oldest goes when there is too much. */
export function memoryAdapter(): (model: string) => Adapter {
  const kept = new Map<string, AdapterPayload>();
  const keep = (key: string, payload: AdapterPayload): void => {
    kept.delete(key);
    kept.set(key, payload);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  };
  const of = (model: string) =>
    [...kept].filter(([key]) => key.startsWith(`${model}:`)).map(([, payload]) => payload);
  return (model) => ({
    async upsert(id, payload) {
      keep(`${model}:${id}`, payload);
    },
    async find(id) {
      return kept.get(`${model}:${id}`);
    },
    async findByUid(uid) {
      return of(model).find((payload) => payload.uid === uid);
    },
    async findByUserCode() {
      return undefined;
    },
    async consume(id) {
      const payload = kept.get(`${model}:${id}`);
      if (payload !== undefined) payload['consumed'] = true;
    },
    async destroy(id) {
      kept.delete(`${model}:${id}`);
    },
    async revokeByGrantId(grantId) {
      for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key);
    },
  });
}

/** Who is logged in at the portal. */
export interface PortalLogin {
  readonly person: PortalPerson;
  /** Seconds since 1970, as OpenID counts. */
  readonly at: number;
}

/** Logins and connected sites of the portal's people. */
export function portalMemory() {
  const logins = new Map<string, PortalLogin>();
  const grants = new Map<string, string>();
  return {
    logIn(login: PortalLogin): string {
      const token = newToken();
      logins.set(token, login);
      return token;
    },
    loginOf: (token: string | undefined): PortalLogin | undefined =>
      token === undefined ? undefined : logins.get(token),
    logOut(token: string | undefined): void {
      if (token !== undefined) logins.delete(token);
    },
    /** By the person's subject: the agreement that the site may know the person. */
    grants,
  };
}

export type PortalMemory = ReturnType<typeof portalMemory>;
