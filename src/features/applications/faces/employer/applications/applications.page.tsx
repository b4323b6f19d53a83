import type { EmployerRequest } from '#features/employers/index.ts';
import {
  findVacancy,
  parseVacancyNumber,
  shownVacancyNumber,
  type VacancyRecord,
} from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { type Answer, problem, showPage } from '#platform/http/answer.ts';
import type { Parts } from '#platform/parts.ts';
import { type ApplicantGroup, isApplicantGroup, listApplicants } from '../../../rules/applicants.ts';
import { listApplicantFacts, listApplicants as listRows } from '../../../store/applicants.query.ts';
import { applicationsTitle } from '../own-application.ts';
import { type ApplicantRow, ApplicationsView } from './applications.view.tsx';

const { pageSize } = policy.applicants;

/** /employer/applications?vacancy=…&group=…&page=… [EMP-1] */
export async function showApplications(parts: Parts, request: EmployerRequest): Promise<Answer> {
  const { establishment, query, now } = request;
  const { reading } = parts.database;
  const vacancy = await ownVacancy(parts, request);
  if (vacancy === 'none') return problem('not-found');
  const asked = query['group'] ?? '';
  const group: ApplicantGroup = isApplicantGroup(asked) ? asked : 'all';
  const facts = await listApplicantFacts(reading, establishment.number, vacancy?.vacancy.id);
  const { counts, placed } = listApplicants(facts, group, now);
  const pages = Math.max(1, Math.ceil(placed.length / pageSize));
  const page = Math.min(Math.max(Math.trunc(Number(query['page'])) || 1, 1), pages);
  const shown = placed.slice((page - 1) * pageSize, page * pageSize);
  const applications = await listRows(
    reading,
    establishment.number,
    shown.map(({ id }) => id),
  );
  const awaited = new Map(shown.map((one) => [one.id, one.awaited]));
  const rows: readonly ApplicantRow[] = applications.map((application) => ({
    application,
    awaited: awaited.get(application.id),
  }));
  const number = vacancy?.vacancy.number;
  const title =
    number === undefined ? applicationsTitle : `${applicationsTitle}（${shownVacancyNumber(number)}）`;
  return showPage({
    title,
    crumbs: [{ label: applicationsTitle }],
    wide: true,
    body: <ApplicationsView {...{ vacancy, group, counts, rows, page, pages, now }} />,
  });
}

/** The vacancy that the address names, where it is the establishment's own. */
async function ownVacancy(
  parts: Parts,
  { establishment, query }: EmployerRequest,
): Promise<VacancyRecord | undefined | 'none'> {
  const typed = query['vacancy'];
  if (typed === undefined || typed === '') return undefined;
  const number = parseVacancyNumber(typed);
  const found = number === undefined ? undefined : await findVacancy(parts.database.reading, number);
  return found?.vacancy.establishment_number === establishment.number ? found : 'none';
}
