import { policy } from '#kernel/policy.ts';
import type { CookieChange } from '#platform/http/answer.ts';

const name = 'portal-attempt';

/** Binds the way to the portal and back to this browser. */
export const portalAttemptCookie = (browserToken: string): CookieChange => ({
  name,
  value: browserToken,
  maxAge: policy.portal.longestAttempt.total('seconds'),
});

export const noPortalAttemptCookie: CookieChange = { name, value: undefined };

export const portalAttemptOf = (request: { cookie(name: string): string | undefined }): string | undefined =>
  request.cookie(name);
