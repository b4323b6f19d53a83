import type { PortalRefusal } from './refusal.ts';

/** What the OpenID client throws: an error with a code, whose causes say more. */
interface Thrown {
  readonly code?: unknown;
  readonly error?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly claim?: unknown;
}

const asThrown = (value: unknown): Thrown | undefined =>
  typeof value === 'object' && value !== null ? value : undefined;

/** The error and its causes, from the outside in. */
function chainOf(error: unknown): readonly Thrown[] {
  const chain: Thrown[] = [];
  for (let next = asThrown(error); next !== undefined && chain.length < 5; next = asThrown(next.cause))
    chain.push(next);
  return chain;
}

const byClaim: Readonly<Record<string, PortalRefusal>> = {
  iss: 'issuer',
  aud: 'audience',
  azp: 'audience',
  nonce: 'nonce',
};

const byMessage: readonly (readonly [RegExp, PortalRefusal])[] = [
  [/response parameter/u, 'mixed-up-provider'],
  [/JWT "alg"/u, 'algorithm'],
  [/signature verification failed/u, 'signature'],
  [/"nonce"/u, 'nonce'],
  [/"sub"/u, 'subject'],
  [/"iss"/u, 'issuer'],
  [/"aud"/u, 'audience'],
  [/"exp"/u, 'expired'],
];

const byCode: Readonly<Record<string, PortalRefusal>> = {
  OAUTH_AUTHORIZATION_RESPONSE_ERROR: 'portal-error',
  OAUTH_KEY_SELECTION_FAILED: 'signature',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'expired',
  OAUTH_UNSUPPORTED_OPERATION: 'algorithm',
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: 'metadata',
  OAUTH_MISSING_SERVER_METADATA: 'metadata',
  OAUTH_INVALID_SERVER_METADATA: 'metadata',
  OAUTH_HTTP_REQUEST_FORBIDDEN: 'metadata',
  OAUTH_REQUEST_PROTOCOL_FORBIDDEN: 'metadata',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'portal-down',
  OAUTH_RESPONSE_IS_NOT_JSON: 'portal-down',
  OAUTH_WWW_AUTHENTICATE_CHALLENGE: 'client-refused',
  OAUTH_TIMEOUT: 'portal-silent',
  OAUTH_ABORT: 'portal-silent',
};

/** Names what was wrong with an answer of the portal; nothing of the answer itself is kept. */
export function reasonOfError(error: unknown): PortalRefusal {
  const chain = chainOf(error);
  const [outermost] = chain;
  if (outermost?.code === 'OAUTH_RESPONSE_BODY_ERROR') {
    return outermost.error === 'invalid_grant' ? 'code-refused' : 'client-refused';
  }
  const claim = chain.map((one) => one.claim).find((one) => typeof one === 'string');
  const codes = chain.map(({ code }) => code).filter((code) => typeof code === 'string');
  if (codes.includes('OAUTH_JWT_CLAIM_COMPARISON_FAILED') && typeof claim === 'string')
    return byClaim[claim] ?? 'token-unreadable';
  if (codes.includes('OAUTH_INVALID_RESPONSE')) return ofInvalidResponse(chain);
  const known = codes.map((code) => byCode[code]).find((reason) => reason !== undefined);
  if (known !== undefined) return known;
  // fetch says that nobody answers by a TypeError.
  return error instanceof TypeError ? 'portal-down' : 'token-unreadable';
}

function ofInvalidResponse(chain: readonly Thrown[]): PortalRefusal {
  for (const { message } of chain) {
    const found = byMessage.find(([words]) => typeof message === 'string' && words.test(message));
    if (found !== undefined) return found[1];
  }
  return 'token-unreadable';
}
