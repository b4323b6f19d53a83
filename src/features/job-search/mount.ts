import type { Feature, Parts } from '#platform/parts.ts';
import { searchRoutes } from './faces/search/search.page.tsx';
import { vacancyRoutes } from './faces/vacancy/vacancy.page.tsx';

/** Looking for work: the search and a vacancy's page, for anybody, in My Page and at the counter. */
export const mountJobSearch = (parts: Parts): Feature => ({
  name: 'job-search',
  routes: [...searchRoutes(parts), ...vacancyRoutes(parts)],
});
