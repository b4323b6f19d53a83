import { type EmployerRequest, employerRoutes } from '#features/employers/index.ts';
import type { Answer } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { employerApplicationPaths as paths } from '../../rules/employer-paths.ts';
import type { ApplicationRow } from '../../store/tables.ts';
import { markAsRead, showApplication } from './application/application.page.tsx';
import { showDocument } from './application/document.page.ts';
import { showApplications } from './applications/applications.page.tsx';
import { showInterview, submitInterview } from './interview/interview.page.tsx';
import { showLetter, showLetterFile } from './letter/letter.page.tsx';
import { showNoShow, submitNoShow } from './no-show/no-show.page.tsx';
import { aboutApplication } from './own-application.ts';
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
  ]);
}
