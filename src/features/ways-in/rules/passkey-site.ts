/** EdDSA, ES256, RS256 (COSE): what every device knows one of. */
export const passkeyAlgorithms: readonly number[] = [-8, -7, -257];

/** Whom passkeys belong to: browsers hand one over to this site alone, and sign where they did. */
export interface PasskeySite {
  /** The domain, without port. */
  readonly id: string;
  /** Scheme, domain and port, as a browser writes it. */
  readonly origin: string;
}

export function passkeySite(baseUrl: string): PasskeySite {
  const { hostname, origin } = new URL(baseUrl);
  return { id: hostname, origin };
}
