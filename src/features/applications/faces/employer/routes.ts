import { type EmployerRequest, type EmployerRoute, employerRoutes } from '#features/employers/index.ts';
import type { Answer } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { employerApplicationPaths as paths } from '../../rules/employer-paths.ts';
import type { ApplicationRow } from '../../store/tables.ts';
import { markAsRead, showApplication } from './application/application.page.tsx';
import { showDocument } from './application/document.page.ts';
import { showApplications } from './applications/applications.page.tsx';
import { showInterview, submitInterview } from './interview/interview.page.tsx';
import { showJobSeeker } from './job-seeker/job-seeker.page.tsx';
import { showJobSeekers } from './job-seekers/job-seekers.page.tsx';
import { aboutPerson, type MeantPerson } from './job-seekers/people.tsx';
import { showLetter, showLetterFile } from './letter/letter.page.tsx';
import { showNoShow, submitNoShow } from './no-show/no-show.page.tsx';
import { aboutApplication } from './own-application.ts';
import { showRequest, submitRequest } from './request/request.page.tsx';
import { showRequests, showWithdrawal, submitWithdrawal } from './requests/requests.page.tsx';
import { showResult, submitResult } from './result/result.page.tsx';

type Handle = (parts: Parts, request: EmployerRequest, application: ApplicationRow) => Promise<Answer>;

/** The employer's pages of applications [EMP-1]. */
export function employerApplicationRoutes(parts: Parts): readonly Route[] {
  const about = (handle: Handle) =>
    aboutApplication(parts, (request, application) => handle(parts, request, application));
  const page = (name: string, path: string, handle: Handle) =>
    ({ name: `applications.employer.${name}`, method: 'GET', path, handle: about(handle) }) as const;
  const form = (name: string, path: string, handle: Handle) =>
    ({ name: `applications.employer.${name}.submit`, method: 'POST', path, handle: about(handle) }) as const;
  return employerRoutes(parts, [
    {
      name: 'applications.employer',
      method: 'GET',
      path: paths.applications,
      handle: (request) => showApplications(parts, request),
    },
    page('application', paths.application(':id'), showApplication),
    form('application', paths.application(':id'), markAsRead),
    page('interview', paths.interview(':id'), showInterview),
    form('interview', paths.interview(':id'), submitInterview),
    page('result', paths.result(':id'), showResult),
    form('result', paths.result(':id'), submitResult),
    page('no-show', paths.noShow(':id'), showNoShow),
    form('no-show', paths.noShow(':id'), submitNoShow),
    page('letter', paths.letter(':id'), showLetter),
    page('letter.file', paths.letterFile(':id'), showLetterFile),
    page('document', paths.document(':id', ':position'), showDocument),
    ...requestRoutes(parts),
  ]);
}

type HandlePerson = (parts: Parts, request: EmployerRequest, person: MeantPerson) => Promise<Answer>;

/** Looking for people who are public, and asking them [REFER-4]. */
function requestRoutes(parts: Parts): readonly EmployerRoute[] {
  const about = (handle: HandlePerson) =>
    aboutPerson(parts, (request, person) => handle(parts, request, person));
  const name = 'applications.employer';
  return [
    {
      name: `${name}.job-seekers`,
      method: 'GET',
      path: paths.jobSeekers,
      handle: (request) => showJobSeekers(parts, request),
    },
    {
      name: `${name}.job-seeker`,
      method: 'GET',
      path: paths.jobSeeker(':key'),
      handle: about(showJobSeeker),
    },
    { name: `${name}.request`, method: 'GET', path: paths.request(':key'), handle: about(showRequest) },
    {
      name: `${name}.request.submit`,
      method: 'POST',
      path: paths.request(':key'),
      handle: about(submitRequest),
    },
    {
      name: `${name}.requests`,
      method: 'GET',
      path: paths.requests,
      handle: (request) => showRequests(parts, request),
    },
    {
      name: `${name}.withdrawal`,
      method: 'GET',
      path: paths.withdrawal(':id'),
      handle: (request) => showWithdrawal(parts, request),
    },
    {
      name: `${name}.withdrawal.submit`,
      method: 'POST',
      path: paths.withdrawal(':id'),
      handle: (request) => submitWithdrawal(parts, request),
    },
  ];
}
