import {
  countSearches,
  findVacancies,
  findVacancy,
  isVisible,
  listCards,
  parseVacancyNumber,
  type Searcher,
  type SearchQuery,
  writeQuery,
} from '#features/vacancies/index.ts';
import { plainHyphens } from '#kernel/text-input.ts';
import { isTooBusy, type Tx } from '#platform/database/database.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { askedSearch } from '../../rules/asked-search.ts';
import { choiceGroups } from '../../rules/choice-groups.ts';
import { type ChosenCondition, chosenConditions, widerConditions } from '../../rules/chosen-conditions.ts';
import { conditionsInWords } from '../../rules/conditions-in-words.ts';
import { ownSide } from '../mypage/own-side.tsx';
import { type SearchFace, searcherOf, searchFaces, searchRoute } from '../search-face.ts';
import type { SearchParts } from '../search-parts.ts';
import { feedPath, searchPath, vacancyPath } from '../search-paths.ts';
import type { CountedCondition } from './conditions-in-words.view.tsx';
import { feedTitle, ResultsView, searchTitle, type WayOut } from './results.view.tsx';
import { TooSlowView, tooSlowTitle } from './too-slow.view.tsx';

/** /jobs, /mypage/jobs, /counter/jobs [TOP-8] [JOB-1] */
export const searchRoutes = (parts: SearchParts): readonly Route[] =>
  searchFaces.map((face) =>
    searchRoute(parts, face, {
      name: `job-search.${face.face}`,
      path: face.base,
      siteMap: searchTitle,
      handle: (request) => show(parts, face, request),
    }),
  );

async function show(parts: SearchParts, face: SearchFace, request: PageRequest): Promise<Answer> {
  const asked = askedSearch(new URL(request.url, parts.site.baseUrl).searchParams);
  const searcher = await searcherOf(parts, face, request);
  const { reading } = parts.database;
  const { query, named } = asked;
  const number = await oneVacancy(reading, query, searcher);
  if (number !== undefined) return goTo(vacancyPath(face.base, number));
  if (asked.isLonger) return goTo(searchPath(face.base, query));
  const chosen = chosenConditions(query);
  const inTime = <Value,>(answer: Promise<Value>) => unlessTooSlow(parts, answer);
  const all = await inTime(findVacancies(parts, query, searcher));
  if (all === undefined) return tooSlow(face, query, chosen);
  const { found, counts } = all;
  const cards = await listCards(reading, found.page, searcher.viewer);
  const waysOut = found.total > 0 ? [] : ((await inTime(findWaysOut(parts, query, chosen, searcher))) ?? []);
  const groups = choiceGroups(query, counts);
  const { newest } = found;
  const isStart = chosen.length === 0;
  const own = await ownSide(parts, face, request, { cards, query, searcher, newest, isStart });
  const inWords = (await inTime(countConditions(parts, query, searcher))) ?? [];
  const view = { face, searcher, query, found, cards, groups, chosen, waysOut, named, inWords, own };
  return showPage({
    title: titleOf(query, chosen),
    crumbs: [{ label: searchTitle }],
    wide: true,
    ...(face.face === 'public' ? { feed: { title: feedTitle, href: feedPath(query) } } : {}),
    body: <ResultsView {...view} />,
  });
}

/** Undefined where the database takes longer than a page may: what only helps is left out then. */
async function unlessTooSlow<Value>({ log }: Parts, answer: Promise<Value>): Promise<Value | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (!isTooBusy(error)) throw error;
    log.warn({ error }, 'a search took too long');
    return undefined;
  }
}

const tooSlow = (face: SearchFace, query: SearchQuery, chosen: readonly ChosenCondition[]): Answer =>
  showPage(
    {
      title: tooSlowTitle,
      crumbs: [{ label: searchTitle }],
      body: <TooSlowView base={face.base} query={query} chosen={chosen} />,
    },
    { status: 503 },
  );

/** Who types nothing but the number of one vacancy wants that vacancy. */
async function oneVacancy(tx: Tx, query: SearchQuery, { viewer }: Searcher): Promise<string | undefined> {
  const { words, number } = query;
  const rest = writeQuery({ ...query, words: '', number: [], page: 1 });
  const [typed, more] = [words, ...number].filter((one) => one !== '');
  if (typed === undefined || more !== undefined || rest.size > 0) return undefined;
  const parsed =
    /^\d{5}-?\d{5,8}$/u.test(plainHyphens(typed)) || number.length > 0
      ? parseVacancyNumber(typed)
      : undefined;
  const found = parsed === undefined ? undefined : await findVacancy(tx, parsed);
  return found === undefined || !isVisible(found.vacancy.disclosure, viewer) ? undefined : parsed;
}

const titleOf = (query: SearchQuery, chosen: readonly ChosenCondition[]): string =>
  chosen.length === 0 ? searchTitle : `求人検索結果${query.page > 1 ? ` ${query.page}ページ目` : ''}`;

const mostWaysOut = 12;

/** When nothing is found: which one condition to drop, or else which together, and what that gives; the most first. */
async function findWaysOut(
  parts: SearchParts,
  query: SearchQuery,
  chosen: readonly ChosenCondition[],
  searcher: Searcher,
): Promise<readonly WayOut[]> {
  const single = await countWays(parts, chosen.slice(0, mostWaysOut), searcher);
  return single.length > 0 || chosen.length < 2 ? single : countWays(parts, widerConditions(query), searcher);
}

async function countWays(
  parts: SearchParts,
  tried: readonly ChosenCondition[],
  searcher: Searcher,
): Promise<readonly WayOut[]> {
  const totals = await countSearches(
    parts,
    tried.map(({ without }) => without),
    searcher,
  );
  const ways = tried
    .map((condition, index): WayOut => ({ condition, total: totals[index] ?? 0 }))
    .filter(({ total }) => total > 0);
  return ways.sort((a, b) => b.total - a.total);
}

/** Conditions that were typed as words, with what each would give; those that give nothing help nobody. */
async function countConditions(
  parts: SearchParts,
  query: SearchQuery,
  searcher: Searcher,
): Promise<readonly CountedCondition[]> {
  const conditions = conditionsInWords(query);
  const totals = await countSearches(
    parts,
    conditions.map((one) => one.query),
    searcher,
  );
  return conditions
    .map((one, index) => ({ ...one, total: totals[index] ?? 0 }))
    .filter(({ total }) => total > 0);
}
