import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';

export const newNonce = (): string => randomBytes(16).toString('base64');

const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** s-web1: what every answer carries. */
export function setSecurityHeaders(reply: FastifyReply, nonce: string, secure: boolean): void {
  reply.header('content-security-policy', contentPolicy(nonce));
  reply.header('x-content-type-options', 'nosniff');
  reply.header('referrer-policy', 'same-origin');
  reply.header('cross-origin-opener-policy', 'same-origin');
  reply.header('cross-origin-resource-policy', 'same-origin');
  reply.header('x-frame-options', 'DENY');
  reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
  if (secure) reply.header('strict-transport-security', 'max-age=31536000');
}
