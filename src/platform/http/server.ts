import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import serveStatic from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Temporal } from '#kernel/time.ts';
import { addressSubject, failureLimit, refusal } from '#platform/http/admit.ts';
import { type Answer, problem } from '#platform/http/answer.ts';
import { arrivals } from '#platform/http/arrive.ts';
import { replyWith, replyWithProblem } from '#platform/http/reply-with.ts';
import type { Face, PageRequest, Route, SignedInRequest } from '#platform/http/route.ts';
import { newNonce, setSecurityHeaders } from '#platform/http/security-headers.ts';
import type { Arrival, RenderContext, WebParts } from '#platform/http/web-parts.ts';
import { countOne } from '#platform/limits/limits.ts';

const largestForm = 1024 * 1024;
const nonceOf = new WeakMap<FastifyRequest, string>();

/** The web server: every page goes through the same four beats, admit → handle → note → reply. */
export async function createServer(parts: WebParts): Promise<FastifyInstance> {
  const { settings } = parts;
  const server = Fastify({
    trustProxy: settings.trustedProxies.length === 0 ? false : [...settings.trustedProxies],
    genReqId: () => randomUUID(),
    bodyLimit: largestForm,
    logger: false,
    routerOptions: { ignoreTrailingSlash: true },
  });
  server.addHook('onRequest', async (request, reply) => {
    const nonce = newNonce();
    nonceOf.set(request, nonce);
    setSecurityHeaders(reply, nonce, settings.baseUrl.startsWith('https:'));
    reply.header('x-request-id', request.id);
  });
  await server.register(cookie);
  await server.register(formbody);
  await server.register(compress, { encodings: ['br', 'gzip'], threshold: 1024 });
  await server.register(rateLimit, { max: settings.mostRequestsAMinute, timeWindow: 60_000 });
  await server.register(serveStatic, {
    root: settings.assetsFolder,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
  });
  addHealth(server, parts);
  addFailurePages(server, parts);
  addLogLines(server, parts);
  const arrive = arrivals(parts);
  for (const route of parts.routes) {
    server.route({
      method: route.method,
      url: route.path,
      handler: async (raw, reply) => {
        const arrival = await arrive(raw, route, nonceOf.get(raw) ?? '');
        const answer = (await refusal(parts, raw, route, arrival)) ?? (await handle(route, arrival));
        if (answer.failedAttempt === true) await noteFailure(parts, arrival.request);
        return replyWith(parts, route, answer, arrival.context, reply);
      },
    });
  }
  return server;
}

function handle(route: Route, arrival: Arrival): Promise<Answer> {
  // A route for signed-in people is reached past `refusal` only with a session and its owner.
  return route.may === 'signed-in'
    ? route.handle(arrival.request as SignedInRequest)
    : route.handle(arrival.request);
}

async function noteFailure(parts: WebParts, request: PageRequest): Promise<void> {
  const { address, inOffice } = request.client;
  const limit = failureLimit(inOffice);
  await countOne(parts.database.reading, limit, addressSubject(parts, address), request.now);
}

function addHealth(server: FastifyInstance, parts: WebParts): void {
  server.get('/healthz', async (_request, reply) => reply.type('text/plain').send('ok\n'));
  server.get('/readyz', async (_request, reply) => {
    const reasons = await parts.readiness();
    return reply.code(reasons.length === 0 ? 200 : 503).send({ ready: reasons.length === 0, reasons });
  });
}

const faceOfPath = (path: string): Face => {
  const [, first] = path.split('/');
  return first === 'mypage' || first === 'counter' || first === 'employer' ? first : 'public';
};

const contextWithoutRoute = (request: FastifyRequest, now: Temporal.Instant): RenderContext => {
  const [path = '/'] = request.url.split('?');
  return {
    face: faceOfPath(path),
    nonce: nonceOf.get(request) ?? '',
    path,
    owner: undefined,
    formToken: undefined,
    now,
    sessionEndsAt: undefined,
    hasKeptForm: false,
    requestId: request.id,
  };
};

function addFailurePages(server: FastifyInstance, parts: WebParts): void {
  const send = (request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply =>
    answer.kind === 'problem'
      ? replyWithProblem(
          parts,
          answer,
          contextWithoutRoute(request, parts.clock.now()),
          reply.header('cache-control', 'no-store'),
        )
      : reply;
  server.setNotFoundHandler((request, reply) => send(request, reply, problem('not-found')));
  server.setErrorHandler((error, request, reply) => {
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    if (status === 429) return send(request, reply, problem('too-many', { retryAfterSeconds: 60 }));
    if (status >= 400 && status < 500) return send(request, reply, problem('not-found'));
    parts.log.error({ error, requestId: request.id, route: request.routeOptions.url }, 'request failed');
    return send(request, reply, problem('broken'));
  });
}

/** One line a request: the route's pattern, never the address with what people typed into it. */
function addLogLines(server: FastifyInstance, parts: WebParts): void {
  server.addHook('onResponse', async (request, reply) => {
    const line = {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    };
    if (reply.statusCode >= 500) parts.log.warn(line, 'answered');
    else parts.log.debug(line, 'answered');
  });
}
