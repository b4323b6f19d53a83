import type { EmployerWork, EmployerWorkSource } from '#features/employers/index.ts';
import { listVacancies, shownVacancyNumber } from '#features/vacancies/index.ts';
import { japanDay, japaneseTime, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { isOverdue } from '../rules/applicants.ts';
import { awaitedOf } from '../rules/awaited.ts';
import { employerApplicationPaths } from '../rules/employer-paths.ts';
import { employerTurn } from '../rules/employer-turn.ts';
import { countApplicants, listOpenApplicationsOf } from '../store/applicants.query.ts';
import { listFreshAnswers } from '../store/requests.query.ts';
import type { ApplicationRow } from '../store/tables.ts';

const aboutOf = ({ sent }: ApplicationRow): string =>
  `${sent.person.name}（${sent.vacancy.title} ${shownVacancyNumber(sent.vacancy.number)}）`;

function workOf(application: ApplicationRow, now: Temporal.Instant): readonly EmployerWork[] {
  const { id, interview_at, changed_at } = application;
  const entry = { about: aboutOf(application), href: employerApplicationPaths.application(id) };
  const awaited = awaitedOf(application, now);
  const isToday = interview_at !== null && japanDay(interview_at).equals(japanDay(now));
  const today =
    isToday && awaited?.of !== 'employer'
      ? [
          {
            ...entry,
            kind: '今日の面接',
            about: `${japaneseTime(interview_at)} ${entry.about}`,
            since: changed_at,
            due: japanDay(now),
          },
        ]
      : [];
  if (awaited?.of !== 'employer') return today;
  const late = isOverdue(awaited, now) ? '（期限を過ぎました）' : '';
  const kind = `${employerTurn[awaited.what]}${late}`;
  return [{ ...entry, kind, since: changed_at, due: awaited.by }];
}

/** EMP-1: of applications and requests, what waits for an establishment: answers, today's interviews, late results. */
export const applicationsForEmployer: EmployerWorkSource = async (tx, establishmentNumber, now) => {
  const open = await listOpenApplicationsOf(tx, establishmentNumber);
  const answers = await listFreshAnswers(tx, establishmentNumber, now);
  const vacancies = await listVacancies(tx, [...new Set(answers.map(({ vacancy_id }) => vacancy_id))]);
  const numberOf = new Map(vacancies.map(({ vacancy }) => [vacancy.id, vacancy.number]));
  return [
    ...open.flatMap((application) => workOf(application, now)),
    ...answers.map(({ vacancy_id, answered_at }) => ({
      kind: 'リクエストの返事を読む',
      about: `求人 ${shownVacancyNumber(numberOf.get(vacancy_id) ?? '')}`,
      href: employerApplicationPaths.requests,
      since: answered_at,
      due: undefined,
    })),
  ];
};

/** For the page of a vacancy: how many applied, and the way to them. */
export async function applicantLinks(
  tx: Tx,
  { id, number }: { readonly id: number; readonly number: string },
): Promise<readonly { readonly label: string; readonly href: string }[]> {
  const count = (await countApplicants(tx, [id])).get(id);
  const label = count === undefined ? '応募者 0名' : `応募者 ${count.all}名（選考中 ${count.open}名）`;
  return [{ label, href: employerApplicationPaths.ofVacancy(number) }];
}
