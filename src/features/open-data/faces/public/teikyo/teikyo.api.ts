import { listVacancies } from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay } from '#kernel/time.ts';
import type { Answer } from '#platform/http/answer.ts';
import { fieldOf, type PageRequest, type Route } from '#platform/http/route.ts';
import { newToken } from '#platform/security/secrets.ts';
import type { TurnedAway } from '../../../actions/places.ts';
import { dataSets, isDataSet } from '../../../rules/data-sets.ts';
import { providedVacancy } from '../../../rules/provided-vacancy.ts';
import { isPublic } from '../../../rules/public-record.ts';
import { element, type Xml } from '../../../rules/xml.ts';
import { findApiKey } from '../../../store/api-keys.store.ts';
import {
  cutPages,
  deleteToken,
  findKeyOfToken,
  findPage,
  insertToken,
  listIdsOfSet,
  listSets,
} from '../../../store/provision.store.ts';
import type { OpenDataParts } from '../api/api-route.ts';
import { inTurns } from '../in-turns.ts';
import { inXml, showXml, xmlFault } from './xml-answer.ts';

const base = '/teikyo/api/2.0';
const { block } = policy.openData.pageSizes;

/** The calls of 求人情報提供サービス API 2.0, for programs that know them already. */
export const teikyoApi = (parts: OpenDataParts): readonly Route[] => [
  {
    ...call('get-token', `${base}/auth/getToken`),
    signInPath: true,
    handle: (one: PageRequest) => giveToken(parts, one),
  },
  { ...call('delete-token', `${base}/auth/delToken`), handle: (one: PageRequest) => takeToken(parts, one) },
  {
    ...call('sets', `${base}/kyujin`),
    handle: (one: PageRequest) => withToken(parts, one, () => listAll(parts, one)),
  },
  {
    ...call('set', `${base}/kyujin/:dataId/:page`),
    handle: (one: PageRequest) => withToken(parts, one, () => showPage(parts, one)),
  },
];

const call = (name: string, path: string) =>
  ({
    name: `open-data.provision.${name}`,
    method: 'POST',
    path,
    face: 'public',
    may: 'anyone',
    // Tokens are kept by nobody on the way.
    personal: true,
    forPrograms: inXml,
  }) as const;

/** Some programs put what they say into the address, some into a form. */
const said = ({ form, query }: PageRequest, name: string): string => {
  const typed = fieldOf(form, name);
  return typed === '' ? (query[name] ?? '') : typed;
};

async function giveToken({ database, door }: OpenDataParts, request: PageRequest): Promise<Answer> {
  const key = await findApiKey(database.reading, said(request, 'id'), said(request, 'pass'));
  if (key === undefined) return xmlFault('unknownUser', { failedAttempt: true });
  const entered = await door.enterWith(key, request.now);
  if (!entered.ok) return turnedAway(entered.fault);
  const token = newToken();
  await insertToken(database.reading, token, key.id, japanDay(request.now));
  return showXml([element('token', token)]);
}

async function takeToken({ database }: OpenDataParts, request: PageRequest): Promise<Answer> {
  const token = said(request, 'token');
  const key = await findKeyOfToken(database.reading, token, japanDay(request.now));
  if (key === undefined) return xmlFault('unknownToken');
  await deleteToken(database.reading, token);
  return showXml([element('result', '0')]);
}

async function withToken(
  { database, door }: OpenDataParts,
  request: PageRequest,
  go: () => Promise<Answer>,
): Promise<Answer> {
  const key = await findKeyOfToken(database.reading, said(request, 'token'), japanDay(request.now));
  if (key === undefined) return xmlFault('unknownToken');
  const entered = await door.enterWith(key, request.now);
  return entered.ok ? go() : turnedAway(entered.fault);
}

const turnedAway = (fault: TurnedAway): Answer =>
  fault.key === 'open-data.too-many'
    ? xmlFault('tooMany', { retryAfterSeconds: fault.retryAfterSeconds })
    : xmlFault('unknownToken');

async function setsOf({ database }: OpenDataParts, { now }: PageRequest) {
  const day = japanDay(now);
  await database.transaction((tx) => cutPages(tx, day));
  const counted = await listSets(database.reading, day);
  return new Map(counted.map((set) => [set.dataId, set]));
}

async function listAll(parts: OpenDataParts, request: PageRequest): Promise<Answer> {
  const sets = await setsOf(parts, request);
  const list = dataSets.map(({ id, name }) =>
    element('data', [
      element('data_id', id),
      element('data_name', name),
      element('count', sets.get(id)?.vacancies ?? 0),
      element('page', sets.get(id)?.pages ?? 0),
      element('link', '', { href: `${parts.site.baseUrl}${base}/kyujin/${id}` }),
    ]),
  );
  return showXml([element('kyujin_list', list)]);
}

async function showPage(parts: OpenDataParts, request: PageRequest): Promise<Answer> {
  const { dataId = '', page = '' } = request.params;
  if (!isDataSet(dataId)) return xmlFault('unknownData');
  if (!/^[1-9]\d{0,5}$/u.test(page)) return xmlFault('beyondLast');
  const set = (await setsOf(parts, request)).get(dataId);
  const { reading } = parts.database;
  const today = japanDay(request.now);
  const found = await findPage(reading, today, dataId, Number(page));
  if (found === undefined || set === undefined) return xmlFault('beyondLast');
  const ids = await listIdsOfSet(reading, dataId, found, today);
  const inPage: Xml[] = [];
  for (let from = 0; from < ids.length; from += block) {
    const records = await listVacancies(reading, ids.slice(from, from + block));
    const shown = records.filter((record) => isPublic(record, request.now));
    for (const xml of await inTurns(shown, (record) => providedVacancy(record).xml)) inPage.push({ xml });
  }
  return showXml([
    element('data_id', dataId),
    element('count', set.vacancies),
    element('page', set.pages),
    element('kyujin', inPage),
  ]);
}
