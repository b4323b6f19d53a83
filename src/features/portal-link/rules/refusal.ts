/**
 * Why an answer of the portal is not taken: what the log says, never a page. docs/runbooks/portal-link.md explains
 * each to operators.
 */
export const portalRefusals = [
  'attempt-missing',
  'state-missing',
  'state-foreign',
  'state-spent',
  'attempt-expired',
  'session-other',
  'mixed-up-provider',
  'declined',
  'portal-error',
  'code-missing',
  'code-refused',
  'client-refused',
  'issuer',
  'audience',
  'nonce',
  'algorithm',
  'signature',
  'expired',
  'subject',
  'login-too-old',
  'assurance',
  'token-unreadable',
  'metadata',
  'portal-silent',
  'portal-down',
] as const;

export type PortalRefusal = (typeof portalRefusals)[number];

/** What the person is told: that the portal does not answer, that they stopped, or that it did not work out. */
export type ToldRefusal = 'unreachable' | 'declined' | 'refused';

const outages: readonly PortalRefusal[] = ['portal-silent', 'portal-down', 'metadata'];

export const toldOf = (refusal: PortalRefusal): ToldRefusal => {
  if (outages.includes(refusal)) return 'unreachable';
  return refusal === 'declined' ? 'declined' : 'refused';
};
