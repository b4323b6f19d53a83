import { showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import { publicPaths } from '../../../rules/public-paths.ts';
import { FrontView, frontTitle } from './front.view.tsx';

export const frontRoute: Route = {
  name: 'help.front',
  method: 'GET',
  path: publicPaths.front,
  face: 'public',
  may: 'anyone',
  siteMap: 'トップページ',
  handle: async () => showPage({ title: frontTitle, crumbs: [], body: <FrontView />, wide: true }),
};
