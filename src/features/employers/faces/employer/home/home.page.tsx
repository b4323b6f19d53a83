import { showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { employerPaths } from '../../../rules/employer-paths.ts';
import { employerRoutes } from '../employer-routes.ts';
import { HomeView } from './home.view.tsx';

export const homeRoutes = (parts: Parts): readonly Route[] =>
  employerRoutes(parts, [
    {
      name: 'employers.home',
      method: 'GET',
      path: employerPaths.home,
      handle: async ({ establishment }) =>
        showPage({ title: 'ホーム', crumbs: [{ label: 'ホーム' }], body: HomeView({ establishment }) }),
    },
  ]);
