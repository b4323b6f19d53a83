import { listVacancies } from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { InvitationKind } from '../../../rules/invitation-moves.ts';
import { listInvitationsTo } from '../../../store/invitations.store.ts';
import { activityCrumb, invitationBase } from '../own-paths.ts';
import { type OwnRequest, ownRoutes } from '../own-person.ts';
import { invitationWords } from './invitation-words.ts';
import { InvitationsView } from './invitations.view.tsx';

/** /mypage/recommendations and /mypage/requests: all that were sent to the person [REFER-1] [REFER-4]. */
export const invitationsRoutes = (parts: Parts): readonly Route[] =>
  ownRoutes(
    parts,
    (['recommendation', 'request'] as const).map((kind) => ({
      name: `applications.${kind}s`,
      method: 'GET',
      path: invitationBase[kind],
      siteMap: invitationWords[kind].title,
      handle: (asked) => show(parts, kind, asked),
    })),
  );

const { pageSize } = policy.invitations;

async function show(
  parts: Parts,
  kind: InvitationKind,
  { request, person, numbers }: OwnRequest,
): Promise<Answer> {
  const { reading } = parts.database;
  const all = await listInvitationsTo(reading, numbers, kind);
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const asked = Number(request.query['page']);
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  const invitations = all.slice((page - 1) * pageSize, page * pageSize);
  const found = await listVacancies(reading, [...new Set(invitations.map((one) => one.vacancy_id))]);
  const records = new Map(found.map((one) => [one.vacancy.id, one]));
  const { title } = invitationWords[kind];
  const view = {
    kind,
    invitations,
    records,
    total: all.length,
    page,
    pages,
    isOnlineOnly: person.kind === 'online',
  };
  return showPage({ title, crumbs: [activityCrumb, { label: title }], body: <InvitationsView {...view} /> });
}
