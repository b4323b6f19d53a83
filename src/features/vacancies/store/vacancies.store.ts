import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { policy } from '#kernel/policy.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { EstablishmentFacts, VacancyFacts } from '../items/vacancy-table.ts';
import { type PackedBatch, unpacked, type VacancyBatch } from '../rules/packed-vacancies.ts';
import { type PreparedVacancy, projectionOf, type VacancyState } from '../rules/prepare-vacancy.ts';
import { watchedItems } from '../rules/watched-items.ts';
import { addVacancies } from './add-vacancies.query.ts';
import { writeEstablishments } from './establishments.store.ts';
import { on, type VacancyRow } from './tables.ts';
import {
  type ItemChange,
  insertChanges,
  insertTexts,
  insertVacancies,
  replaceTexts,
  updateVacancies,
} from './write-vacancies.query.ts';

export interface WrittenVacancies {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

interface Known {
  readonly id: string;
  readonly number: string;
  readonly establishment_number: string;
  readonly state: VacancyState;
  readonly answers: VacancyFacts;
  readonly revision: number;
}

/** Writes vacancies and their employers: what is known by its number is changed, with a note of what people care about. */
export async function writeVacancies(
  tx: Tx,
  { establishments, vacancies }: VacancyBatch,
  now: Temporal.Instant,
): Promise<WrittenVacancies> {
  if (vacancies.length > policy.vacancies.mostAtOnce)
    throw new Error('more vacancies than one transaction takes');
  if (vacancies.length > 0) await oneAfterTheOther(tx);
  const changedEmployers = await writeEstablishments(tx, establishments);
  const known = await knownOf(
    tx,
    vacancies.map(({ number }) => number),
  );
  const fresh = vacancies.filter(({ number }) => !known.has(number));
  const changes = vacancies.flatMap((vacancy) => {
    const before = known.get(vacancy.number);
    return before === undefined || isSame(before, vacancy) ? [] : [{ before, vacancy }];
  });
  if (fresh.length > 0) await addFresh(tx, fresh, now);
  if (changes.length > 0) await writeChanges(tx, changes, now);
  await projectAgain(tx, changedEmployers, now);
  return {
    added: fresh.length,
    changed: changes.length,
    unchanged: vacancies.length - fresh.length - changes.length,
  };
}

/** The same, without a look at each of them where all of them are new. */
export async function writePacked(
  tx: Tx,
  batch: PackedBatch,
  now: Temporal.Instant,
): Promise<WrittenVacancies> {
  await oneAfterTheOther(tx);
  if (await addVacancies(tx, batch, now)) return { added: batch.numbers.length, changed: 0, unchanged: 0 };
  return writeVacancies(tx, unpacked(batch), now);
}

/** Any number will do, as long as every node uses the same one. */
const writing = 7_305_512;

/**
 * Until the transaction ends, no other writes vacancies: their ids rise in the order in which they can be seen, and
 * whoever has seen the youngest has missed none below it.
 */
const oneAfterTheOther = (tx: Tx) => sql`select pg_advisory_xact_lock(${writing})`.execute(tx);

async function knownOf(tx: Tx, numbers: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const { rows } = await sql<Known>`
    select id::text as id, number, establishment_number, state, answers, revision from vacancies
      where number = any(${sql.val([...numbers])}::text[]) order by id for update`.execute(tx);
  return new Map(rows.map((row) => [row.number, row]));
}

const isSame = (before: Known, vacancy: PreparedVacancy): boolean =>
  before.establishment_number === vacancy.establishment_number &&
  before.state === vacancy.state &&
  isDeepStrictEqual(before.answers, JSON.parse(JSON.stringify(vacancy.answers)));

async function addFresh(tx: Tx, fresh: readonly PreparedVacancy[], now: Temporal.Instant): Promise<void> {
  const ids = await insertVacancies(tx, fresh, now);
  const texts = fresh.flatMap(({ number, texts: own }) => {
    const id = ids.get(number);
    return id === undefined ? [] : [{ id, texts: own }];
  });
  await insertTexts(tx, texts);
}

interface Change {
  readonly before: Known;
  readonly vacancy: PreparedVacancy;
}

async function writeChanges(tx: Tx, changes: readonly Change[], now: Temporal.Instant): Promise<void> {
  await updateVacancies(
    tx,
    changes.map(({ vacancy }) => vacancy),
    now,
    1,
  );
  await replaceTexts(
    tx,
    changes.map(({ before, vacancy }) => ({ id: before.id, texts: vacancy.texts })),
  );
  const noted = changes.flatMap(notesOf);
  if (noted.length > 0) await insertChanges(tx, noted, japanDay(now));
}

const notesOf = ({ before, vacancy }: Change): readonly ItemChange[] =>
  watchedItems.flatMap((item) => {
    const [from, to] = [before.answers[item] ?? null, vacancy.answers[item] ?? null];
    return isDeepStrictEqual(from, JSON.parse(JSON.stringify(to)))
      ? []
      : [{ vacancy_id: before.id, revision: before.revision + 1, item, from_value: from, to_value: to }];
  });

type Projected = Omit<PreparedVacancy, 'texts'> & {
  readonly id: string;
  readonly of_employer: EstablishmentFacts;
};

/** An employer's name and size stand in the words and columns of all of its vacancies. */
async function projectAgain(tx: Tx, employers: readonly string[], now: Temporal.Instant): Promise<void> {
  if (employers.length === 0) return;
  for (let after = '0'; ; ) {
    const { rows } = await sql<Projected>`
      select vacancy.id::text as id, vacancy.number, establishment_number, state, received_on::text as received_on,
             valid_through::text as valid_through, disclosure, vacancy.answers, establishment.answers as of_employer
        from vacancies as vacancy join establishments as establishment on establishment.number = establishment_number
       where establishment_number = any(${sql.val([...employers])}::text[]) and vacancy.id > ${after}::bigint
       order by vacancy.id limit ${policy.vacancies.mostAtOnce} for update of vacancy`.execute(tx);
    const last = rows.at(-1);
    if (last === undefined) return;
    const again = rows.map(({ of_employer, ...row }) => ({
      ...row,
      ...projectionOf(row.establishment_number, row.answers, of_employer, row.disclosure),
    }));
    await updateVacancies(tx, again, now, 0);
    await replaceTexts(tx, again);
    after = last.id;
  }
}

/** A vacancy, held until the transaction ends: whoever must not race its end or change takes it first. */
export async function lockVacancy(tx: Tx, number: string): Promise<VacancyRow | undefined> {
  return on(tx)
    .selectFrom('vacancies')
    .selectAll()
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
}

/** Its last day, or opens it again; false where there is no such vacancy or it is in this state already. */
export async function setVacancyState(
  tx: Tx,
  number: string,
  state: VacancyState,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await on(tx)
    .updateTable('vacancies')
    .set((column) => ({
      state,
      ended_on: state === 'open' ? null : japanDay(now),
      revision: column('revision', '+', 1),
      changed_at: now,
    }))
    .where('number', '=', number)
    .where('state', '<>', state)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function listVacancyChanges(tx: Tx, vacancyId: number) {
  return on(tx)
    .selectFrom('vacancy_changes')
    .select(['revision', 'item', 'from_value', 'to_value', 'on_day'])
    .where('vacancy_id', '=', vacancyId)
    .orderBy('id', 'desc')
    .execute();
}
