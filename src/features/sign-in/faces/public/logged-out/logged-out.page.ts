import { showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Entrance } from '../entrance.ts';
import { LoggedOutView } from './logged-out.view.tsx';

const title = 'ログアウトしました';

export const loggedOutRoutes = (entrance: Entrance): readonly Route[] => [
  {
    name: entrance.routeName('logged-out'),
    method: 'GET',
    path: entrance.paths.loggedOut,
    face: entrance.look,
    may: 'anyone',
    handle: async () => showPage({ title, crumbs: [{ label: title }], body: LoggedOutView({ entrance }) }),
  },
];
