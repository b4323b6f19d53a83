import {
  countChoices,
  countVacancies,
  listVacancies,
  readQuery,
  type Searcher,
  type SearchQuery,
  searchVacancies,
  type VacancyRecord,
} from '#features/vacancies/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { choiceGroups } from '../../rules/choice-groups.ts';
import { type ChosenCondition, chosenConditions } from '../../rules/chosen-conditions.ts';
import { type SearchFace, searcherOf, searchFaces } from '../search-face.ts';
import { ResultsView, searchTitle, type WayOut } from './results.view.tsx';

/** /jobs, /mypage/jobs, /counter/jobs [TOP-8] [JOB-1] */
export const searchRoutes = (parts: Parts): readonly Route[] =>
  searchFaces.map((face): Route => {
    const facts = {
      name: `job-search.${face.face}`,
      method: 'GET',
      path: face.base,
      face: face.face,
    } as const;
    const handle = (request: PageRequest): Promise<Answer> => show(parts, face, request);
    return face.may === 'signed-in'
      ? { ...facts, may: 'signed-in', handle }
      : { ...facts, may: 'anyone', siteMap: searchTitle, handle };
  });

async function show(parts: Parts, face: SearchFace, request: PageRequest): Promise<Answer> {
  const query = readQuery(new URL(request.url, parts.site.baseUrl).searchParams);
  const searcher = await searcherOf(parts, face, request);
  const { reading } = parts.database;
  const [found, counts] = await Promise.all([
    searchVacancies(reading, query, searcher),
    countChoices(reading, query, searcher),
  ]);
  const records = await listVacancies(
    reading,
    found.page.flatMap(({ ids }) => ids),
  );
  const byId = new Map(records.map((one) => [one.vacancy.id, one]));
  const cards = found.page.map(({ ids }) =>
    ids.map((id) => byId.get(id)).filter((one): one is VacancyRecord => one !== undefined),
  );
  const chosen = chosenConditions(query);
  const waysOut = found.total > 0 ? [] : await findWaysOut(reading, chosen, searcher);
  const groups = choiceGroups(query, counts);
  const view = { face, searcher, query, found, cards, groups, chosen, waysOut };
  return showPage({
    title: titleOf(query, chosen),
    crumbs: [{ label: searchTitle }],
    wide: true,
    body: <ResultsView {...view} />,
  });
}

const titleOf = (query: SearchQuery, chosen: readonly ChosenCondition[]): string =>
  chosen.length === 0 ? searchTitle : `求人検索結果${query.page > 1 ? ` ${query.page}ページ目` : ''}`;

const mostWaysOut = 12;

/** When nothing is found: which one condition to drop, and what that gives; the most first. */
async function findWaysOut(
  tx: Tx,
  chosen: readonly ChosenCondition[],
  searcher: Searcher,
): Promise<readonly WayOut[]> {
  const ways: WayOut[] = [];
  for (const condition of chosen.slice(0, mostWaysOut)) {
    const total = await countVacancies(tx, condition.without, searcher);
    if (total > 0) ways.push({ condition, total });
  }
  return ways.sort((a, b) => b.total - a.total);
}
