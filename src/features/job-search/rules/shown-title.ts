import { shownVacancy, type VacancyRecord, type Viewer } from '#features/vacancies/index.ts';

/** Where a title is wanted and none is written. */
export const untitled = '求人';

/** The title as somebody may read it: it may name an employer who wants not to be named. */
export function shownTitle({ vacancy, establishment }: VacancyRecord, viewer: Viewer): string {
  const { disclosure, answers } = vacancy;
  return shownVacancy(answers, establishment.answers, { disclosure, viewer }).facts.title ?? untitled;
}
