import { type RawBuilder, sql } from 'kysely';
import { japanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { JobSeekerRow, WishedEmployment } from './tables.ts';

/** Whom something concerns; what is left out is not asked for. */
export interface MatchingQuery {
  readonly officeNumber: string;
  readonly kind?: JobSeekerRow['kind'];
  readonly employment?: WishedEmployment;
  /** Three digits each. */
  readonly occupations?: readonly string[];
  /** Two digits: whoever wishes for the prefecture or a town of it. */
  readonly prefecture?: string;
}

const wishes = (rows: string, item: string, fits: RawBuilder<boolean>): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from (
    select wish -> ${item} ->> 'code' as code
      from jsonb_array_elements(coalesce(person.answers -> ${rows}, '[]'::jsonb)) as wish
  ) as wished where ${fits})`;

/** Living records of an office with a valid registration that match; by number. */
export async function listMatching(
  tx: Tx,
  { officeNumber, kind, employment, occupations, prefecture }: MatchingQuery,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const today = japanDay(now).toString();
  const conditions = [
    sql<boolean>`person.office_number = ${officeNumber} and person.joined_into is null
      and person.invalid_since is null and person.valid_through >= ${today}::date`,
    ...(kind === undefined ? [] : [sql<boolean>`person.kind = ${kind}`]),
    ...(employment === undefined ? [] : [sql<boolean>`person.wished_employment = ${employment}`]),
    ...(occupations === undefined
      ? []
      : [
          wishes('wished-work', 'occupation', sql<boolean>`code = any(${sql.val([...occupations])}::text[])`),
        ]),
    ...(prefecture === undefined
      ? []
      : [wishes('wished-places', 'place', sql<boolean>`left(code, 2) = ${prefecture}`)]),
  ];
  const { rows } = await sql<{ number: string }>`
    select person.number from job_seekers as person where ${sql.join(conditions, sql` and `)}
    order by person.number`.execute(tx);
  return rows.map(({ number }) => number);
}
