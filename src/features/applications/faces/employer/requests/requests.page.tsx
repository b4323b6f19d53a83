import type { EmployerRequest } from '#features/employers/index.ts';
import { findLivingNumber, findPublished } from '#features/job-seekers/index.ts';
import { listVacancies, shownVacancyNumber } from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { Parts } from '#platform/parts.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { moveOneInvitation } from '../../../actions/move-invitation.ts';
import { employerApplicationPaths } from '../../../rules/employer-paths.ts';
import { isWaiting } from '../../../rules/invitation-moves.ts';
import {
  countRequests,
  findRequestOf,
  listRequestsOf,
  type SentRequest,
} from '../../../store/requests.query.ts';
import { shownPerson } from '../job-seekers/people.tsx';
import { type RequestRow, RequestsView, requestsTitle } from './requests.view.tsx';

const { pageSize } = policy.applicants;

const requestsCrumb = { label: requestsTitle, href: employerApplicationPaths.requests };

/** /employer/requests [REFER-4] */
export async function showRequests(parts: Parts, request: EmployerRequest): Promise<Answer> {
  const { establishment, query, now } = request;
  const { reading } = parts.database;
  const { total } = await countRequests(reading, establishment.number);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(Math.max(Math.trunc(Number(query['page'])) || 1, 1), pages);
  const part = { skip: (page - 1) * pageSize, most: pageSize };
  const sent = await listRequestsOf(reading, establishment.number, part);
  const rows = await rowsOf(parts, establishment.number, sent, now);
  return showPage({
    title: requestsTitle,
    crumbs: [{ label: requestsTitle }],
    wide: true,
    body: <RequestsView {...{ rows, total, page, pages }} done={query['done']} />,
  });
}

/** Who is no longer public has no page any more, though the request stays. */
async function rowsOf(
  parts: Parts,
  establishmentNumber: string,
  sent: readonly SentRequest[],
  now: Temporal.Instant,
): Promise<readonly RequestRow[]> {
  const { reading } = parts.database;
  const vacancies = await listVacancies(reading, [...new Set(sent.map(({ vacancy_id }) => vacancy_id))]);
  const byId = new Map(vacancies.map(({ vacancy }) => [vacancy.id, vacancy]));
  const rows: RequestRow[] = [];
  for (const request of sent) {
    const number = await findLivingNumber(reading, request.job_seeker_number);
    const record = number === undefined ? undefined : await findPublished(reading, number, now);
    const person = record && shownPerson(parts, establishmentNumber, record, now);
    rows.push({ request, vacancy: byId.get(request.vacancy_id), person });
  }
  return rows;
}

/** /employer/requests/:id/withdrawal */
export async function showWithdrawal(parts: Parts, request: EmployerRequest): Promise<Answer> {
  const { establishment, params, formToken } = request;
  const found = await findRequestOf(parts.database.reading, establishment.number, params['id'] ?? '');
  if (found === undefined) return problem('not-found');
  if (!isWaiting(found.state)) return goTo(`${employerApplicationPaths.requests}?done=meanwhile`);
  const [record] = await listVacancies(parts.database.reading, [found.vacancy_id]);
  const title = 'リクエストの取り下げ';
  return showPage({
    title,
    crumbs: [requestsCrumb, { label: title }],
    body: (
      <>
        <PageHeading>{title}</PageHeading>
        <p>
          求人{shownVacancyNumber(record?.vacancy.number ?? '')}
          のリクエストを取り下げます。この方は、このリクエストに応募できなくなります。
        </p>
        <p>同じ求人のリクエストを、同じ方にもう一度送ることはできません。</p>
        <Form action={employerApplicationPaths.withdrawal(found.id)} formToken={formToken}>
          <ButtonRow>
            <Button kind="danger">リクエストを取り下げる</Button>
            <LinkButton kind="plain" href={employerApplicationPaths.requests}>
              やめる
            </LinkButton>
          </ButtonRow>
        </Form>
      </>
    ),
  });
}

export async function submitWithdrawal(parts: Parts, request: EmployerRequest): Promise<Answer> {
  const { establishment, params, actor, now } = request;
  const found = await findRequestOf(parts.database.reading, establishment.number, params['id'] ?? '');
  if (found === undefined) return problem('not-found');
  const moving = {
    id: found.id,
    move: 'withdraw',
    by: 'employer',
    isOurs: (held: { establishment_number: string | null }) =>
      held.establishment_number === establishment.number,
    actor,
  } as const;
  const moved = await parts.database.transaction((tx) => moveOneInvitation(tx, parts, moving, now));
  return goTo(`${employerApplicationPaths.requests}?done=${moved.ok ? 'withdrawn' : 'meanwhile'}`);
}
