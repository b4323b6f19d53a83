import type { Feature, Parts } from '#platform/parts.ts';
import { favouritesRoutes } from './faces/mypage/favourites/favourites.page.tsx';
import { changeRoutes } from './faces/mypage/saved/change.page.tsx';
import { deleteRoutes } from './faces/mypage/saved/delete.page.tsx';
import { saveRoutes } from './faces/mypage/saved/save.page.tsx';
import { savedRoutes } from './faces/mypage/saved/saved.page.tsx';
import { seenRoutes } from './faces/mypage/seen/seen.page.tsx';
import { stopMailsRoutes } from './faces/public/stop-mails.page.tsx';
import { searchRoutes } from './faces/search/search.page.tsx';
import type { SearchParts } from './faces/search-parts.ts';
import { vacancyRoutes } from './faces/vacancy/vacancy.page.tsx';
import { newVacanciesSweep } from './jobs/new-vacancies.sweep.ts';
import { newVacanciesMail } from './mails/new-vacancies.mail.ts';
import { forgetSeen } from './store/seen-vacancies.store.ts';

/** Looking for work: the search and a vacancy's page, for anybody, in My Page and at the counter. */
export const mountJobSearch = (parts: Parts, hooks: Pick<SearchParts, 'appliedAmong'>): Feature => ({
  name: 'job-search',
  routes: [
    ...searchRoutes({ ...parts, ...hooks }),
    ...vacancyRoutes({ ...parts, ...hooks }),
    ...favouritesRoutes(parts),
    ...seenRoutes(parts),
    ...savedRoutes(parts),
    ...saveRoutes(parts),
    ...changeRoutes(parts),
    ...deleteRoutes(parts),
    ...stopMailsRoutes(parts),
  ],
  mails: [newVacanciesMail(parts)],
  deadlineSweeps: [newVacanciesSweep(parts)],
  sweeps: [{ name: 'forget-seen-vacancies', every: 'day', run: forgetSeen }],
});
