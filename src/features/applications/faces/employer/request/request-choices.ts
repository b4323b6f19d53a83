import { listJoinedNumbers } from '#features/job-seekers/index.ts';
import { listVacanciesOf, type VacancyRow } from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { isPastJapanDay, type Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { addressOfPerson } from '../../../actions/sides-of.ts';
import { hasOpenApplication } from '../../../store/applications.store.ts';
import { countRequests, listRequestsTo } from '../../../store/requests.query.ts';

export interface RequestChoice {
  readonly vacancy: VacancyRow;
  /** How many more requests may be sent of it. */
  readonly left: number;
}

const mostVacancies = 200;

/** The vacancies to which this person can be asked, or why there is none. */
export async function requestChoices(
  parts: Parts,
  establishmentNumber: string,
  number: string,
  now: Temporal.Instant,
): Promise<Result<readonly RequestChoice[], string>> {
  const { reading } = parts.database;
  if ((await addressOfPerson(reading, number)) === undefined) {
    return fail(
      'この方は、マイページを使っていません。リクエストは届きません。ハローワークに相談してください。',
    );
  }
  const own = (await listVacanciesOf(reading, establishmentNumber, mostVacancies)).filter(
    ({ state, valid_through }) => state === 'open' && !isPastJapanDay(valid_through, now),
  );
  const online = own.filter(({ answers }) => answers['online-application'] === 'yes');
  if (online.length === 0) {
    return fail('リクエストは、オンライン自主応募を受け付けている公開中の求人でだけ送れます。');
  }
  const numbers = await listJoinedNumbers(reading, number);
  const [sent, { ofVacancy }] = await Promise.all([
    listRequestsTo(reading, establishmentNumber, numbers),
    countRequests(reading, establishmentNumber),
  ]);
  const asked = new Set(sent.map(({ vacancy_id }) => vacancy_id));
  const choices: RequestChoice[] = [];
  for (const vacancy of online) {
    const left = policy.invitations.mostRequests - (ofVacancy.get(vacancy.id) ?? 0);
    const isFree = !asked.has(vacancy.id) && !(await hasOpenApplication(reading, numbers, vacancy.id));
    if (left > 0 && isFree) choices.push({ vacancy, left });
  }
  if (choices.length > 0) return ok(choices);
  return fail(
    `送れる求人がありません。1つの求人で送れるのは${policy.invitations.mostRequests}人まで、1人に1回です。`,
  );
}
