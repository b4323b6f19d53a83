import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { VacancyToIndex } from '../indexed/indexed-vacancy.ts';
import { searchFields } from '../rules/vacancy-texts.ts';

const texts = searchFields.map((field) => sql`text.${sql.ref(field)}`);

/** A million rows are read when an index is built: nothing here has to be sorted, or put together and taken apart again. */
const rows = (where: ReturnType<typeof sql>, today: Temporal.PlainDate) => sql<VacancyToIndex>`
  select vacancy.id::text as id, number, establishment_number, received_on::text as received_on,
         valid_through::text as valid_through, disclosure, alike, kind, hours, employment, occupation,
         municipality, industry, people, monthly_low, monthly_high, hourly_low, hourly_high,
         array_to_string(shifts, ' ') as shifts, array_to_string(days_off, ' ') as days_off,
         two_days_off, yearly_holidays, overtime_hours, age_from, age_to, schooling,
         array_to_string(insurance, ' ') as insurance, array_to_string(tags, ' ') as tags,
         text.audience, ${sql.join(texts)}
    from vacancies as vacancy join vacancy_texts as text on text.vacancy_id = vacancy.id
   where vacancy.state = 'open' and valid_through >= ${today.toString()}::date and ${where}`;

const inOrder = (found: readonly VacancyToIndex[]): readonly VacancyToIndex[] =>
  found.toSorted((a, b) => Number(a.id) - Number(b.id) || (a.audience < b.audience ? -1 : 1));

/** Open vacancies with each of their texts, by rising id, from behind one id up to another. Those whose last day has passed by `today` are over. */
export async function listVacanciesToIndex(
  tx: Tx,
  after: number,
  upTo: number,
  today: Temporal.PlainDate,
): Promise<readonly VacancyToIndex[]> {
  const found = await rows(sql`vacancy.id > ${after} and vacancy.id <= ${upTo}`, today).execute(tx);
  return inOrder(found.rows);
}

/** Those of these that are open. */
export async function findVacanciesToIndex(
  tx: Tx,
  ids: readonly number[],
  today: Temporal.PlainDate,
): Promise<readonly VacancyToIndex[]> {
  const found = await rows(sql`vacancy.id = any(${sql.val([...ids])}::bigint[])`, today).execute(tx);
  return inOrder(found.rows);
}

/** How many documents there are, and the highest id. */
export async function countToIndex(
  tx: Tx,
  today: Temporal.PlainDate,
): Promise<{ readonly documents: number; readonly highest: number }> {
  const { rows: counted } = await sql<{ documents: string; highest: string }>`
    select coalesce(sum(case when disclosure = 1 then 1 else 2 end), 0)::text as documents,
           (select coalesce(max(id), 0) from vacancies)::text as highest
      from vacancies where state = 'open' and valid_through >= ${today.toString()}::date`.execute(tx);
  const [{ documents, highest } = { documents: '0', highest: '0' }] = counted;
  return { documents: Number(documents), highest: Number(highest) };
}

/** Some of them, from all ids alike. */
export function sampleToIndex(
  tx: Tx,
  highest: number,
  size: number,
  today: Temporal.PlainDate,
): Promise<readonly VacancyToIndex[]> {
  const step = Math.max(1, Math.floor(highest / size));
  const ids = Array.from({ length: Math.min(size, highest) }, (_, index) => 1 + index * step);
  return findVacanciesToIndex(tx, ids, today);
}
