import { ageOn, type JobSeekerRow, publishedFacts } from '#features/job-seekers/index.ts';
import { type VacancyRecord, wageWords } from '#features/vacancies/index.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import type { SentApplication } from './sent-application.ts';

/** REFER-3: exactly what goes to the employer, as it is at this moment. */
export function snapshotOf(
  person: JobSeekerRow,
  { vacancy, establishment }: VacancyRecord,
  motive: string,
  now: Temporal.Instant,
): SentApplication {
  const today = japanDay(now);
  const facts = vacancy.answers;
  return {
    motive,
    person: {
      name: person.name,
      kana: person.kana,
      age: ageOn(person.birth_date, today),
      address: person.address,
      telephone: person.telephone,
    },
    registered: publishedFacts(person.answers, { today }),
    vacancy: {
      number: vacancy.number,
      title: facts.title ?? '',
      employer: establishment.name,
      wage: wageWords(facts),
      place: facts.place?.text ?? '',
      revision: vacancy.revision,
    },
  };
}
