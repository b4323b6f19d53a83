import {
  findVacancy,
  listPublicIds,
  listVacancies,
  type OutboxCursor,
  outboxEnd,
  parseVacancyNumber,
  readOutboxCursor,
  writeOutboxCursor,
} from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Answer } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import { cursorParameter } from '../../../rules/parameters.ts';
import { isPublic, publicRecord } from '../../../rules/public-record.ts';
import { inTurns } from '../in-turns.ts';
import { addressOf, apiPaths } from '../open-data-paths.ts';
import { type Asked, apiRoute, type OpenDataParts, sendJson, showJson } from './api-route.ts';
import { changesAddress } from './changes.api.ts';
import { jsonProblem } from './json-problem.ts';

/** Whole vacancies, page by page to the last, and one by its number. */
export const vacanciesApi = (parts: OpenDataParts): readonly Route[] => [
  apiRoute(parts, {
    name: 'vacancies',
    path: apiPaths.vacancies,
    parameters: [cursorParameter],
    handle: (asked) => list(parts, asked),
  }),
  apiRoute(parts, {
    name: 'vacancy',
    path: apiPaths.vacancy,
    parameters: [],
    handle: (asked) => one(parts, asked),
  }),
];

/** How far somebody has read, and where the changes begin that came in while reading. */
interface Place {
  readonly after: number;
  readonly changes: OutboxCursor;
}

const writePlace = ({ after, changes }: Place): string =>
  `${after.toString(36)}.${writeOutboxCursor(changes)}`;

async function readPlace(tx: Tx, address: URLSearchParams): Promise<Place | undefined> {
  const written = address.get('after');
  if (written === null) return { after: 0, changes: await outboxEnd(tx) };
  const [, id = '', rest = ''] = /^([0-9a-z]{1,10})\.(.+)$/u.exec(written) ?? [];
  const changes = readOutboxCursor(rest);
  return id === '' || changes === undefined ? undefined : { after: Number.parseInt(id, 36), changes };
}

async function list({ database, site }: OpenDataParts, { address, request }: Asked): Promise<Answer> {
  const { reading } = database;
  const place = await readPlace(reading, address);
  if (place === undefined) return jsonProblem('open-data.cursor.wrong');
  const most = policy.openData.pageSizes.list;
  const ids = await listPublicIds(reading, { after: place.after, most }, japanDay(request.now));
  const records = await listVacancies(reading, ids);
  const last = ids.length < most ? undefined : ids.at(-1);
  const shown = records.filter((record) => isPublic(record, request.now));
  const vacancies = await inTurns(shown, (record) => JSON.stringify(publicRecord(record, site.baseUrl)));
  const next = last === undefined ? null : pageAddress(site.baseUrl, { ...place, after: last });
  const changes = changesAddress(site.baseUrl, place.changes);
  const rest = `"next":${JSON.stringify(next)},"changes":${JSON.stringify(changes)}`;
  return sendJson(`{"vacancies":[${vacancies.join(',')}],${rest}}\n`);
}

const pageAddress = (baseUrl: string, place: Place): string =>
  addressOf(baseUrl, apiPaths.vacancies, new URLSearchParams({ after: writePlace(place) }));

async function one({ database, site }: OpenDataParts, { request }: Asked): Promise<Answer> {
  const number = parseVacancyNumber(request.params['number'] ?? '');
  const record = number === undefined ? undefined : await findVacancy(database.reading, number);
  // Nobody learns whether a vacancy is there that only staff see.
  if (record === undefined || record.vacancy.disclosure === 4)
    return jsonProblem('open-data.vacancy.unknown');
  if (!isPublic(record, request.now)) return jsonProblem('open-data.vacancy.over');
  return showJson(publicRecord(record, site.baseUrl));
}
