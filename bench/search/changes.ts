import type pg from 'pg';
import {
  type EstablishmentFacts,
  type GivenVacancy,
  type GiveWay,
  givingWay,
  madeVacancies,
  prepareVacancy,
  setVacancyState,
  type VacancyFacts,
  writeVacancies,
} from '#features/vacancies/index.ts';
import { japanDay, systemClock, Temporal } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import { drawsOf } from './figures.ts';

/** Other ones than that of the vacancies that are there: of an import, and of what is written one by one. */
export const importSeed = 2;
const ownSeed = 3;

/** What was written, and the search that tells whether it is known. */
export interface Change {
  readonly address: string;
  /** What it finds from then on. */
  readonly total: number;
}

export interface Changes {
  /** The next one, committed: a new vacancy, a changed one, one that is filled, and so on. */
  next(): Promise<Change>;
  /** Closes one in three of all that were there, as whoever writes much has to: see `givingWay`. */
  closeThird(): Promise<number>;
  /** How many vacancies an import has brought so far. */
  imported(): Promise<number>;
  /** As it was before. */
  undo(): Promise<void>;
}

/** As it stands in the numbers of made-up employers. */
const seedOfEmployer = (seed: number): string => String(seed).padStart(2, '0');

const clock = systemClock();
/** Closed in one transaction. */
const atOnce = 250;
const letters = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモ';

interface Stored {
  readonly number: string;
  readonly establishment_number: string;
  readonly received_on: string;
  readonly valid_through: string;
  readonly answers: VacancyFacts;
  readonly of_employer: EstablishmentFacts;
}

/** One that anybody can find and that is not among those that are closed together. */
const anyOpen = `
  select vacancy.number, establishment_number, received_on::text as received_on, valid_through::text as valid_through,
         vacancy.answers, establishment.answers as of_employer
    from vacancies as vacancy join establishments as establishment on establishment.number = establishment_number
   where vacancy.id >= $1 and state = 'open' and disclosure < 4 and vacancy.id % 3 <> 0 order by vacancy.id limit 1`;

const givenOf = (row: Stored): GivenVacancy => ({
  number: row.number,
  establishment: { number: row.establishment_number, facts: row.of_employer },
  state: 'open',
  receivedOn: Temporal.PlainDate.from(row.received_on),
  validThrough: Temporal.PlainDate.from(row.valid_through),
  facts: row.answers,
});

/** A word that no vacancy has. */
const rareWord = (draw: () => number): string =>
  Array.from({ length: 10 }, () => letters[Math.floor(draw() * letters.length)]).join('');

const withWord = (given: GivenVacancy, word: string): GivenVacancy => ({
  ...given,
  facts: { ...given.facts, title: `${given.facts.title ?? ''}${word}` },
});

const searchFor = (word: string): string => new URLSearchParams({ words: word }).toString();

/** Changes as the portal makes them, through the door that every writer uses. */
export async function openChanges(database: Database, pool: pg.Pool): Promise<Changes> {
  const draw = drawsOf(Date.now());
  const { rows } = await pool.query<{ last: string; position: string }>(
    `select (select max(id) from vacancies)::text as last,
            (select coalesce(max(position), 0) from vacancy_outbox)::text as position`,
  );
  const { last, position } = rows[0] ?? { last: '0', position: '0' };
  const changed = new Map<string, GivenVacancy>();
  const made = madeVacancies({ count: 5000, seed: ownSeed, on: japanDay(clock.now()) })
    .filter(({ facts }) => facts.disclosure !== '4')
    .values();

  const write = (given: GivenVacancy): Promise<unknown> =>
    database.transaction((tx) =>
      writeVacancies(
        tx,
        { establishments: [given.establishment], vacancies: [prepareVacancy(given)] },
        clock.now(),
      ),
    );

  async function anyGiven(): Promise<GivenVacancy> {
    const found = await pool.query<Stored>(anyOpen, [Math.floor(draw() * Number(last) * 0.99)]);
    const [row] = found.rows;
    if (row === undefined) throw new Error('there is no vacancy to change');
    return givenOf(row);
  }

  async function add(): Promise<Change> {
    const given = made.next().value;
    if (given === undefined) throw new Error('all that was made up is written');
    const word = rareWord(draw);
    await write(withWord(given, word));
    return { address: searchFor(word), total: 1 };
  }

  async function change(): Promise<Change> {
    const given = await anyGiven();
    const word = rareWord(draw);
    if (!changed.has(given.number)) changed.set(given.number, given);
    await write(withWord(given, word));
    return { address: searchFor(word), total: 1 };
  }

  async function fill(): Promise<Change> {
    const { number } = await anyGiven();
    await database.transaction((tx) => setVacancyState(tx, number, 'filled', clock.now()));
    return { address: new URLSearchParams({ number }).toString(), total: 0 };
  }

  async function closeThird(giveWay: GiveWay): Promise<number> {
    let closed = 0;
    for (let after = 0; ; ) {
      const { rows: done } = await pool.query<{ highest: number | null; count: number }>(
        `with chosen as (select id from vacancies where id > $1 and id <= $2 and id % 3 = 0 and state = 'open'
           order by id limit ${atOnce} for update),
         written as (update vacancies set state = 'filled', ended_on = current_date, revision = revision + 1
           from chosen where vacancies.id = chosen.id returning vacancies.id)
         select max(id)::int as highest, count(*)::int as count from written`,
        [after, last],
      );
      const [{ highest, count } = { highest: null, count: 0 }] = done;
      closed += count;
      if (highest === null) return closed;
      after = highest;
      await giveWay();
    }
  }

  const kinds = [add, change, fill];
  let turn = 0;
  return {
    next() {
      const kind = kinds[turn % kinds.length] ?? add;
      turn += 1;
      return kind();
    },
    closeThird: () => givingWay(database, closeThird),
    async imported() {
      const { rows: counted } = await pool.query<{ count: number }>(
        'select count(*)::int as count from vacancies where id > $1 and substr(establishment_number, 3, 2) = $2',
        [last, seedOfEmployer(importSeed)],
      );
      return counted[0]?.count ?? 0;
    },
    async undo() {
      for (const given of changed.values()) await write(given);
      await deleteAbove(pool, last);
      await pool.query(`update vacancies set state = 'open', ended_on = null where state <> 'open'`);
      // A snapshot from before holds exactly this: nobody has to read any of it again.
      await pool.query('delete from vacancy_outbox where position > $1', [position]);
      await pool.query('vacuum (analyze, process_toast false) vacancies');
    },
  };
}

async function deleteAbove(pool: pg.Pool, last: string): Promise<void> {
  await pool.query('delete from vacancies where id > $1', [last]);
  const seeds = [importSeed, ownSeed].map(seedOfEmployer);
  await pool.query('delete from establishments where substr(number, 3, 2) = any($1)', [seeds]);
}
