import { generateKeyPairSync } from 'node:crypto';
import type Provider from 'oidc-provider';
import type { Configuration, JWK } from 'oidc-provider';
import { renderDocument } from '#ui/render-document.ts';
import { ErrorPage } from './pages.tsx';
import type { DemonstrationPortalAccess } from './portal-access.ts';
import { memoryAdapter, type PortalMemory } from './portal-memory.ts';

/** localhost has one jar of cookies for all its ports: these are named so that they meet no other. */
export const portalCookies = {
  login: 'demonstration-portal-login',
  session: 'demonstration-portal-session',
  interaction: 'demonstration-portal-interaction',
  resume: 'demonstration-portal-resume',
} as const;

const { session, interaction, resume } = portalCookies;

/** A new key with every start: whoever checks asks for it again. */
function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...(privateKey.export({ format: 'jwk' }) as JWK), alg: 'ES256', use: 'sig' };
}

function configurationOf(
  { clientId, clientSecret }: DemonstrationPortalAccess,
  site: { readonly baseUrl: string; readonly name: string },
  memory: PortalMemory,
): Configuration {
  return {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        client_name: site.name,
        redirect_uris: [`${site.baseUrl}/login/portal/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    jwks: { keys: [signingKey()] },
    responseTypes: ['code'],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    cookies: { names: { session, interaction, resume } },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, subject) => ({ accountId: subject, claims: () => ({ sub: subject }) }),
    // Once agreed, the site stays connected, whichever login it is.
    async loadExistingGrant({ oidc }) {
      const { accountId } = oidc.session ?? {};
      const grantId = oidc.result?.consent?.grantId ?? memory.grants.get(accountId ?? '');
      return grantId === undefined ? undefined : oidc.provider.Grant.find(grantId);
    },
    ttl: {
      AccessToken: 60,
      AuthorizationCode: 60,
      IdToken: 300,
      Interaction: 900,
      Session: 3600,
      Grant: 31_536_000,
    },
    async renderError(context, out) {
      context.type = 'html';
      context.body = renderDocument(ErrorPage({ error: out.error }));
    },
  };
}

/** The certified provider; loaded when somebody comes. */
export async function openProvider(
  access: DemonstrationPortalAccess,
  site: { readonly baseUrl: string; readonly name: string },
  memory: PortalMemory,
): Promise<Provider> {
  const { default: Provider } = await import('oidc-provider');
  return new Provider(access.issuer, configurationOf(access, site, memory));
}
