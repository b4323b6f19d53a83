import type { CookieChange } from '#platform/http/answer.ts';
import type { CookieName } from '#platform/http/cookies.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { newToken, tokenHash } from '#platform/security/secrets.ts';

/** Whose a draft is. Nobody else ever finds it, whatever address they type. */
export interface DraftOwners {
  /** What one step of a draft may hold. */
  readonly mostBytesAStep: number;
  /** Undefined: nobody yet who could have one. */
  find(request: PageRequest): string | undefined;
  /** For the first POST. */
  begin(request: PageRequest): { readonly owner: string; readonly cookies: readonly CookieChange[] };
}

const cookie: CookieName = 'visit';
const ownerOfVisit = (token: string): string => `visitor:${tokenHash(token)}`;

/** Journeys without login: a cookie that ends with the browser tells visitors apart. */
export const visitors: DraftOwners = {
  mostBytesAStep: 128 * 1024,
  find(request) {
    const token = request.cookie(cookie);
    return token === undefined || token === '' ? undefined : ownerOfVisit(token);
  },
  begin(request) {
    const owner = visitors.find(request);
    if (owner !== undefined) return { owner, cookies: [] };
    const token = newToken();
    return { owner: ownerOfVisit(token), cookies: [{ name: cookie, value: token }] };
  },
};

/** Journeys behind a login: the draft waits for its owner on every device. */
export function signedIn(kind: 'account' | 'staff'): DraftOwners {
  const find = (request: PageRequest): string | undefined =>
    request.owner === undefined ? undefined : `${kind}:${request.owner.id}`;
  return {
    mostBytesAStep: 256 * 1024,
    find,
    begin(request) {
      const owner = find(request);
      if (owner === undefined) throw new Error('a journey behind a login was begun without one');
      return { owner, cookies: [] };
    },
  };
}
