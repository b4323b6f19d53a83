import { goTo } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { logOut } from '../../../actions/log-out.ts';
import type { Entrance } from '../../public/entrance.ts';

/** LOGIN-6. Open to all, so that a press after the session's end still ends on the page that says so. */
export const logoutRoutes = (parts: Parts, entrance: Entrance): readonly Route[] => [
  {
    name: entrance.routeName('logout.submit'),
    method: 'POST',
    path: `${entrance.paths.home}/logout`,
    face: entrance.face,
    may: 'anyone',
    async handle({ session, actor, now }) {
      if (session !== undefined) await logOut(parts, session, actor, now);
      return goTo(entrance.paths.loggedOut, {
        cookies: [{ name: entrance.cookies.session, value: undefined }],
        clearSiteData: true,
      });
    },
  },
];
