import {
  emptyQuery,
  findVacancy,
  parseVacancyNumber,
  shownVacancy,
  type VacancyRecord,
} from '#features/vacancies/index.ts';
import { isPastJapanDay } from '#kernel/time.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { searchTitle } from '../search/results.view.tsx';
import { type SearchFace, searcherOf, searchFaces, searchRoute } from '../search-face.ts';
import { paperPath, searchPath, vacancyPath } from '../search-paths.ts';
import { EndedView } from './ended.view.tsx';
import { PaperView } from './paper.view.tsx';
import { VacancyView } from './vacancy.view.tsx';

/** /jobs/13010-1234567 and its 求人票 on paper, at each of the three doors [JOB-2] */
export const vacancyRoutes = (parts: Parts): readonly Route[] =>
  searchFaces.flatMap((face) => {
    const name = `job-search.${face.face}`;
    return [
      searchRoute(parts, face, {
        name: `${name}.vacancy`,
        path: vacancyPath(face.base, ':number'),
        handle: (request) => showVacancy(parts, face, request),
      }),
      searchRoute(parts, face, {
        name: `${name}.paper`,
        path: paperPath(face.base, ':number'),
        handle: (request) => showPaper(parts, face, request),
      }),
    ];
  });

/** Over: stopped, filled, cancelled, or past its last day. */
const isOver = ({ vacancy }: VacancyRecord, request: PageRequest): boolean =>
  vacancy.state !== 'open' || isPastJapanDay(vacancy.valid_through, request.now);

interface Sought {
  readonly record: VacancyRecord;
  readonly viewer: Parameters<typeof shownVacancy>[2]['viewer'];
}

/** What this viewer may open; nobody learns whether a vacancy is there that only staff see. */
async function seek(parts: Parts, face: SearchFace, request: PageRequest): Promise<Sought | Answer> {
  const typed = request.params['number'] ?? '';
  const number = parseVacancyNumber(typed);
  if (number === undefined) return problem('not-found');
  if (number !== typed)
    return goTo(request.url.replace(encodeURIComponent(typed), number).replace(typed, number));
  const record = await findVacancy(parts.database.reading, number);
  const { viewer } = await searcherOf(parts, face, request);
  if (record === undefined || (record.vacancy.disclosure === 4 && viewer !== 'staff'))
    return problem('not-found');
  return { record, viewer };
}

const isAnswer = (one: Sought | Answer): one is Answer => 'kind' in one;

async function showVacancy(parts: Parts, face: SearchFace, request: PageRequest): Promise<Answer> {
  const sought = await seek(parts, face, request);
  if (isAnswer(sought)) return sought;
  const { record, viewer } = sought;
  const { vacancy, establishment } = record;
  const shown = shownVacancy(vacancy.answers, establishment.answers, {
    disclosure: vacancy.disclosure,
    viewer,
  });
  const title = shown.facts.title ?? '求人';
  const crumbs = [{ label: searchTitle, href: face.base }, { label: title }];
  if (isOver(record, request)) {
    const like = searchPath(face.base, {
      ...emptyQuery,
      occupation: vacancy.occupation === '' ? [] : [vacancy.occupation],
      place: vacancy.prefecture === '' ? [] : [vacancy.prefecture],
    });
    const body = <EndedView title={title} record={record} like={like} />;
    return showPage({ title, crumbs, body }, { status: 410 });
  }
  const body = <VacancyView face={face} record={record} shown={shown} siteUrl={parts.site.baseUrl} />;
  return showPage({ title, crumbs, wide: true, body });
}

async function showPaper(parts: Parts, face: SearchFace, request: PageRequest): Promise<Answer> {
  const sought = await seek(parts, face, request);
  if (isAnswer(sought)) return sought;
  const { vacancy, establishment } = sought.record;
  const how = { disclosure: vacancy.disclosure, viewer: sought.viewer };
  const shown = shownVacancy(vacancy.answers, establishment.answers, how);
  return showPage({
    title: '求人票',
    crumbs: [
      { label: searchTitle, href: face.base },
      { label: shown.facts.title ?? '', href: vacancyPath(face.base, vacancy.number) },
      { label: '求人票' },
    ],
    paper: 'a4',
    body: <PaperView record={sought.record} shown={shown} face={face} now={request.now} />,
  });
}
