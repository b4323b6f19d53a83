import type { FastifyReply, FastifyRequest } from 'fastify';
import { isTooBusy } from '#platform/database/database.ts';
import type { ProblemKind } from '#platform/http/answer.ts';
import { replyWithProblem, tellProgram } from '#platform/http/reply-with.ts';
import type { Face, ForPrograms } from '#platform/http/route.ts';
import { nonceOf, setSecurityHeaders } from '#platform/http/security-headers.ts';
import type { RenderContext, WebParts } from '#platform/http/web-parts.ts';
import { PapersBusy } from '#platform/papers/papers.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How the route tells programs what went wrong. */
    forPrograms?: ForPrograms | undefined;
  }
}

/** What is answered where no handler did: a page in plain words, as everywhere else. */
export interface FailurePages {
  notFound(request: FastifyRequest, reply: FastifyReply): FastifyReply;
  failed(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply;
  /** An address that is no address; no hook runs for it. */
  unreadableAddress(error: unknown, request: FastifyRequest, reply: FastifyReply): void;
}

export function failurePages(parts: WebParts): FailurePages {
  const send = (
    request: FastifyRequest,
    reply: FastifyReply,
    kind: ProblemKind,
    more: { readonly retryAfterSeconds?: number } = {},
  ): FastifyReply => {
    reply.header('cache-control', 'no-store');
    const answer = { kind: 'problem', problem: kind, ...more } as const;
    // An address that cannot be read has no route.
    const forPrograms = request.routeOptions?.config?.forPrograms;
    return forPrograms === undefined
      ? replyWithProblem(parts, answer, contextWithoutRoute(parts, request), reply)
      : tellProgram(forPrograms, answer, reply);
  };
  return {
    notFound: (request, reply) => send(request, reply, 'not-found'),
    failed(error, request, reply) {
      const status = (error as { statusCode?: number }).statusCode ?? 500;
      if (status === 429) return send(request, reply, 'too-many', { retryAfterSeconds: 60 });
      if (status === 413) return send(request, reply, 'too-large');
      if (status >= 400 && status < 500) return send(request, reply, 'unreadable');
      const about = { error, requestId: request.id, route: request.routeOptions.url };
      if (error instanceof PapersBusy) {
        parts.log.warn(about, 'the papers took too long');
        return send(request, reply, 'busy');
      }
      if (isTooBusy(error)) {
        parts.log.warn(about, 'the database took too long');
        return send(request, reply, 'busy');
      }
      parts.log.error(about, 'request failed');
      return send(request, reply, 'broken');
    },
    unreadableAddress(_error, request, reply) {
      setSecurityHeaders(request, reply, parts.settings.baseUrl.startsWith('https:'));
      send(request, reply, 'unreadable');
    },
  };
}

const faceOfPath = (path: string): Face => {
  const [, first] = path.split('/');
  return first === 'mypage' || first === 'counter' || first === 'employer' ? first : 'public';
};

function contextWithoutRoute(parts: WebParts, request: FastifyRequest): RenderContext {
  const [path = '/'] = request.url.split('?');
  return {
    face: faceOfPath(path),
    nonce: nonceOf(request),
    path,
    owner: undefined,
    formToken: undefined,
    now: parts.clock.now(),
    sessionEndsAt: undefined,
    hasKeptForm: false,
    requestId: request.id,
  };
}
