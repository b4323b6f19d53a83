import { entrancePaths } from '#features/accounts/index.ts';
import {
  documentWords,
  IssuedSlipView,
  NoSlipView,
  parseSlipForm,
  SlipView,
  slipTitle,
} from '#features/counter/index.ts';
import { findOffice } from '#features/offices/index.ts';
import { findSlipState, type IssuedSlip } from '#features/ways-in/index.ts';
import type { FieldFault } from '#kernel/forms.ts';
import { type Answer, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { fieldErrors } from '#ui/field-errors.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { issueSlipToUser } from '../../../actions/issue-slip-to-user.ts';
import { counterEstablishmentPath } from '../../../rules/employer-paths.ts';
import type { EmployerUser } from '../../../store/employer-users.store.ts';
import { type CounterEstablishmentRequest, counterEstablishmentRoutes } from '../counter-routes.ts';
import { establishmentCrumb, establishmentsCrumb } from '../establishment-crumbs.ts';
import { meantUser } from './meant-user.ts';

/** /counter/establishments/:number/users/:user/slip: a user whose mail does not come gets in within minutes. */
export const counterUserSlipRoutes = (parts: Parts): readonly Route[] =>
  counterEstablishmentRoutes(parts, {
    page: 'users/:user/slip',
    name: 'employers.counter-user.slip',
    show: (request) => show(parts, request, []),
    submit: (request) => submit(parts, request),
  });

const pathOf = ({ establishment }: CounterEstablishmentRequest, user: EmployerUser, page = ''): string =>
  counterEstablishmentPath(establishment.number, `users/${user.accountId}${page}`);

const crumbsOf = (request: CounterEstablishmentRequest, user: EmployerUser) => [
  establishmentsCrumb,
  establishmentCrumb(request.establishment),
  { label: `${user.name}さんのログイン`, href: pathOf(request, user) },
  { label: slipTitle },
];

async function show(
  parts: Parts,
  request: CounterEstablishmentRequest,
  faults: readonly FieldFault[],
  issuedMeanwhile = false,
): Promise<Answer> {
  const user = await meantUser(parts, request);
  if (user === undefined) return problem('not-found');
  const errors = fieldErrors(documentWords, faults);
  const view = {
    action: pathOf(request, user, '/slip'),
    documentHint: `書類を見て、${user.name}さんか確かめてください。`,
    slip: await findSlipState(parts.database.reading, user.accountId, request.now),
    document: fieldOf(request.keptForm ?? request.form, 'document'),
    ...{ issuedMeanwhile, errors, formToken: request.formToken },
  };
  const body = (
    <>
      <PageHeading>{slipTitle}</PageHeading>
      <ErrorSummary errors={errors} />
      {user.isUnavailable ? <NoSlipView /> : <SlipView {...view} />}
    </>
  );
  const page = { title: slipTitle, crumbs: crumbsOf(request, user), hasErrors: faults.length > 0, body };
  return showPage(page, issuedMeanwhile ? { status: 409 } : {});
}

async function submit(parts: Parts, request: CounterEstablishmentRequest): Promise<Answer> {
  const user = await meantUser(parts, request);
  if (user === undefined) return problem('not-found');
  const form = parseSlipForm(request.form);
  if (!form.ok) return show(parts, request, form.fault);
  const meant = { accountId: user.accountId, staffId: request.owner.id, ...form.value };
  const issued = await issueSlipToUser(parts, meant, request.actor, request.now);
  if (issued.ok) return showIssued(parts, request, user, issued.value);
  return show(parts, request, [], issued.fault === 'slip.issued-meanwhile');
}

async function showIssued(
  { site, database }: Parts,
  request: CounterEstablishmentRequest,
  user: EmployerUser,
  issued: IssuedSlip,
): Promise<Answer> {
  return showPage({
    title: slipTitle,
    crumbs: crumbsOf(request, user),
    paper: 'a5',
    body: IssuedSlipView({
      ...issued,
      login: `${site.baseUrl}${entrancePaths.employer.login}`,
      office: await findOffice(database.reading, request.establishment.officeNumber),
      helpDeskPhone: site.helpDeskPhone,
      back: { href: counterEstablishmentPath(request.establishment.number), label: '事業所の記録へ戻る' },
      now: request.now,
    }),
  });
}
