import type { Configuration, CustomFetch, ExportedJWKSCache, ServerMetadata } from 'openid-client';
import { policy } from '#kernel/policy.ts';
import { isBefore, type Temporal } from '#kernel/time.ts';
import { isOnThisMachine, isSafeAddress } from '../rules/issuer-address.ts';
import type { PortalSettings } from '../rules/portal-settings.ts';

/** What signs a token that is taken: keys that the portal publishes, never a shared secret, never nothing. */
const takenAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'EdDSA',
  'Ed25519',
];

/** Every call of one act of a person ends at one moment. */
type Deadline = AbortSignal;

interface Known {
  readonly metadata: ServerMetadata;
  readonly askedAt: Temporal.Instant;
}

/** Loaded with the first person who comes: most processes never need it. */
export const openIdClient = () => import('openid-client');

/** What the portal says of itself: asked for when it is first needed, and then kept for an hour (s-sso3). */
export function keepMetadata(settings: PortalSettings) {
  const issuer = new URL(settings.issuer);
  const overHttp = issuer.protocol === 'http:' && isOnThisMachine(issuer);
  let known: Known | undefined;
  let asking: Promise<ServerMetadata> | undefined;
  let keys: ExportedJWKSCache | undefined;

  async function ask(deadline: Deadline, now: Temporal.Instant): Promise<ServerMetadata> {
    const { allowInsecureRequests, customFetch, discovery } = await openIdClient();
    const execute = overHttp ? [allowInsecureRequests] : [];
    const options = { [customFetch]: fetchUntil(deadline), execute };
    const found = await discovery(issuer, settings.clientId, undefined, undefined, options);
    const metadata = tidied(found.serverMetadata());
    known = { metadata, askedAt: now };
    return metadata;
  }

  /** Several who come at once ask once. */
  async function find(deadline: Deadline, now: Temporal.Instant): Promise<ServerMetadata> {
    if (known !== undefined && isBefore(now, known.askedAt.add(policy.portal.metadataKept))) {
      return known.metadata;
    }
    asking ??= ask(deadline, now).finally(() => {
      asking = undefined;
    });
    return asking;
  }

  return {
    /** For one act; throws what the client throws. */
    async configuration(deadline: Deadline, now: Temporal.Instant): Promise<Configuration> {
      const openid = await openIdClient();
      const metadata = await find(deadline, now);
      const client = { [openid.clockTolerance]: policy.portal.clockTolerance.total('seconds') };
      const authenticate = takesBasic(metadata) ? openid.ClientSecretBasic : openid.ClientSecretPost;
      const authentication = authenticate(settings.clientSecret);
      const configuration = new openid.Configuration(metadata, settings.clientId, client, authentication);
      configuration[openid.customFetch] = fetchUntil(deadline);
      if (overHttp) openid.allowInsecureRequests(configuration);
      openid.enableNonRepudiationChecks(configuration);
      if (keys !== undefined) openid.setJwksCache(configuration, keys);
      return configuration;
    },
    /** Keys that were asked for along the way serve the next person too. */
    async keepKeysOf(configuration: Configuration): Promise<void> {
      const { getJwksCache } = await openIdClient();
      keys = getJwksCache(configuration) ?? keys;
    },
  };
}

/** The client's own limits are for one call each; this one is for all of them together. */
const fetchUntil =
  (deadline: Deadline): CustomFetch =>
  (address, { signal, body, ...options }) =>
    fetch(address, {
      ...options,
      // The library's own word for what it sends; fetch takes all of it.
      body: (body ?? null) as BodyInit | null,
      signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
    });

/** The way a client proves itself unless the portal says otherwise is the first (OpenID Connect Discovery 1.0). */
const takesBasic = ({ token_endpoint_auth_methods_supported: ways }: ServerMetadata): boolean =>
  ways === undefined || ways.includes('client_secret_basic');

/** Throws where nothing safe is left to go on with. */
function tidied(metadata: ServerMetadata): ServerMetadata {
  const offered = metadata.id_token_signing_alg_values_supported ?? ['RS256'];
  const taken = offered.filter((algorithm) => takenAlgorithms.includes(algorithm));
  const { authorization_endpoint: start } = metadata;
  const isUsable = start !== undefined && URL.canParse(start) && isSafeAddress(new URL(start));
  if (taken.length === 0 || !isUsable) {
    throw Object.assign(new Error('the portal says of itself what cannot be used'), {
      code: 'OAUTH_INVALID_SERVER_METADATA',
    });
  }
  return { ...metadata, id_token_signing_alg_values_supported: taken };
}
