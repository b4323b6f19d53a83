import type { Log } from '#platform/recording/log.ts';
import type { Secrets } from '#platform/security/secrets.ts';

/** What the portal of the demonstration stands on. */
export interface DemonstrationPortalGround {
  /** Where it would like to listen; a free port where somebody else does. 0: any. */
  readonly port: number;
  readonly host: string;
  readonly site: { readonly baseUrl: string; readonly name: string };
  readonly secrets: Secrets;
  readonly log: Log;
}

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
