import { goTo } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { logOut } from '../../../actions/log-out.ts';

/** LOGIN-6. Open to all, so that a press after the session's end still ends on the page that says so. */
export const logoutRoutes = (parts: Parts): readonly Route[] => [
  {
    name: 'sign-in.logout.submit',
    method: 'POST',
    path: '/mypage/logout',
    face: 'mypage',
    may: 'anyone',
    async handle({ session, actor, now }) {
      if (session !== undefined) await logOut(parts, session, actor, now);
      return goTo('/logged-out', {
        cookies: [{ name: 'mypage', value: undefined }],
        clearSiteData: true,
      });
    },
  },
];
