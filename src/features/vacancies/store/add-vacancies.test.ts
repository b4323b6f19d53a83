import { afterAll, beforeAll, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { madeVacancies } from '../actions/settle-vacancies.ts';
import { packed, unpacked, type VacancyBatch } from '../rules/packed-vacancies.ts';
import { type GivenVacancy, prepareVacancy } from '../rules/prepare-vacancy.ts';
import { writePacked, writeVacancies } from './vacancies.store.ts';

let one: ClonedDatabase;
let other: ClonedDatabase;
beforeAll(async () => {
  [one, other] = await Promise.all([cloneDatabase(), cloneDatabase()]);
});
afterAll(() => Promise.all([one.drop(), other.drop()]));

const now = Temporal.Instant.from('2026-11-21T16:00:00Z');
const made = madeVacancies({ count: 40, seed: 12, on: Temporal.PlainDate.from('2026-11-21') });

const batchOf = (given: readonly GivenVacancy[]): VacancyBatch => ({
  establishments: [
    ...new Map(given.map(({ establishment }) => [establishment.number, establishment])).values(),
  ].map(({ number, facts }) => ({ number, facts })),
  vacancies: given.map(prepareVacancy),
});

/** All that the tables hold, but for who was first. */
async function everything({ database }: ClonedDatabase): Promise<unknown> {
  const { rows } = await database.pool.query(`
    select (select json_agg(establishments order by number) from establishments) as establishments,
           (select json_agg(to_jsonb(vacancies) - 'id' order by number) from vacancies) as vacancies,
           (select json_agg(to_jsonb(text) - 'vacancy_id' || to_jsonb(number) order by number, audience)
              from vacancy_texts as text join vacancies on id = vacancy_id) as texts,
           (select json_agg(vacancy_number order by position) from vacancy_outbox) as outbox`);
  return rows[0];
}

it('writes new vacancies as they are written when each is looked at', async () => {
  const added = await one.database.transaction((tx) => writePacked(tx, packed(batchOf(made)), now));
  expect(added).toEqual({ added: 40, changed: 0, unchanged: 0 });
  await other.database.transaction((tx) => writeVacancies(tx, batchOf(made), now));
  expect(await everything(one)).toEqual(await everything(other));
});

it('looks at each where one is known: it adds the others, and changes what is said otherwise', async () => {
  const more = madeVacancies({ count: 50, seed: 12, on: Temporal.PlainDate.from('2026-11-21') }).slice(30);
  const changed = more.map((given, index) =>
    index === 0 ? { ...given, facts: { ...given.facts, title: '夜間の見回り' } } : given,
  );
  const written = await one.database.transaction((tx) => writePacked(tx, packed(batchOf(changed)), now));
  expect(written).toEqual({ added: 10, changed: 1, unchanged: 9 });
});

it('writes an employer that calls itself otherwise into all of its vacancies, new and old', async () => {
  const [first] = made;
  if (first === undefined) throw new Error('nothing was made');
  const named = { ...first.establishment, facts: { ...first.establishment.facts, name: '三日月製菓' } };
  const fresh = { ...first, number: '13010-99999999', establishment: named };
  await one.database.transaction((tx) => writePacked(tx, packed(batchOf([fresh])), now));
  const { rows } = await one.database.pool.query(
    `select count(*)::int as all, count(*) filter (where employer like '%三日月製菓%')::int as named
       from vacancies join vacancy_texts on vacancy_id = id
      where establishment_number = $1 and audience <> 'nameless'`,
    [named.number],
  );
  expect(rows[0]).toMatchObject({ all: rows[0].named });
  expect(rows[0].named).toBeGreaterThan(1);
});

it('is unpacked as it was packed', () => {
  const batch = batchOf(made);
  expect(unpacked(packed(batch))).toEqual(JSON.parse(JSON.stringify(batch)));
});
