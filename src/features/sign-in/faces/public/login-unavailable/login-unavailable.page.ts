import { showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { Entrance } from '../entrance.ts';
import { LoginUnavailableView } from './login-unavailable.view.tsx';

/** LEAVE-5: after the right password of an account that an office has stopped. */
export const loginUnavailableRoutes = ({ site }: Parts, entrance: Entrance): readonly Route[] => [
  {
    name: entrance.routeName('login-unavailable'),
    method: 'GET',
    path: entrance.paths.unavailable,
    face: entrance.look,
    may: 'signed-out',
    handle: async () =>
      showPage({
        title: 'マイページを利用できません',
        crumbs: [{ label: 'ログイン', href: entrance.paths.login }, { label: 'マイページを利用できません' }],
        body: LoginUnavailableView({ helpDeskPhone: site.helpDeskPhone }),
      }),
  },
];
