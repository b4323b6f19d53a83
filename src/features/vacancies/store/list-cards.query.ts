import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { EstablishmentFacts } from '../items/vacancy-table.ts';
import type { Viewer } from '../rules/disclosure.ts';
import { type AlikeVacancy, type CardVacancy, type ShownCard, shownCard } from '../rules/shown-card.ts';
import type { FoundCard } from './search-vacancies.query.ts';

interface First extends CardVacancy {
  readonly establishment: EstablishmentFacts;
}

interface Alike extends AlikeVacancy {
  readonly id: number;
}

async function readFirst(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, First>> {
  const { rows } = await sql<First>`/* name: cards-of-vacancies */
    select vacancy.id, vacancy.number, vacancy.received_on, vacancy.valid_through, vacancy.disclosure, vacancy.tags,
           vacancy.hours, vacancy.monthly_low, vacancy.monthly_high, vacancy.hourly_low, vacancy.hourly_high,
           vacancy.answers, establishment.answers as establishment
      from vacancies as vacancy join establishments as establishment on establishment.number = vacancy.establishment_number
     where vacancy.id = any(${ids})`.execute(tx);
  return new Map(rows.map((one) => [one.id, one]));
}

/** There can be some hundreds on a page: not even their words are read. */
async function readAlike(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, Alike>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Alike>`/* name: alike-vacancies-of-cards */
    select id, number, disclosure, answers -> 'place' as place, hours, monthly_low, monthly_high, hourly_low, hourly_high
      from vacancies where id = any(${ids})`.execute(tx);
  return new Map(rows.map((one) => [one.id, one]));
}

/** The cards of a page as a viewer may read them; whatever is gone by now is left out. */
export async function listCards(
  tx: Tx,
  page: readonly FoundCard[],
  viewer: Viewer,
): Promise<readonly ShownCard[]> {
  if (page.length === 0) return [];
  const [firsts, others] = await Promise.all([
    readFirst(
      tx,
      page.flatMap(({ ids }) => ids.slice(0, 1)),
    ),
    readAlike(
      tx,
      page.flatMap(({ ids }) => ids.slice(1)),
    ),
  ]);
  return page.flatMap(({ ids: [first = 0, ...rest] }) => {
    const vacancy = firsts.get(first);
    if (vacancy === undefined) return [];
    const alike = rest.flatMap((id) => others.get(id) ?? []);
    return [shownCard({ vacancy, establishment: { answers: vacancy.establishment }, alike }, viewer)];
  });
}
