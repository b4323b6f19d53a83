import { registrationState } from '#features/job-seekers/index.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { makeMove } from '../../../actions/make-move.ts';
import { findApplicationOf, listEvents, listSentDocuments } from '../../../store/applications.store.ts';
import { findNoShowReport } from '../../../store/no-shows.store.ts';
import { findLetterOf } from '../../../store/referral-letters.store.ts';
import type { ApplicationRow } from '../../../store/tables.ts';
import { activityCrumb, ownApplicationPath, withdrawPath } from '../own-paths.ts';
import { type OwnRequest, ownRoutes } from '../own-person.ts';
import { ApplicationView } from './application.view.tsx';
import { WithdrawView, withdrawTitle } from './withdraw.view.tsx';

/** /mypage/applications/…: one application, what is awaited, what was sent; the interview; leaving it [REFER-5]. */
export const applicationRoutes = (parts: Parts): readonly Route[] => {
  const path = ownApplicationPath(':id');
  const leave = withdrawPath(':id');
  const name = 'applications.own';
  return ownRoutes(parts, [
    { name, method: 'GET', path, handle: (asked) => show(parts, asked) },
    { name: `${name}.submit`, method: 'POST', path, handle: (asked) => accept(parts, asked) },
    { name: `${name}-withdraw`, method: 'GET', path: leave, handle: (asked) => showWithdraw(parts, asked) },
    {
      name: `${name}-withdraw.submit`,
      method: 'POST',
      path: leave,
      handle: (asked) => withdraw(parts, asked),
    },
  ]);
};

export const findAsked = (parts: Parts, { request, part }: OwnRequest): Promise<ApplicationRow | undefined> =>
  findApplicationOf(parts.database.reading, part, request.params['id'] ?? '');

export const crumbsOf = ({ id, sent }: ApplicationRow, last?: string) => [
  activityCrumb,
  ...(last === undefined
    ? [{ label: sent.vacancy.title }]
    : [{ label: sent.vacancy.title, href: ownApplicationPath(id) }, { label: last }]),
];

async function show(parts: Parts, asked: OwnRequest): Promise<Answer> {
  const application = await findAsked(parts, asked);
  if (application === undefined) return problem('not-found');
  const { reading } = parts.database;
  const { id, sent } = application;
  const { now, formToken, query } = asked.request;
  const view = {
    application,
    events: await listEvents(reading, id),
    documents: await listSentDocuments(reading, id),
    letter: await findLetterOf(reading, id),
    report: await findNoShowReport(reading, id),
    isValid: registrationState(asked.person, now).kind === 'valid',
    ...{ now, formToken, done: query['done'] },
  };
  return showPage({
    title: sent.vacancy.title,
    crumbs: crumbsOf(application),
    body: <ApplicationView {...view} />,
  });
}

const moveOwn = (parts: Parts, { request, part }: OwnRequest, move: 'accept-interview' | 'withdraw') =>
  parts.database.transaction((tx) =>
    makeMove(
      tx,
      parts,
      {
        part,
        applicationId: request.params['id'] ?? '',
        move,
        actor: request.actor,
        ...(move === 'accept-interview' ? { changes: () => ({ interview_accepted_at: request.now }) } : {}),
      },
      request.now,
    ),
  );

async function accept(parts: Parts, asked: OwnRequest): Promise<Answer> {
  const application = await findAsked(parts, asked);
  if (application === undefined) return problem('not-found');
  const path = ownApplicationPath(application.id);
  // Pressed twice, or in two tabs: the answer is there already.
  if (application.interview_accepted_at !== null) return goTo(`${path}?done=accepted`);
  const moved = await moveOwn(parts, asked, 'accept-interview');
  return goTo(`${path}?done=${moved.ok ? 'accepted' : 'changed'}`);
}

async function showWithdraw(parts: Parts, asked: OwnRequest): Promise<Answer> {
  const application = await findAsked(parts, asked);
  if (application === undefined) return problem('not-found');
  if (application.closed_at !== null) return goTo(ownApplicationPath(application.id));
  return showPage({
    title: withdrawTitle,
    crumbs: crumbsOf(application, withdrawTitle),
    body: <WithdrawView application={application} formToken={asked.request.formToken} />,
  });
}

async function withdraw(parts: Parts, asked: OwnRequest): Promise<Answer> {
  const moved = await moveOwn(parts, asked, 'withdraw');
  if (!moved.ok && moved.fault === 'application.unknown') return problem('not-found');
  const path = ownApplicationPath(asked.request.params['id'] ?? '');
  if (moved.ok) return goTo(`${path}?done=withdrawn`);
  const present = await findAsked(parts, asked);
  return goTo(`${path}?done=${present?.state === 'withdrawn' ? 'withdrawn' : 'changed'}`);
}
