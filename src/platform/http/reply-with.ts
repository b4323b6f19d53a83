import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import {
  type Answer,
  type AnsweredData,
  type AnsweredFile,
  type FileName,
  problemStatus,
} from '#platform/http/answer.ts';
import type { ForPrograms, Route } from '#platform/http/route.ts';
import { isHad, validatorOf } from '#platform/http/validators.ts';
import type { RenderContext, WebParts } from '#platform/http/web-parts.ts';

const html = 'text/html; charset=utf-8';

/** Pages of one person are never kept by a browser; public ones are asked for again, so that Back stays quick. */
const cacheControl = (route: Route): string =>
  route.face !== 'public' || route.personal === true ? 'no-store' : 'no-cache';

/** What encodeURIComponent leaves and RFC 8187 does not allow. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** RFC 6266, 8187 */
const disposition = (how: 'inline' | 'attachment', { name, plain }: FileName): string =>
  `${how}; filename="${plain}"; filename*=UTF-8''${encoded(name)}`;

/** Nothing of a file runs or loads anything. A browser's own viewer of PDF works without a sandbox only. */
const filePolicy = {
  portal: "default-src 'none'; object-src 'self'; frame-ancestors 'none'",
  people: "default-src 'none'; sandbox; frame-ancestors 'none'",
} as const;

/** The one place where an answer becomes bytes. */
export function replyWith(
  parts: WebParts,
  route: Route,
  answer: Answer,
  context: RenderContext,
  reply: FastifyReply,
): FastifyReply {
  for (const change of answer.cookies ?? []) {
    reply.header('set-cookie', parts.cookies.line(change.name, change.value, change.maxAge));
  }
  if (answer.clearSiteData === true) reply.header('clear-site-data', '"cache", "storage"');
  if (answer.goesOnTo !== undefined) reply.header('refresh', `0; url=${answer.goesOnTo}`);
  reply.header('cache-control', cacheControl(route));
  switch (answer.kind) {
    case 'redirect':
      return reply.redirect(answer.to, 303);
    case 'text':
      if (answer.file !== undefined) {
        reply.header('content-disposition', disposition('attachment', answer.file));
      }
      return reply.code(answer.status).type(answer.contentType).send(answer.text);
    case 'file':
      return replyWithFile(answer, reply);
    case 'data':
      return replyWithData(answer, reply);
    case 'page':
      // As bytes, once: of a long text the length is found and the bytes are written in two more passes.
      return reply
        .code(answer.status)
        .type(html)
        .send(Buffer.from(parts.renderer.page(answer.page, context)));
    case 'problem':
      return route.forPrograms === undefined
        ? replyWithProblem(parts, answer, context, reply)
        : tellProgram(route.forPrograms, answer, reply);
  }
}

/** Open to every origin: nothing of it depends on who asks. */
function replyWithData({ body, contentType, headers = {}, status }: AnsweredData, reply: FastifyReply) {
  reply.headers({
    ...headers,
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
  if (typeof body !== 'string') {
    // Whoever asks for the head alone has nobody read all of it.
    const pieces = reply.request.method === 'HEAD' ? [] : body;
    return reply.code(status).type(contentType).send(Readable.from(pieces));
  }
  if (status === 200) {
    const validator = validatorOf(body);
    reply.header('etag', validator);
    const had = isHad(reply.request.headers['if-none-match'], validator);
    if (had !== undefined) return reply.header('etag', had).code(304).send();
  }
  return reply.code(status).type(contentType).send(body);
}

/** What went wrong, said to a program. */
export function tellProgram(
  { problem }: ForPrograms,
  answer: Extract<Answer, { kind: 'problem' }>,
  reply: FastifyReply,
): FastifyReply {
  const { problem: kind, retryAfterSeconds } = answer;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  return replyWithData(problem(kind, retryAfterSeconds), reply);
}

function replyWithFile(answer: AnsweredFile, reply: FastifyReply): FastifyReply {
  const { bytes, mediaType, file, from } = answer;
  return reply
    .header('cache-control', 'no-store')
    .header('content-security-policy', filePolicy[from])
    .header('content-disposition', disposition(from === 'portal' ? 'inline' : 'attachment', file))
    .code(200)
    .type(mediaType)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

export function replyWithProblem(
  parts: WebParts,
  answer: Extract<Answer, { kind: 'problem' }>,
  context: RenderContext,
  reply: FastifyReply,
): FastifyReply {
  if (answer.retryAfterSeconds !== undefined) reply.header('retry-after', String(answer.retryAfterSeconds));
  return reply
    .code(problemStatus[answer.problem])
    .type(html)
    .send(parts.renderer.problem(answer.problem, context, answer.retryAfterSeconds));
}
