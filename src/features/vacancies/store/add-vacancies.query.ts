import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { PackedBatch } from '../rules/packed-vacancies.ts';
import { columns, endOf, named, packedRows, textColumns } from './write-vacancies.query.ts';

/**
 * Adds a batch of which nothing is known: most vacancies of a first import or of what was made up. False, where a
 * vacancy is there already or an employer is known otherwise: then it has to be looked at one by one.
 */
export async function addVacancies(
  tx: Tx,
  { numbers, establishments, vacancies, texts }: PackedBatch,
  now: Temporal.Instant,
): Promise<boolean> {
  if (!(await addEstablishments(tx, numbers, establishments))) return false;
  const { vacancy_id: _, ...ofText } = textColumns;
  await sql`with added as (
      insert into vacancies (${named(columns)}, ended_on, changed_at)
        select ${named(columns)}, ${endOf(now)}, ${now.toString()}::timestamptz from ${packedRows(vacancies, columns)}
        returning id, number
    )
    insert into vacancy_texts (vacancy_id, ${named(ofText)})
      select added.id, ${named(ofText)}
        from ${packedRows(texts, { number: 'text', ...ofText })} join added using (number)`.execute(tx);
  return true;
}

const establishmentColumns = { number: 'text', name: 'text', name_key: 'text', answers: 'jsonb' } as const;

/** Employers that are new; nothing is written where any of them is known otherwise, or any of the numbers is. */
async function addEstablishments(
  tx: Tx,
  numbers: readonly string[],
  establishments: string,
): Promise<boolean> {
  // In one order, so that two imports at once wait for each other instead of for ever.
  const { rows } = await sql<{ known: boolean }>`
    with given as materialized (select * from ${packedRows(establishments, establishmentColumns)}),
    known as materialized (
      select exists (select from vacancies where number = any(${sql.val([...numbers])}::text[]))
          or exists (select from given join establishments as there using (number)
                      where there.answers is distinct from given.answers) as known
    ), added as (
      insert into establishments (${named(establishmentColumns)})
        select ${named(establishmentColumns)} from given where not (select known from known) order by number
        on conflict (number) do nothing
    ) select known from known`.execute(tx);
  return rows[0]?.known === false;
}
