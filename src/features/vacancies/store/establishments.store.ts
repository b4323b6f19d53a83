import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { EstablishmentFacts } from '../items/vacancy-table.ts';
import { establishmentRow } from '../rules/packed-vacancies.ts';
import type { GivenEstablishment } from '../rules/prepare-vacancy.ts';
import { on } from './tables.ts';

/** What is known of these establishments, by number. */
export async function findEstablishments(
  tx: Tx,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, EstablishmentFacts>> {
  if (numbers.length === 0) return new Map();
  const rows = await on(tx)
    .selectFrom('establishments')
    .select(['number', 'answers'])
    .where('number', 'in', [...numbers])
    .execute();
  return new Map(rows.map(({ number, answers }) => [number, answers]));
}

/** Keeps what is given of each; the numbers of those that were there and changed. */
export async function writeEstablishments(
  tx: Tx,
  given: readonly GivenEstablishment[],
): Promise<readonly string[]> {
  const last = new Map(given.map((one) => [one.number, one.facts]));
  const known = await findEstablishments(tx, [...last.keys()]);
  const different = [...last].filter(
    ([number, facts]) => !isDeepStrictEqual(known.get(number), plain(facts)),
  );
  // In one order, so that two imports at once wait for each other instead of for ever.
  const rows = different
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([number, facts]) => establishmentRow({ number, facts }));
  if (rows.length > 0) {
    await sql`insert into establishments (number, name, name_key, answers)
      select number, name, name_key, answers
        from json_to_recordset(${JSON.stringify(rows)}::json) as given(number text, name text, name_key text, answers jsonb)
      on conflict (number) do update set name = excluded.name, name_key = excluded.name_key,
        answers = excluded.answers, revision = establishments.revision + 1`.execute(tx);
  }
  return different.map(([number]) => number).filter((number) => known.has(number));
}

const plain = (facts: EstablishmentFacts): unknown => JSON.parse(JSON.stringify(facts));
