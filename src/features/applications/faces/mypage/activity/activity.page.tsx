import { registrationState } from '#features/job-seekers/index.ts';
import { policy } from '#kernel/policy.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { isOpen } from '../../../rules/application-moves.ts';
import { awaitedOf } from '../../../rules/awaited.ts';
import { listApplicationsOf } from '../../../store/applications.store.ts';
import { countWaitingInvitations } from '../../../store/invitations.store.ts';
import { findRestriction } from '../../../store/no-shows.store.ts';
import { listLettersOf } from '../../../store/referral-letters.store.ts';
import type { ApplicationRow } from '../../../store/tables.ts';
import { activityTitle, ownPaths } from '../own-paths.ts';
import { type OwnRequest, ownRoutes } from '../own-person.ts';
import { type ActivityShow, ActivityView, activityShows } from './activity.view.tsx';

/** /mypage/applications: 「求職活動状況」, one address for each of its lists [REFER-5]. */
export const activityRoutes = (parts: Parts): readonly Route[] =>
  ownRoutes(parts, [
    {
      name: 'applications.activity',
      method: 'GET',
      path: ownPaths.activity,
      siteMap: activityTitle,
      handle: (asked) => show(parts, asked),
    },
  ]);

const { pageSize } = policy.invitations;

const showOf = (typed: string | undefined): ActivityShow =>
  activityShows.find((one) => one === typed) ?? 'open';

async function show(parts: Parts, { request, person, numbers, part }: OwnRequest): Promise<Answer> {
  const { reading } = parts.database;
  const { now, query } = request;
  const all = await listApplicationsOf(reading, part);
  const letters = await listLettersOf(reading, numbers);
  const open = all.filter(({ state }) => isOpen(state)).toSorted(byTurn(now));
  const over = all.filter(({ state }) => !isOpen(state));
  const chosen = showOf(query['show']);
  const listed = chosen === 'over' ? over : open;
  const pages = Math.max(1, Math.ceil(listed.length / pageSize));
  const asked = Number(query['page']);
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  const view = {
    show: chosen,
    applications: listed.slice((page - 1) * pageSize, page * pageSize),
    letters,
    counts: { open: open.length, over: over.length, letters: letters.length },
    waiting: await countWaitingInvitations(reading, numbers),
    ...{ page, pages, now },
    isValid: registrationState(person, now).kind === 'valid',
    isRestricted: (await findRestriction(reading, numbers)) !== undefined,
  };
  return showPage({
    title: activityTitle,
    crumbs: [{ label: activityTitle }],
    body: <ActivityView {...view} />,
  });
}

/** What the person is to do first, then by the nearest day. */
const byTurn =
  (now: OwnRequest['request']['now']) =>
  (a: ApplicationRow, b: ApplicationRow): number => {
    const [one, other] = [awaitedOf(a, now), awaitedOf(b, now)];
    if (one === undefined || other === undefined) return 0;
    if (one.of !== other.of) return one.of === 'job-seeker' ? -1 : 1;
    return other.by.until(one.by).sign;
  };
