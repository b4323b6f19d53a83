import { findOffice } from '#features/offices/index.ts';
import { listVacancies, type VacancyRecord } from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { isPastJapanDay } from '#kernel/time.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { moveOneInvitation } from '../../../actions/move-invitation.ts';
import { type DeclineReason, isDeclineReason } from '../../../rules/decline-reasons.ts';
import { type InvitationKind, isWaiting } from '../../../rules/invitation-moves.ts';
import { findApplicationTo } from '../../../store/applications.store.ts';
import { findInvitation } from '../../../store/invitations.store.ts';
import type { InvitationRow } from '../../../store/tables.ts';
import { activityCrumb, declinePath, invitationBase, invitationPath } from '../own-paths.ts';
import { type OwnRequest, ownRoutes } from '../own-person.ts';
import { shownToPerson, titleOf } from '../vacancy-facts.view.tsx';
import { DeclineView, declineTitle } from './decline.view.tsx';
import { InvitationView } from './invitation.view.tsx';
import { invitationWords } from './invitation-words.ts';

/** One recommendation or request: read, answered; its read mark is set by the person alone [REFER-1] [REFER-4]. */
export const invitationRoutes = (parts: Parts): readonly Route[] =>
  (['recommendation', 'request'] as const).flatMap((kind) => {
    const path = invitationPath(kind, ':id');
    const decline = declinePath(kind, ':id');
    const name = `applications.${kind}`;
    return ownRoutes(parts, [
      { name, method: 'GET', path, handle: (asked) => show(parts, kind, asked) },
      { name: `${name}.submit`, method: 'POST', path, handle: (asked) => markRead(parts, kind, asked) },
      {
        name: `${name}-decline`,
        method: 'GET',
        path: decline,
        handle: (asked) => showDecline(parts, kind, asked),
      },
      {
        name: `${name}-decline.submit`,
        method: 'POST',
        path: decline,
        handle: (asked) => answerNo(parts, kind, asked),
      },
    ]);
  });

interface Found {
  readonly invitation: InvitationRow;
  readonly record: VacancyRecord;
}

/** Only what was sent to this person, and of this kind. */
async function find(
  parts: Parts,
  kind: InvitationKind,
  { request, numbers }: OwnRequest,
): Promise<Found | undefined> {
  const { reading } = parts.database;
  const invitation = await findInvitation(reading, request.params['id'] ?? '');
  if (invitation?.kind !== kind || !numbers.includes(invitation.job_seeker_number)) return undefined;
  const record = (await listVacancies(reading, [invitation.vacancy_id]))[0];
  return record === undefined ? undefined : { invitation, record };
}

const sender = (kind: InvitationKind) => (kind === 'request' ? 'employer' : 'office');

async function show(parts: Parts, kind: InvitationKind, asked: OwnRequest): Promise<Answer> {
  const found = await find(parts, kind, asked);
  if (found === undefined) return problem('not-found');
  const { invitation, record } = found;
  const { reading } = parts.database;
  const shown = shownToPerson(record, sender(kind));
  const { office_number } = invitation;
  const office = office_number === null ? undefined : await findOffice(reading, office_number);
  const application = await findApplicationTo(reading, asked.numbers, record.vacancy.id);
  const { now, formToken, query } = asked.request;
  const isOpen = isWaiting(invitation.state) && !isPastJapanDay(invitation.answer_by, now);
  const title = titleOf(shown);
  const view = { invitation, record, shown, office, applicationId: application?.id, isOpen, formToken };
  return showPage({
    title,
    crumbs: crumbsOf(kind, title),
    body: <InvitationView {...view} done={query['done']} />,
  });
}

const crumbsOf = (kind: InvitationKind, title: string) => [
  activityCrumb,
  { label: invitationWords[kind].title, href: invitationBase[kind] },
  { label: title },
];

async function markRead(parts: Parts, kind: InvitationKind, asked: OwnRequest): Promise<Answer> {
  const moved = await move(parts, asked, 'read');
  if (!moved.ok && moved.fault === 'invitation.not-yours') return problem('not-found');
  return goTo(`${invitationPath(kind, asked.request.params['id'] ?? '')}?done=read`);
}

interface Declining {
  readonly reason: DeclineReason;
  readonly words: string;
}

const move = (
  parts: Parts,
  { request, numbers }: OwnRequest,
  what: 'read' | 'decline',
  declining?: Declining,
) =>
  parts.database.transaction((tx) =>
    moveOneInvitation(
      tx,
      parts,
      {
        id: request.params['id'] ?? '',
        move: what,
        by: 'job-seeker',
        isOurs: (held) => numbers.includes(held.job_seeker_number),
        actor: request.actor,
        ...(declining === undefined ? {} : { declining }),
      },
      request.now,
    ),
  );

interface Shown {
  readonly reason?: string;
  readonly words?: string;
  readonly faults?: Readonly<Record<string, string>>;
}

async function showDecline(
  parts: Parts,
  kind: InvitationKind,
  asked: OwnRequest,
  shown: Shown = {},
): Promise<Answer> {
  const found = await find(parts, kind, asked);
  if (found === undefined) return problem('not-found');
  const { invitation, record } = found;
  if (!isWaiting(invitation.state)) return goTo(invitationPath(kind, invitation.id));
  const { keptForm, formToken } = asked.request;
  const typed =
    keptForm === undefined
      ? shown
      : { reason: fieldOf(keptForm, 'reason'), words: fieldOf(keptForm, 'words') };
  const vacancyTitle = titleOf(shownToPerson(record, sender(kind)));
  return showPage({
    title: declineTitle,
    crumbs: [
      ...crumbsOf(kind, vacancyTitle).slice(0, 2),
      { label: vacancyTitle, href: invitationPath(kind, invitation.id) },
      { label: declineTitle },
    ],
    hasErrors: shown.faults !== undefined,
    body: (
      <DeclineView
        invitation={invitation}
        vacancyTitle={vacancyTitle}
        formToken={formToken}
        {...typed}
        {...(shown.faults === undefined ? {} : { faults: shown.faults })}
      />
    ),
  });
}

async function answerNo(parts: Parts, kind: InvitationKind, asked: OwnRequest): Promise<Answer> {
  const { form, params } = asked.request;
  const [reason, words] = [fieldOf(form, 'reason'), fieldOf(form, 'words').trim()];
  const { longestWords } = policy.invitations;
  const tooLong = [...words].length > longestWords;
  if (!isDeclineReason(reason) || tooLong) {
    const faults = {
      ...(isDeclineReason(reason) ? {} : { reason: '応募しない理由を選んでください' }),
      ...(tooLong ? { words: `伝えたいことは、${longestWords}文字までにしてください` } : {}),
    };
    return showDecline(parts, kind, asked, { reason, words, faults });
  }
  if ((await find(parts, kind, asked)) === undefined) return problem('not-found');
  const moved = await move(parts, asked, 'decline', { reason, words });
  const path = invitationPath(kind, params['id'] ?? '');
  return goTo(moved.ok ? `${path}?done=declined` : `${path}?done=over`);
}
