import fc from 'fast-check';
import { sql } from 'kysely';
import {
  type GivenVacancy,
  madeVacancies,
  prepareVacancy,
  setVacancyState,
  type VacancyState,
  writeVacancies,
} from '#features/vacancies/index.ts';
import { Temporal } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import { today } from './searched-vacancies.ts';

const now = Temporal.Instant.from('2026-11-21T03:00:00Z');
const states = ['open', 'stopped', 'filled', 'cancelled'] as const satisfies readonly VacancyState[];

const number = fc.nat(79);

/** What may become of vacancies and employers; each hits some of eighty vacancies, of fewer employers. */
export const happenings = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('written' as const),
      numbers: fc.array(number, { minLength: 1, maxLength: 12 }),
      seed: fc.nat(9),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant('state' as const), number, state: fc.constantFrom(...states) }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('renamed' as const), number, seed: fc.nat(9) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('disclosed' as const),
      number,
      disclosure: fc.constantFrom('1' as const, '2' as const, '3' as const, '4' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('employer' as const),
      number,
      state: fc.constantFrom('open' as const, 'cancelled' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('day' as const),
      number,
      days: fc.integer({ min: -3, max: 40 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('removed' as const), number }) },
);

export type Happening = typeof happenings extends fc.Arbitrary<infer One> ? One : never;

/** The same eighty every time, so that what happens meets. */
const all: readonly GivenVacancy[] = madeVacancies({ count: 80, seed: 11, on: today }).map((one) => ({
  ...one,
  state: 'open',
  validThrough: Temporal.PlainDate.from('2026-12-31'),
}));

function given(index: number): GivenVacancy {
  const one = all[index];
  if (one === undefined) throw new Error('nothing was made');
  return one;
}

async function write(database: Database, vacancies: readonly GivenVacancy[]): Promise<void> {
  const employers = new Map(vacancies.map(({ establishment: one }) => [one.number, one]));
  const one = new Map(vacancies.map((vacancy) => [vacancy.number, vacancy]));
  await database.transaction((tx) =>
    writeVacancies(
      tx,
      { establishments: [...employers.values()], vacancies: [...one.values()].map(prepareVacancy) },
      now,
    ),
  );
}

/** All vacancies of one employer end, or open again, in one transaction. */
async function setStates(database: Database, employer: string, state: VacancyState): Promise<void> {
  await database.transaction(async (tx) => {
    const { rows } = await sql<{ number: string }>`
      select number from vacancies where establishment_number = ${employer} order by id for update`.execute(
      tx,
    );
    for (const { number: one } of rows) await setVacancyState(tx, one, state, now);
  });
}

/** Makes it happen, as the portal does. */
export async function happen(database: Database, one: Happening): Promise<void> {
  if (one.what === 'written') {
    const written = one.numbers.map(given);
    return write(
      database,
      written.map((vacancy) => ({
        ...vacancy,
        facts: { ...vacancy.facts, title: `${vacancy.facts.title}作業${one.seed}` },
      })),
    );
  }
  const vacancy = given(one.number);
  const { establishment, facts } = vacancy;
  switch (one.what) {
    case 'state':
      await database.transaction((tx) => setVacancyState(tx, vacancy.number, one.state, now));
      return;
    case 'renamed': {
      const name = `介護の会社${one.seed}`;
      return write(database, [
        { ...vacancy, establishment: { ...establishment, facts: { ...establishment.facts, name } } },
      ]);
    }
    case 'disclosed':
      return write(database, [{ ...vacancy, facts: { ...facts, disclosure: one.disclosure } }]);
    case 'employer':
      return setStates(database, establishment.number, one.state);
    case 'day':
      return write(database, [{ ...vacancy, validThrough: today.add({ days: one.days }) }]);
    case 'removed':
      // The youngest stays: an index still knows that it was there.
      await sql`delete from vacancies where number = ${vacancy.number}
        and id < (select max(id) from vacancies)`.execute(database.reading);
  }
}
