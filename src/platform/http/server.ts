import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import serveStatic from '@fastify/static';
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RouteOptions,
} from 'fastify';
import { addressSubject, failureLimit, refusal } from '#platform/http/admit.ts';
import type { Answer } from '#platform/http/answer.ts';
import { arrivals } from '#platform/http/arrive.ts';
import { failurePages } from '#platform/http/failure-pages.ts';
import { floodGuard } from '#platform/http/flood-guard.ts';
import { replyWith } from '#platform/http/reply-with.ts';
import type { PageRequest, Route, SignedInRequest } from '#platform/http/route.ts';
import { nonceOf, setSecurityHeaders } from '#platform/http/security-headers.ts';
import { openToUploads, uploadDesk } from '#platform/http/uploads.ts';
import { nameCodings } from '#platform/http/validators.ts';
import type { Arrival, WebParts } from '#platform/http/web-parts.ts';
import { countOne } from '#platform/limits/limits.ts';

/** Bytes; a letter of Japanese takes nine in a form. */
const largestForm = 256 * 1024;
/** Media types; what is compressed already is not done again. */
const worthCompressing = /^text\/(?!event-stream)|[+/](?:json|xml|javascript|x-ndjson)(?:;|$)|svg/u;
/** Milliseconds for a whole request to come in: a sender that trickles holds no connection for ever. */
const longestArrival = 60_000;

/** The web server: every page goes through the same four beats, admit → handle → note → reply. */
export async function createServer(parts: WebParts): Promise<FastifyInstance> {
  const { settings } = parts;
  const failures = failurePages(parts);
  const server = Fastify({
    trustProxy: settings.trustedProxies.length === 0 ? false : [...settings.trustedProxies],
    genReqId: () => randomUUID(),
    bodyLimit: largestForm,
    requestTimeout: longestArrival,
    frameworkErrors: failures.unreadableAddress,
    logger: false,
    routerOptions: { ignoreTrailingSlash: true },
  });
  server.addHook('onRequest', async (request, reply) => {
    setSecurityHeaders(request, reply, settings.baseUrl.startsWith('https:'));
  });
  await server.register(cookie);
  // Forms are all that pages send; JSON would bring values of other kinds into them.
  server.removeAllContentTypeParsers();
  await server.register(formbody);
  await server.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    customTypes: worthCompressing,
  });
  nameCodings(server);
  await server.register(rateLimit, {
    max: settings.mostRequestsAMinute,
    timeWindow: 60_000,
    store: floodGuard(settings.requestCounts, parts.clock),
  });
  await server.register(serveStatic, {
    root: settings.assetsFolder,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
  });
  addHealth(server, parts);
  server.setNotFoundHandler(failures.notFound);
  server.setErrorHandler(failures.failed);
  addLogLines(server, parts);
  letGoWhenClosing(server);
  const arrive = arrivals(parts);
  const takeForm = uploadDesk(settings.baseUrl, settings.serverThreads);
  const withFiles: RouteOptions[] = [];
  for (const route of parts.routes) {
    const take = {
      method: route.method,
      url: route.path,
      config: { forPrograms: route.forPrograms },
      handler: async (raw: FastifyRequest, reply: FastifyReply) => {
        const arrived = await arrive(raw, route, nonceOf(raw));
        const read =
          route.uploads === undefined ? arrived : await takeForm(raw, route.uploads, route, arrived);
        if ('kind' in read) return replyWith(parts, route, read, arrived.context, reply);
        const arrival = read;
        const answer = (await refusal(parts, raw, route, arrival)) ?? (await handle(route, arrival));
        if (answer.failedAttempt === true) await noteFailure(parts, arrival.request);
        return replyWith(parts, route, answer, arrival.context, reply);
      },
    } satisfies RouteOptions;
    if (route.uploads !== undefined) withFiles.push(take);
    else if (route.fromMailPrograms === true) await server.register(openToMailPrograms(take));
    else server.route(take);
  }
  await server.register(openToUploads(withFiles));
  return server;
}

/** RFC 8058: a mail program may send its one field as multipart/form-data; the address says all that is needed. */
const openToMailPrograms = (take: RouteOptions) => async (scope: FastifyInstance) => {
  scope.addContentTypeParser('multipart/form-data', async (_request: FastifyRequest, payload: Readable) => {
    payload.resume();
    return {};
  });
  scope.route(take);
};

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
    return reply
      .code(reasons.length === 0 ? 200 : 503)
      .send({ ready: reasons.length === 0, reasons, ...parts.standing() });
  });
}

/** Milliseconds between two looks at who still holds a connection. */
const looksEvery = 100;

/** What is in work is answered when the server closes; connections kept open after that would hold it for a minute. */
function letGoWhenClosing(server: FastifyInstance): void {
  server.addHook('preClose', async () => {
    if (!server.server.listening) return;
    const timer = setInterval(() => server.server.closeIdleConnections(), looksEvery);
    server.server.once('close', () => clearInterval(timer));
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
