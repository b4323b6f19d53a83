import {
  emptyQuery,
  findVacancyPage,
  listVacancies,
  readQuery,
  writeQuery,
} from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay, startOfJapanDay } from '#kernel/time.ts';
import { type Answer, showData } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import { atomFeed } from '../../rules/feed.ts';
import { isPublic } from '../../rules/public-record.ts';
import { type Asked, apiRoute, type OpenDataParts } from './api/api-route.ts';
import { addressOf, feedPath } from './open-data-paths.ts';

/** /jobs.atom: the newest of any search, with the address of its page; what a page leaves out, it leaves out too. */
export const feedApi = (parts: OpenDataParts): Route =>
  apiRoute(parts, {
    name: 'feed',
    path: feedPath,
    parameters: undefined,
    handle: (asked) => answer(parts, asked),
  });

async function answer(parts: OpenDataParts, { address, request }: Asked): Promise<Answer> {
  const { site } = parts;
  const { reading } = parts.database;
  const today = japanDay(request.now);
  const asked = { ...readQuery(address), sort: 'new', page: 1, view: 'whole' } as const;
  const query = { ...asked, size: policy.openData.feedSize, apart: true };
  const found = await findVacancyPage(parts, query, { viewer: 'anybody', today });
  const ids = found.page.flatMap((card) => card.ids);
  const records = await listVacancies(reading, ids);
  const written = writeQuery({ ...asked, size: emptyQuery.size, apart: false });
  const body = atomFeed(
    records.filter((record) => isPublic(record, request.now)),
    {
      title: `新しい求人 | ${site.siteName}`,
      author: site.siteName,
      self: addressOf(site.baseUrl, feedPath, written),
      page: addressOf(site.baseUrl, '/jobs', written),
      baseUrl: site.baseUrl,
      since: startOfJapanDay(today),
    },
  );
  return showData({ status: 200, contentType: 'application/atom+xml; charset=utf-8', body });
}
