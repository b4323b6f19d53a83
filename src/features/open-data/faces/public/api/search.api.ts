import { findNumbers, writeQuery } from '#features/vacancies/index.ts';
import { japanDay } from '#kernel/time.ts';
import type { Answer } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import { readSearch } from '../../../rules/parameters.ts';
import { searchAnswer } from '../../../rules/search-answer.ts';
import { addressOf, apiPaths } from '../open-data-paths.ts';
import { type Asked, apiRoute, type OpenDataParts, sendJson } from './api-route.ts';
import { jsonProblem } from './json-problem.ts';

/** The search of the page at /jobs, with every count, for programs. */
export const searchApi = (parts: OpenDataParts): Route =>
  apiRoute(parts, {
    name: 'search',
    path: apiPaths.search,
    parameters: undefined,
    handle: (asked) => answer(parts, asked),
  });

async function answer(parts: OpenDataParts, { address, request }: Asked): Promise<Answer> {
  const read = readSearch(address);
  if (!read.ok) return jsonProblem('open-data.parameter.wrong', { faults: read.fault });
  const query = read.value;
  const found = await findNumbers(parts, query, { viewer: 'anybody', today: japanDay(request.now) });
  const isLast = query.page * query.size >= found.cards;
  const next = isLast
    ? null
    : addressOf(parts.site.baseUrl, apiPaths.search, writeQuery({ ...query, page: query.page + 1 }));
  return sendJson(searchAnswer(found, next));
}
