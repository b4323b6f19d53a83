import { describe, expect, it } from 'vitest';
import { reasonOfError } from './reason-of-error.ts';
import { portalRefusals, toldOf } from './refusal.ts';

const thrown = (code: string, cause?: unknown, more: object = {}): Error =>
  Object.assign(new Error('the client says so', { cause }), { code }, more);

describe('what the OpenID client throws', () => {
  it.each([
    [thrown('OAUTH_RESPONSE_BODY_ERROR', undefined, { error: 'invalid_grant' }), 'code-refused'],
    [thrown('OAUTH_RESPONSE_BODY_ERROR', undefined, { error: 'unauthorized_client' }), 'client-refused'],
    [thrown('OAUTH_WWW_AUTHENTICATE_CHALLENGE'), 'client-refused'],
    [thrown('OAUTH_KEY_SELECTION_FAILED'), 'signature'],
    [thrown('OAUTH_JWT_TIMESTAMP_CHECK_FAILED'), 'expired'],
    [thrown('OAUTH_JWT_CLAIM_COMPARISON_FAILED', { cause: { claim: 'azp' } }), 'audience'],
    [thrown('OAUTH_JWT_CLAIM_COMPARISON_FAILED', { claim: 'at_hash' }), 'token-unreadable'],
    [thrown('OAUTH_RESPONSE_IS_NOT_CONFORM'), 'portal-down'],
    [thrown('OAUTH_TIMEOUT'), 'portal-silent'],
    [thrown('OAUTH_INVALID_SERVER_METADATA'), 'metadata'],
    [new TypeError('fetch failed'), 'portal-down'],
    [new Error('something new'), 'token-unreadable'],
    ['not even an error', 'token-unreadable'],
  ] as const)('%s is named %s [s-sso1]', (error, reason) => {
    expect(reasonOfError(error)).toBe(reason);
  });

  it('never ends in a circle of causes', () => {
    const error: Error & { cause?: unknown } = new Error('round');
    error.cause = error;
    expect(reasonOfError(error)).toBe('token-unreadable');
  });
});

it('tells people three things only, whatever the log says [s-sso3]', () => {
  expect(new Set(portalRefusals.map(toldOf))).toEqual(new Set(['refused', 'declined', 'unreachable']));
  expect(portalRefusals.filter((refusal) => toldOf(refusal) === 'unreachable')).toEqual([
    'metadata',
    'portal-silent',
    'portal-down',
  ]);
});
