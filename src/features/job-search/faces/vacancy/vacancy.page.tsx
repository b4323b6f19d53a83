import {
  emptyQuery,
  findVacancy,
  isVisible,
  listVacancyChanges,
  parseVacancyNumber,
  type ShownVacancy,
  shownVacancy,
  shownVacancyNumber,
  type VacancyFacts,
  type VacancyRecord,
  type Viewer,
} from '#features/vacancies/index.ts';
import { japanDay } from '#kernel/time.ts';
import { type Answer, goTo, problem, showPage, showPaper as showPaperFile } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { vacancyPdf } from '../../papers/vacancy-paper.ts';
import { isOver } from '../../rules/is-over.ts';
import { asElementText, jobPosting } from '../../rules/structured-data.ts';
import { ownVisit } from '../mypage/own-side.tsx';
import { searchTitle } from '../search/results.view.tsx';
import { type SearchFace, searcherOf, searchFaces, searchRoute } from '../search-face.ts';
import type { SearchParts } from '../search-parts.ts';
import { paperFilePath, paperPath, searchPath, vacancyPath } from '../search-paths.ts';
import type { ShownChange } from './changes.view.tsx';
import { EndedView } from './ended.view.tsx';
import { PaperView } from './paper.view.tsx';
import { VacancyView } from './vacancy.view.tsx';

/** /jobs/13010-1234567 and its 求人票 on paper, at each of the three doors [JOB-2] */
export const vacancyRoutes = (parts: SearchParts): readonly Route[] =>
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
      searchRoute(parts, face, {
        name: `${name}.paper.file`,
        path: paperFilePath(face.base, ':number'),
        handle: (request) => fileOfPaper(parts, face, request),
      }),
    ];
  });

interface Sought {
  readonly record: VacancyRecord;
  readonly viewer: Viewer;
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
  if (record === undefined || !isVisible(record.vacancy.disclosure, viewer)) return problem('not-found');
  return { record, viewer };
}

const isAnswer = (one: Sought | Answer): one is Answer => 'kind' in one;

async function showVacancy(parts: SearchParts, face: SearchFace, request: PageRequest): Promise<Answer> {
  const sought = await seek(parts, face, request);
  if (isAnswer(sought)) return sought;
  const { record, viewer } = sought;
  const { vacancy } = record;
  const shown = shownTo(record, viewer);
  const title = shown.facts.title ?? '求人';
  const crumbs = [{ label: searchTitle, href: face.base }, { label: title }];
  if (isOver(record.vacancy, request.now)) return ended({ record, title, base: face.base });
  const actions = await ownVisit(parts, face, request, record);
  const path = `${parts.site.baseUrl}${vacancyPath('/jobs', vacancy.number)}`;
  const posting =
    face.face === 'public'
      ? jobPosting({
          shown,
          number: shownVacancyNumber(vacancy.number),
          receivedOn: vacancy.received_on,
          validThrough: vacancy.valid_through,
        })
      : undefined;
  const body = (
    <VacancyView
      face={face}
      record={record}
      shown={shown}
      today={japanDay(request.now)}
      changes={await changesFor(parts, record, viewer)}
      posting={posting === undefined ? undefined : asElementText(posting)}
      actions={actions}
    />
  );
  return showPage({ title, crumbs, wide: true, body, ...(posting === undefined ? {} : { canonical: path }) });
}

const shownTo = ({ vacancy, establishment }: VacancyRecord, viewer: Viewer): ShownVacancy =>
  shownVacancy(vacancy.answers, establishment.answers, { disclosure: vacancy.disclosure, viewer });

interface Ended {
  readonly record: VacancyRecord;
  readonly title: string;
  readonly base: string;
}

function ended({ record, title, base }: Ended): Answer {
  const { occupation, prefecture } = record.vacancy;
  const like = searchPath(base, {
    ...emptyQuery,
    occupation: occupation === '' ? [] : [occupation],
    place: prefecture === '' ? [] : [prefecture],
  });
  const crumbs = [{ label: searchTitle, href: base }, { label: title }];
  const body = <EndedView title={title} record={record} like={like} />;
  return showPage({ title, crumbs, body }, { status: 410 });
}

/** What changed, as far as this viewer may read it: an address would tell whose it is. */
async function changesFor(
  parts: Parts,
  record: VacancyRecord,
  viewer: Viewer,
): Promise<readonly ShownChange[]> {
  const { vacancy, establishment } = record;
  const how = { disclosure: vacancy.disclosure, viewer };
  const read = (item: string, value: unknown): VacancyFacts =>
    value === null ? {} : shownVacancy({ [item]: value }, establishment.answers, how).facts;
  const rows = await listVacancyChanges(parts.database.reading, vacancy.id);
  return rows.map(({ item, from_value, to_value, on_day }) => ({
    day: on_day,
    item,
    from: read(item, from_value),
    to: read(item, to_value),
  }));
}

async function fileOfPaper(parts: Parts, face: SearchFace, request: PageRequest): Promise<Answer> {
  const sought = await seek(parts, face, request);
  if (isAnswer(sought)) return sought;
  const { record, viewer } = sought;
  const { number } = record.vacancy;
  // The page of the paper says that the vacancy is over.
  if (isOver(record.vacancy, request.now)) return goTo(paperPath(face.base, number));
  const { deadlineLabel } = face;
  const onPaper = { number, shown: shownTo(record, viewer), deadlineLabel, now: request.now };
  return showPaperFile(await vacancyPdf(parts, onPaper), `求人票${shownVacancyNumber(number)}`, 'vacancy');
}

async function showPaper(parts: Parts, face: SearchFace, request: PageRequest): Promise<Answer> {
  const sought = await seek(parts, face, request);
  if (isAnswer(sought)) return sought;
  const { record } = sought;
  const { vacancy } = record;
  const shown = shownTo(record, sought.viewer);
  if (isOver(record.vacancy, request.now)) {
    return ended({ record, title: shown.facts.title ?? '求人', base: face.base });
  }
  return showPage({
    title: '求人票',
    crumbs: [
      { label: searchTitle, href: face.base },
      { label: shown.facts.title ?? '', href: vacancyPath(face.base, vacancy.number) },
      { label: '求人票' },
    ],
    paper: 'a4',
    body: <PaperView record={record} shown={shown} face={face} now={request.now} />,
  });
}
