import { z } from 'zod';

const wrongIssuer = 'https:// で始まる住所を、? や # をつけずに入れてください（http:// は localhost だけ）';

/** Where nothing but this machine listens, http is as good as https. */
const issuer = z.url({ protocol: /^https?$/u, error: wrongIssuer }).refine(
  (address) => {
    if (!URL.canParse(address)) return false;
    const { protocol, hostname, search, hash } = new URL(address);
    const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
    return (protocol === 'https:' || isHere) && search === '' && hash === '';
  },
  { error: wrongIssuer },
);

/** Where the national portal is, and how it knows this installation. */
export const portalSettings = {
  OIDC_ISSUER: issuer.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
} as const;

const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

type Parsed = { readonly [name in (typeof names)[number]]?: string | undefined } & {
  readonly OIDC_ACR_VALUES: readonly string[];
};

/** How this installation is registered at the national portal (SSO-1). */
export interface PortalAccess {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** `acr` values of which a login there must have one; empty: every one is taken (s-sso2). */
  readonly assurance: readonly string[];
}

/** All three or none; what is asked of a login has somebody who is asked. */
export function portalFaults(parsed: Parsed): readonly string[] {
  const missing = names.filter((name) => parsed[name] === undefined);
  if (missing.length === 0) return [];
  if (missing.length < names.length) {
    return missing.map((name) => `${name}: ${names.join(', ')} は、3つとも入れてください`);
  }
  return parsed.OIDC_ACR_VALUES.length === 0 ? [] : ['OIDC_ACR_VALUES: OIDC_ISSUER といっしょに使います'];
}

export function portalOf(parsed: Parsed): PortalAccess | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = parsed;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined;
  return { issuer, clientId, clientSecret, assurance: parsed.OIDC_ACR_VALUES };
}
