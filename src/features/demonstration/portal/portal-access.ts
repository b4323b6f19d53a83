import type { Secrets } from '#platform/security/secrets.ts';

/** How the portal of the demonstration knows this installation. */
export interface DemonstrationPortalAccess {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly assurance: readonly string[];
}

/** Every thread of a process makes the same of it: the client's secret is derived, like all others. */
export const demonstrationPortalAccess = (port: number, secrets: Secrets): DemonstrationPortalAccess => ({
  issuer: `http://localhost:${port}`,
  clientId: 'musubi-demonstration',
  clientSecret: secrets.keyed('demonstration-portal', 'client').toString('base64url'),
  assurance: [],
});
