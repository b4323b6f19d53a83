import { findOffice, type Office } from '#features/offices/index.ts';
import { listVacancies, type VacancyRecord } from '#features/vacancies/index.ts';
import type { Parts } from '#platform/parts.ts';
import { type ApplicantCount, countApplicants } from '../../../store/applicants.query.ts';
import type { ApplicationRow } from '../../../store/tables.ts';

/** What of its vacancy and its office an application's pages tell. */
export interface Surroundings {
  readonly vacancy: VacancyRecord;
  readonly office: Office | undefined;
  readonly count: ApplicantCount;
}

export async function surroundingsOf(parts: Parts, application: ApplicationRow): Promise<Surroundings> {
  const { reading } = parts.database;
  const [vacancy] = await listVacancies(reading, [application.vacancy_id]);
  if (vacancy === undefined) throw new Error(`the vacancy of the application ${application.id} is gone`);
  const { id, number } = vacancy.vacancy;
  const counts = await countApplicants(reading, [id]);
  const office = await findOffice(reading, number.slice(0, 5));
  return { vacancy, office, count: counts.get(id) ?? { all: 0, open: 0, hired: 0 } };
}
