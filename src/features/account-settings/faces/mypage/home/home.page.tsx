import { registrationPaths } from '#features/accounts/index.ts';
import { findOffice } from '#features/offices/index.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { ownAccount, ownRecord } from '../../own-account.ts';
import { paths } from '../../paths.ts';
import { HomeView, homeTitle } from './home.view.tsx';

export const homeRoutes = (parts: Parts): readonly Route[] => [
  {
    name: 'account-settings.home',
    method: 'GET',
    path: paths.home,
    face: 'mypage',
    may: 'signed-in',
    handle: (request) => show(parts, request),
  },
];

const crumbs = [{ label: 'ホーム' }];

/** ONLINE-5: who has not registered as a job seeker yet goes on with that instead of home. */
async function show(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { now, session } = request;
  const { previousLoginAt } = session;
  const account = await ownAccount(parts, request);
  const record = await ownRecord(parts, account);
  if (record === undefined) return goTo(registrationPaths.continue);
  const office = await findOffice(parts.database.reading, record.office_number);
  const view = { record, office, previousLoginAt, now };
  return showPage({ title: homeTitle, crumbs, body: <HomeView {...view} /> });
}
