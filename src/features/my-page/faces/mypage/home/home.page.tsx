import { registrationPaths } from '#features/accounts/index.ts';
import { findOwnChain, type OwnChain } from '#features/applications/index.ts';
import { countNewMessages } from '#features/messages/index.ts';
import { findOwnStanding, recordPaths } from '#features/registration/index.ts';
import { listVacancies, type VacancyRecord } from '#features/vacancies/index.ts';
import { isOfferOpen } from '#features/ways-in/index.ts';
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
 * with asks the database little: how the registration stands, what is open, new messages, and the vacancies sent.
 */
async function show(parts: Parts, { owner, session, now, formToken }: SignedInRequest): Promise<Answer> {
  const { reading } = parts.database;
  const standing = await findOwnStanding(reading, owner.id);
  if (standing === undefined) return goTo(registrationPaths.continue);
  const chain = await findOwnChain(reading, standing.number, now);
  const reader = { side: 'job-seeker', numbers: chain.numbers } as const;
  const newMessages = await countNewMessages(reading, reader, now);
  const view = {
    ...{ standing, chain, newMessages, now, formToken },
    brought: await broughtTo(parts, chain),
    offersWaysIn: await isOfferOpen(reading, owner.id),
    previousLoginAt: session.previousLoginAt,
    outside: { training: parts.site.trainingSearchUrl, events: parts.site.eventSearchUrl },
  };
  return showPage({ title: homeTitle, crumbs, wide: true, body: <HomeView {...view} /> });
}

/** HOME-2, HOME-3: the vacancies of what the office and employers sent, by their ids. */
async function broughtTo(
  parts: Parts,
  { invitations }: OwnChain,
): Promise<ReadonlyMap<number, VacancyRecord>> {
  const ids = invitations.map(({ vacancyId }) => vacancyId);
  const records = await listVacancies(parts.database.reading, [...new Set(ids)]);
  return new Map(records.map((one) => [one.vacancy.id, one]));
}
