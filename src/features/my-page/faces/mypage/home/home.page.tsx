import { registrationPaths } from '#features/accounts/index.ts';
import { findOwnStanding, recordPaths } from '#features/registration/index.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { HomeView, homeTitle } from './home.view.tsx';

export const homeRoutes = (parts: Parts): readonly Route[] => [
  {
    name: 'my-page.home',
    method: 'GET',
    path: recordPaths.home,
    face: 'mypage',
    may: 'signed-in',
    handle: (request) => show(parts, request),
  },
];

const crumbs = [{ label: 'ホーム' }];

/**
 * ONLINE-5: who has not registered as a job seeker yet goes on with that instead of home. The page everybody begins
 * with asks the database once besides session and owner.
 */
async function show(parts: Parts, { owner, session, now, formToken }: SignedInRequest): Promise<Answer> {
  const standing = await findOwnStanding(parts.database.reading, owner.id);
  if (standing === undefined) return goTo(registrationPaths.continue);
  const { previousLoginAt } = session;
  const view = { standing, previousLoginAt, now, formToken };
  return showPage({ title: homeTitle, crumbs, wide: true, body: <HomeView {...view} /> });
}
