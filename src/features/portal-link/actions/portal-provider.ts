import type { IDToken } from 'openid-client';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { type Temporal, Temporal as Time } from '#kernel/time.ts';
import type { PortalSettings } from '../rules/portal-settings.ts';
import { reasonOfError } from '../rules/reason-of-error.ts';
import type { PortalRefusal } from '../rules/refusal.ts';
import type { PortalIdentity } from '../store/portal-links.store.ts';
import { keepMetadata, openIdClient } from './portal-metadata.ts';

/** What ties an answer to the question: both are derived from the attempt and stand nowhere. */
export interface AttemptSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Who the portal says that it is. */
export interface PortalProof {
  readonly identity: PortalIdentity;
  /** How long before the answer the person had logged in there; undefined: the portal does not say (s-sso2). */
  readonly loginAge: Temporal.Duration | undefined;
}

export interface PortalProvider {
  readonly issuer: string;
  /** Where the browser goes; exactly this address has to be brought back. */
  whereToAsk(
    secrets: AttemptSecrets,
    redirectTo: string,
    now: Temporal.Instant,
  ): Promise<Result<string, PortalRefusal>>;
  /** Takes the code that came back and checks everything about the token. */
  prove(
    answer: URL,
    secrets: AttemptSecrets,
    now: Temporal.Instant,
  ): Promise<Result<PortalProof, PortalRefusal>>;
}

/** `longestWait`: for all calls of one act together (s-sso3). */
export function portalProvider(
  settings: PortalSettings,
  longestWait: Temporal.Duration = policy.portal.longestWait,
): PortalProvider {
  const metadata = keepMetadata(settings);
  const until = (): AbortSignal => AbortSignal.timeout(longestWait.total('milliseconds'));
  return {
    issuer: settings.issuer,
    async whereToAsk(secrets, redirectTo, now) {
      const deadline = until();
      try {
        const configuration = await metadata.configuration(deadline, now);
        const { buildAuthorizationUrl } = await openIdClient();
        return ok(buildAuthorizationUrl(configuration, await question(settings, secrets, redirectTo)).href);
      } catch (error) {
        return fail(deadline.aborted ? 'portal-silent' : reasonOfError(error));
      }
    },
    async prove(answer, { state, nonce, codeVerifier }, now) {
      const deadline = until();
      try {
        const configuration = await metadata.configuration(deadline, now);
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier };
        const { authorizationCodeGrant } = await openIdClient();
        const granted = await authorizationCodeGrant(configuration, answer, checks);
        await metadata.keepKeysOf(configuration);
        const claims = granted.claims();
        return claims === undefined ? fail('token-unreadable') : proofOf(settings, claims);
      } catch (error) {
        return fail(deadline.aborted ? 'portal-silent' : reasonOfError(error));
      }
    },
  };
}

const longestLogin = policy.portal.longestLogin.total('seconds');

const question = async (
  { assurance }: PortalSettings,
  { state, nonce, codeVerifier }: AttemptSecrets,
  redirectTo: string,
): Promise<Record<string, string>> => ({
  redirect_uri: redirectTo,
  scope: 'openid',
  state,
  nonce,
  code_challenge: await (await openIdClient()).calculatePKCECodeChallenge(codeVerifier),
  code_challenge_method: 'S256',
  // Makes the portal say when the person logged in there (OpenID Connect Core 1.0, 2).
  max_age: String(longestLogin),
  ...(assurance.length === 0 ? {} : { acr_values: assurance.join(' ') }),
});

/** s-sso2: what the portal says of the login itself. Its own two times are compared, so that no clock matters. */
function proofOf({ assurance }: PortalSettings, claims: IDToken): Result<PortalProof, PortalRefusal> {
  const { iss: issuer, sub: subject, acr, auth_time: loggedInAt, iat } = claims;
  // OpenID Connect Core 1.0, 2: 255 letters of ASCII at most.
  if (subject === '' || subject.length > 255) return fail('subject');
  if (assurance.length > 0 && !(typeof acr === 'string' && assurance.includes(acr))) return fail('assurance');
  if (loggedInAt === undefined) return ok({ identity: { issuer, subject }, loginAge: undefined });
  const seconds = Math.max(0, Math.round(iat - loggedInAt));
  const tolerance = policy.portal.clockTolerance.total('seconds');
  if (seconds > longestLogin + tolerance) return fail('login-too-old');
  return ok({ identity: { issuer, subject }, loginAge: Time.Duration.from({ seconds }) });
}
