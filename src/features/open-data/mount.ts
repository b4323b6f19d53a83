import { japanDay } from '#kernel/time.ts';
import type { Feature, Parts } from '#platform/parts.ts';
import { keepDoor } from './actions/places.ts';
import { aboutRoute } from './faces/public/about/open-data.page.tsx';
import { changesApi } from './faces/public/api/changes.api.ts';
import { documentApi, nothingApi } from './faces/public/api/document.api.ts';
import { searchApi } from './faces/public/api/search.api.ts';
import { vacanciesApi } from './faces/public/api/vacancies.api.ts';
import { wholeApi } from './faces/public/api/whole.api.ts';
import { feedApi } from './faces/public/feed.api.ts';
import { teikyoApi } from './faces/public/teikyo/teikyo.api.ts';
import { forgetUses } from './store/api-uses.store.ts';
import { forgetProvision } from './store/provision.store.ts';

/** What anybody may read of the vacancies by program, keep and hand on. */
export function mountOpenData(parts: Parts): Feature {
  const own = { ...parts, door: keepDoor(parts) };
  return {
    name: 'open-data',
    routes: [
      aboutRoute(parts),
      searchApi(own),
      ...vacanciesApi(own),
      wholeApi(own),
      changesApi(own),
      documentApi(own),
      nothingApi(own),
      feedApi(own),
      ...teikyoApi(own),
    ],
    sweeps: [
      { name: 'forget-api-uses', every: 'minute', run: forgetUses },
      { name: 'forget-provision', every: 'day', run: (tx, now) => forgetProvision(tx, japanDay(now)) },
    ],
  };
}
