import type { Route } from '#platform/http/route.ts';
import { openApiDocument } from '../../../rules/open-api.ts';
import { apiBase, apiPaths } from '../open-data-paths.ts';
import { apiRoute, type OpenDataParts, showJson } from './api-route.ts';
import { jsonProblem } from './json-problem.ts';

/** Everything else under the address of the API: said in JSON, as all that goes wrong there. */
export const nothingApi = (parts: OpenDataParts): Route =>
  apiRoute(parts, {
    name: 'nothing',
    path: `${apiBase}/*`,
    parameters: undefined,
    handle: async () => jsonProblem('open-data.not-found'),
  });

/** /api/v1/openapi.json */
export function documentApi(parts: OpenDataParts): Route {
  let document: ReturnType<typeof openApiDocument> | undefined;
  return apiRoute(parts, {
    name: 'document',
    path: apiPaths.document,
    parameters: [],
    async handle() {
      document ??= openApiDocument(parts.site.baseUrl, apiBase);
      return showJson(document);
    },
  });
}
