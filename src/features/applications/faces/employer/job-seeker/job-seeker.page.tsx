import type { EmployerRequest } from '#features/employers/index.ts';
import { listJoinedNumbers } from '#features/job-seekers/index.ts';
import { listVacancies, shownVacancyNumber } from '#features/vacancies/index.ts';
import { japanDay, japaneseDate } from '#kernel/time.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { Parts } from '#platform/parts.ts';
import { LinkButton } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Lines } from '#ui/items/lines.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { employerApplicationPaths } from '../../../rules/employer-paths.ts';
import { requestStateWords } from '../../../rules/request-words.ts';
import { listRequestsTo, type SentRequest } from '../../../store/requests.query.ts';
import { type MeantPerson, peopleCrumb } from '../job-seekers/people.tsx';
import { requestChoices } from '../request/request-choices.ts';

/** /employer/job-seekers/:key [REFER-4] */
export async function showJobSeeker(
  parts: Parts,
  request: EmployerRequest,
  person: MeantPerson,
): Promise<Answer> {
  const { reading } = parts.database;
  const { establishment, now } = request;
  const numbers = await listJoinedNumbers(reading, person.number);
  const sent = await listRequestsTo(reading, establishment.number, numbers);
  const choices = await requestChoices(parts, establishment.number, person.number, now);
  const vacancies = await listVacancies(reading, [...new Set(sent.map(({ vacancy_id }) => vacancy_id))]);
  const numberOf = new Map(vacancies.map(({ vacancy }) => [vacancy.id, vacancy.number]));
  return showPage({
    title: person.title,
    crumbs: [peopleCrumb, { label: person.title }],
    body: (
      <>
        <PageHeading>
          <span class="user-text">{person.title}</span>
        </PageHeading>
        <DefinitionList
          rows={person.facts.map(({ label, lines }) => ({ term: label, value: <Lines lines={lines} /> }))}
        />
        <Section heading="リクエスト">
          {choices.ok ? (
            <>
              <p>この方に、求人への応募をお願いできます。1つの求人で、1人に1回です。</p>
              <p>
                <LinkButton kind="primary" href={employerApplicationPaths.request(person.key)}>
                  リクエストを送る
                </LinkButton>
              </p>
            </>
          ) : (
            <p>{choices.fault}</p>
          )}
          <Sent sent={sent} numberOf={numberOf} />
        </Section>
      </>
    ),
  });
}

function Sent({ sent, numberOf }: { sent: readonly SentRequest[]; numberOf: ReadonlyMap<number, string> }) {
  if (sent.length === 0) return null;
  return (
    <ul>
      {sent.map(({ id, sent_at, state, vacancy_id }) => (
        <li key={id}>
          {japaneseDate(japanDay(sent_at))} 求人 {shownVacancyNumber(numberOf.get(vacancy_id) ?? '')}：
          {requestStateWords(state)}
        </li>
      ))}
    </ul>
  );
}
