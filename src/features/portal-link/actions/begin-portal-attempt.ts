import { ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { newToken } from '#platform/security/secrets.ts';
import { portalPaths } from '../rules/paths.ts';
import type { PortalRefusal } from '../rules/refusal.ts';
import { insertPortalAttempt, type LinkedFor } from '../store/portal-attempts.store.ts';
import { attemptSecrets } from './attempt-secrets.ts';
import type { PortalProvider } from './portal-provider.ts';

/** A way to the portal that only this browser can come back from. */
export interface WayToPortal {
  /** At the portal. */
  readonly address: string;
  /** For the browser's cookie. */
  readonly browserToken: string;
}

/** Registered at the portal to the letter, and asked for to the letter. */
export const redirectAddress = ({ site }: Parts): string => `${site.baseUrl}${portalPaths.callback}`;

/** A token of ours, as `newToken` makes them. */
const isToken = (text: string | undefined): text is string => text !== undefined && /^[\w-]{43}$/u.test(text);

/**
 * s-sso1: state, nonce and code verifier for one login at the portal. `brought`: the browser's cookie of an attempt
 * that may still be under way in another tab; both may come back.
 */
export async function beginPortalAttempt(
  parts: Parts,
  provider: PortalProvider,
  brought: string | undefined,
  linkedFor: LinkedFor,
  now: Temporal.Instant,
): Promise<Result<WayToPortal, PortalRefusal>> {
  const browserToken = isToken(brought) ? brought : newToken();
  const { id, state } = await insertPortalAttempt(parts.database.reading, browserToken, linkedFor, now);
  const secrets = attemptSecrets(parts.secrets, id, state);
  const asked = await provider.whereToAsk(secrets, redirectAddress(parts), now);
  return asked.ok ? ok({ address: asked.value, browserToken }) : asked;
}
