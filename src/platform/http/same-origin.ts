import type { FastifyRequest } from 'fastify';

/**
 * Whether a request that changes state comes from a page of ours. Browsers say so themselves (Sec-Fetch-Site, else
 * Origin); what says nothing is not taken.
 */
export function isFromOurPages(request: FastifyRequest, baseUrl: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  return origin !== undefined && origin === new URL(baseUrl).origin;
}
