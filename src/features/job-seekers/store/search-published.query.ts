import { type RawBuilder, sql } from 'kysely';
import { searchKey } from '#kernel/text-input.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Registration } from '../items/registration-table.ts';
import { type AgeDecade, ageDecades, type PublishedQuery } from '../rules/published-query.ts';
import type { PublishedTexts } from '../rules/published-texts.ts';

type Condition = RawBuilder<boolean>;

/** What of a record its cards and pages are made of; never handed on as it is. */
export interface PublishedRecord {
  readonly number: string;
  readonly answers: Registration;
}

const anywhere = (word: string): string => `%${searchKey(word).replace(/[\\%_]/gu, '\\$&')}%`;

const holdsAll = (text: keyof PublishedTexts, words: readonly string[]): readonly Condition[] =>
  words.map((word) => sql<boolean>`person.published_texts ->> ${sql.lit(text)} like ${anywhere(word)}`);

/** Only people whose registration is valid and who are public at this moment are there at all. */
function isSeen(now: Temporal.Instant): Condition {
  return sql<boolean>`person.published_texts is not null and person.joined_into is null
    and person.answers ->> 'publication' = 'public' and person.invalid_since is null
    and person.valid_through >= ${japanDay(now).toString()}::date`;
}

const wishes = (rows: string, item: string, fits: Condition): Condition =>
  sql<boolean>`exists (select 1 from (
    select wish -> ${item} ->> 'code' as code from jsonb_array_elements(person.answers -> ${rows}) as wish
  ) as wished where ${fits})`;

/** Who wishes for a whole prefecture would work in each of its municipalities. */
function placeFits(places: readonly string[]): Condition {
  const prefectures = places.filter(({ length }) => length === 2);
  const municipalities = places.filter(({ length }) => length === 5);
  const around = municipalities.map((code) => code.slice(0, 2));
  return sql<boolean>`left(code, 2) = any(${sql.val(prefectures)}::text[])
    or code = any(${sql.val([...municipalities, ...around])}::text[])`;
}

const oldest: AgeDecade = ageDecades[ageDecades.length - 1] ?? 70;

/** As old as the decade says that is shown: who is under twenty stands with the teens, however young. */
function ageFits(decade: AgeDecade, today: Temporal.PlainDate): Condition {
  const bornBy = today.subtract({ years: decade }).toString();
  const bornAfter = today.subtract({ years: decade + 10 }).toString();
  if (decade === oldest) return sql<boolean>`person.birth_date <= ${bornBy}::date`;
  if (decade === 10) return sql<boolean>`person.birth_date > ${bornAfter}::date`;
  return sql<boolean>`(person.birth_date <= ${bornBy}::date and person.birth_date > ${bornAfter}::date)`;
}

function conditions(query: PublishedQuery, now: Temporal.Instant): Condition {
  const { employment, occupations, places, ages } = query;
  const today = japanDay(now);
  const all = [
    isSeen(now),
    ...(employment.length === 0
      ? []
      : [sql<boolean>`person.wished_employment = any(${sql.val([...employment])}::text[])`]),
    ...(occupations.length === 0
      ? []
      : [
          wishes('wished-work', 'occupation', sql<boolean>`code = any(${sql.val([...occupations])}::text[])`),
        ]),
    ...(places.length === 0 ? [] : [wishes('wished-places', 'place', placeFits(places))]),
    ...(ages.length === 0
      ? []
      : [
          sql<boolean>`(${sql.join(
            ages.map((decade) => ageFits(decade, today)),
            sql` or `,
          )})`,
        ]),
    ...holdsAll('all', query.words),
    ...holdsAll('qualification', query.qualification),
    ...holdsAll('experience', query.experience),
  ];
  return sql<boolean>`${sql.join(all, sql` and `)}`;
}

export interface FoundPublished {
  readonly total: number;
  readonly records: readonly PublishedRecord[];
}

/** REFER-4: those who fit, the newest registration first, and how many there are in all. */
export async function searchPublished(
  tx: Tx,
  query: PublishedQuery,
  page: { readonly skip: number; readonly most: number },
  now: Temporal.Instant,
): Promise<FoundPublished> {
  const where = conditions(query, now);
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from job_seekers as person where ${where}`.execute(tx);
  const found = await sql<PublishedRecord>`
    select person.number, person.answers from job_seekers as person where ${where}
     order by person.registered_at desc, person.number limit ${page.most} offset ${page.skip}`.execute(tx);
  return { total: counted.rows[0]?.total ?? 0, records: found.rows };
}

/** One person, where an employer may see anything of them at this moment. */
export async function findPublished(
  tx: Tx,
  number: string,
  now: Temporal.Instant,
): Promise<PublishedRecord | undefined> {
  const { rows } = await sql<PublishedRecord>`
    select person.number, person.answers from job_seekers as person
     where person.number = ${number} and ${isSeen(now)}`.execute(tx);
  return rows[0];
}
