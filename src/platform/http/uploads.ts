import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { policy } from '#kernel/policy.ts';
import { type Answer, problem } from '#platform/http/answer.ts';
import { withoutToken } from '#platform/http/arrive.ts';
import { readUpload } from '#platform/http/read-upload.ts';
import type { FormFields, Route, UploadLimits } from '#platform/http/route.ts';
import { isFromOurPages } from '#platform/http/same-origin.ts';
import type { Arrival } from '#platform/http/web-parts.ts';

/** Routes whose forms carry files; all others refuse such a form unread. */
export const openToUploads = (takes: readonly RouteOptions[]) => async (scope: FastifyInstance) => {
  await scope.register(multipart, { throwFileSizeLimit: false });
  for (const take of takes) scope.route(take);
};

/**
 * Reads forms with files, a few at once: each may hold as much memory as its files are large. `serverThreads`: how many
 * share the places.
 */
export function uploadDesk(baseUrl: string, serverThreads: number) {
  const most = Math.max(1, Math.floor(policy.uploads.atOnce / serverThreads));
  let reading = 0;
  /**
   * The arrival with its form. Before anything is read it must come from our own pages, and files are kept only for
   * somebody who may use the route at all.
   */
  return async (raw: FastifyRequest, limits: UploadLimits, route: Route, arrival: Arrival) => {
    if (raw.isMultipart?.() !== true) return arrival;
    if (!isFromOurPages(raw, baseUrl)) return endUnread(raw, 'expired-form');
    if (reading >= most) return endUnread(raw, 'busy');
    reading += 1;
    try {
      const mayUse = route.may !== 'signed-in' || arrival.request.session !== undefined;
      const { fields, files } = await readUpload(raw, limits, mayUse);
      raw.body = fields;
      const form = withoutToken(fields as FormFields);
      return { ...arrival, request: { ...arrival.request, form, files } };
    } finally {
      reading -= 1;
    }
  };
}

function endUnread(raw: FastifyRequest, kind: 'expired-form' | 'busy'): Answer {
  raw.raw.resume();
  return problem(kind);
}
