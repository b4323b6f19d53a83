/** How this installation is registered at the portal. */
export interface PortalSettings {
  /** As the portal says it; https, or http on this machine. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Levels of assurance of which a login must have one; empty: every level. */
  readonly assurance: readonly string[];
}
