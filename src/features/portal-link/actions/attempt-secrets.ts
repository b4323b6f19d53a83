import type { Secrets } from '#platform/security/secrets.ts';
import type { AttemptSecrets } from './portal-provider.ts';

/** Derived from the id of the attempt, so that no table holds them (docs/decisions/0004). */
export const attemptSecrets = (secrets: Secrets, id: string, state: string): AttemptSecrets => ({
  state,
  nonce: secrets.keyed('portal-nonce', id).toString('base64url'),
  codeVerifier: secrets.keyed('portal-code-verifier', id).toString('base64url'),
});
