import { listPublicIds, listVacancies, outboxEnd, writeOutboxCursor } from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import { type Answer, showData } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import { isPublic, publicRecord } from '../../../rules/public-record.ts';
import { inTurns } from '../in-turns.ts';
import { apiPaths } from '../open-data-paths.ts';
import { type Asked, apiRoute, type OpenDataParts, turnedAway } from './api-route.ts';
import { changesAddress } from './changes.api.ts';

/** The whole public set, a vacancy a line; whoever has read its last line goes on with the changes. */
export const wholeApi = (parts: OpenDataParts): Route =>
  apiRoute(parts, {
    name: 'whole',
    path: apiPaths.whole,
    parameters: [],
    handle: (asked) => answer(parts, asked),
  });

async function answer(parts: OpenDataParts, { asker, request }: Asked): Promise<Answer> {
  const entered = await parts.door.mayDump(asker, request.now);
  if (!entered.ok) return turnedAway(entered.fault);
  // Taken first: what changes while the set is read is told behind it.
  const changes = await outboxEnd(parts.database.reading);
  const cursor = writeOutboxCursor(changes);
  const first = {
    kind: 'start',
    at: request.now.toString(),
    cursor,
    changes: changesAddress(parts.site.baseUrl, changes),
  };
  return showData({
    status: 200,
    contentType: 'application/x-ndjson; charset=utf-8',
    headers: { 'changes-cursor': cursor },
    body: lines(parts, first, request.now),
  });
}

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** A block at a time: nothing is held while somebody reads slowly. */
async function* lines(
  { database, site }: OpenDataParts,
  first: unknown,
  now: Temporal.Instant,
): AsyncGenerator<string> {
  yield lineOf(first);
  const most = policy.openData.pageSizes.block;
  let count = 0;
  let after: number | undefined = 0;
  while (after !== undefined) {
    const ids = await listPublicIds(database.reading, { after, most }, japanDay(now));
    const records = await listVacancies(database.reading, ids);
    const block = records.filter((record) => isPublic(record, now));
    count += block.length;
    yield (await inTurns(block, (record) => lineOf(publicRecord(record, site.baseUrl)))).join('');
    after = ids.length < most ? undefined : ids.at(-1);
  }
  yield lineOf({ kind: 'end', count });
}
