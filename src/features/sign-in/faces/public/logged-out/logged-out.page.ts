import { showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import { LoggedOutView } from './logged-out.view.tsx';

const title = 'ログアウトしました';

export const loggedOutRoutes: readonly Route[] = [
  {
    name: 'sign-in.logged-out',
    method: 'GET',
    path: '/logged-out',
    face: 'public',
    may: 'anyone',
    handle: async () => showPage({ title, crumbs: [{ label: title }], body: LoggedOutView() }),
  },
];
