import {
  listVacanciesByNumber,
  type OutboxCursor,
  type OutboxEntry,
  outboxEnd,
  readOutbox,
  readOutboxCursor,
  writeOutboxCursor,
} from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import type { Answer } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import { cursorParameter } from '../../../rules/parameters.ts';
import { isPublic, publicRecord } from '../../../rules/public-record.ts';
import { inTurns } from '../in-turns.ts';
import { addressOf, apiPaths } from '../open-data-paths.ts';
import { type Asked, apiRoute, type OpenDataParts, sendJson } from './api-route.ts';
import { jsonProblem } from './json-problem.ts';

/** What changed behind a place: a copy that does all of it in turn is the public set. */
export const changesApi = (parts: OpenDataParts): Route =>
  apiRoute(parts, {
    name: 'changes',
    path: apiPaths.changes,
    parameters: [cursorParameter],
    handle: (asked) => answer(parts, asked),
  });

export const changesAddress = (baseUrl: string, after: OutboxCursor): string =>
  addressOf(baseUrl, apiPaths.changes, new URLSearchParams({ after: writeOutboxCursor(after) }));

async function answer(parts: OpenDataParts, { address, request }: Asked): Promise<Answer> {
  const { reading } = parts.database;
  const { baseUrl } = parts.site;
  const written = address.get('after');
  const after = written === null ? await outboxEnd(reading) : readOutboxCursor(written);
  if (after === undefined) return jsonProblem('open-data.cursor.wrong');
  const read = await readOutbox(reading, after, policy.openData.pageSizes.changes);
  if (!read.ok) {
    return jsonProblem('open-data.cursor.too-old', { goOnAt: addressOf(baseUrl, apiPaths.whole) });
  }
  const { entries, next, isEnd } = read.value;
  const changes = await changesOf(parts, entries, request.now);
  const rest = { cursor: writeOutboxCursor(next), next: changesAddress(baseUrl, next), isEnd };
  return sendJson(`{"changes":[${changes.join(',')}],${JSON.stringify(rest).slice(1)}\n`);
}

/**
 * Each 求人番号 once, as it is at this moment: what it was in between is of no use to a copy, and whoever bore it before
 * does not matter. Nobody learns of one that never was public.
 */
async function changesOf(
  { database, site }: OpenDataParts,
  entries: readonly OutboxEntry[],
  now: Asked['request']['now'],
) {
  const numbers = [...new Set(entries.map((entry) => entry.vacancyNumber))];
  const known = new Set(entries.filter((entry) => entry.wasPublic).map((entry) => entry.vacancyNumber));
  const records = await listVacanciesByNumber(database.reading, numbers);
  const shown = new Map(
    records.filter((record) => isPublic(record, now)).map((record) => [record.vacancy.number, record]),
  );
  const told = numbers.filter((number) => shown.has(number) || known.has(number));
  return inTurns(told, (number) => {
    const record = shown.get(number);
    return JSON.stringify(
      record === undefined
        ? { kind: 'removal', number }
        : { kind: 'upsert', number, vacancy: publicRecord(record, site.baseUrl) },
    );
  });
}
