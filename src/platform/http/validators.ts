import { hash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';

/** RFC 9110: a strong validator, the same as long as the text is. */
export const validatorOf = (text: string): string => `"${hash('sha256', text, 'base64url').slice(0, 27)}"`;

const coding = /-(?:br|gzip)"$/u;
const withoutCoding = (validator: string): string => validator.replace(coding, '"');

/** The validator of those that a program has by which it has this text already, in whatever coding. */
export function isHad(ifNoneMatch: string | undefined, validator: string): string | undefined {
  if (ifNoneMatch === undefined) return undefined;
  if (ifNoneMatch.trim() === '*') return validator;
  return ifNoneMatch
    .split(',')
    .map((one) => one.trim().replace(/^W\//u, ''))
    .find((one) => withoutCoding(one) === validator);
}

/** A text that is sent compressed is another sequence of bytes: its validator says in which coding it came. */
async function nameCoding(_request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const [validator, how] = [reply.getHeader('etag'), reply.getHeader('content-encoding')];
  if (typeof validator === 'string' && typeof how === 'string' && !coding.test(validator)) {
    reply.header('etag', `${validator.slice(0, -1)}-${how}"`);
  }
  return payload;
}

/** After what compresses: hooks of a route run in the order in which they were added to it. */
export function nameCodings(server: FastifyInstance): void {
  server.addHook('onRoute', (route: RouteOptions) => {
    const before =
      route.onSend === undefined ? [] : Array.isArray(route.onSend) ? route.onSend : [route.onSend];
    route.onSend = [...before, nameCoding] as NonNullable<RouteOptions['onSend']>;
  });
}
