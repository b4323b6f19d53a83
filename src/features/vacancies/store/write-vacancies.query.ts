import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { PreparedVacancy } from '../rules/prepare-vacancy.ts';
import { type SearchField, searchFields } from '../rules/vacancy-texts.ts';

/** Columns and their types, as rows of JSON are read by the database: many rows are one parameter. */
export const columns = {
  number: 'text',
  establishment_number: 'text',
  state: 'text',
  received_on: 'date',
  valid_through: 'date',
  disclosure: 'smallint',
  answers: 'jsonb',
  kind: 'text',
  hours: 'text',
  employment: 'text',
  occupation: 'text',
  prefecture: 'text',
  municipality: 'text',
  industry: 'text',
  people: 'integer',
  monthly_low: 'integer',
  monthly_high: 'integer',
  hourly_low: 'integer',
  hourly_high: 'integer',
  shifts: 'integer[]',
  days_off: 'text[]',
  two_days_off: 'text',
  yearly_holidays: 'integer',
  overtime_hours: 'integer',
  age_from: 'integer',
  age_to: 'integer',
  schooling: 'text',
  insurance: 'text[]',
  tags: 'text[]',
  alike: 'text',
} as const satisfies Record<keyof Omit<PreparedVacancy, 'texts'>, string>;

type Columns = Readonly<Record<string, string>>;

export const named = (all: Columns): RawBuilder<unknown> =>
  sql.join(Object.keys(all).map((column) => sql.ref(column)));

/** Rows out of JSON that is written already. */
export const packedRows = (json: string, all: Columns): RawBuilder<unknown> => {
  const typed = Object.entries(all).map(([column, type]) => sql`${sql.ref(column)} ${sql.raw(type)}`);
  return sql`json_to_recordset(${json}::json) as given(${sql.join(typed)})`;
};

const rowsOf = (rows: unknown, all: Columns): RawBuilder<unknown> => packedRows(JSON.stringify(rows), all);

/** The day in Japan on which it left the state 「公開中」. */
export const endOf = (at: Temporal.Instant) =>
  sql`case when given.state = 'open' then null else (${at.toString()}::timestamptz at time zone 'Asia/Tokyo')::date end`;

/** Of those that were not there before: their ids by number. */
export async function insertVacancies(
  tx: Tx,
  vacancies: readonly PreparedVacancy[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; number: string }>`
    insert into vacancies (${named(columns)}, ended_on, changed_at)
    select ${named(columns)}, ${endOf(now)}, ${now.toString()}::timestamptz from ${rowsOf(vacancies.map(withoutTexts), columns)}
    on conflict (number) do nothing returning id::text as id, number`.execute(tx);
  return new Map(rows.map(({ id, number }) => [number, id]));
}

/** `step` is what is added to the revision: 0 where only what follows from the employer changed. */
export async function updateVacancies(
  tx: Tx,
  vacancies: readonly PreparedVacancy[],
  now: Temporal.Instant,
  step: 0 | 1,
): Promise<void> {
  const sets = Object.keys(columns).map((column) => sql`${sql.ref(column)} = ${sql.ref(`given.${column}`)}`);
  await sql`update vacancies as vacancy set ${sql.join(sets)}, revision = vacancy.revision + ${step}::integer,
      ended_on = case when given.state = vacancy.state then vacancy.ended_on else ${endOf(now)} end,
      changed_at = case when ${step}::integer = 0 then vacancy.changed_at else ${now.toString()}::timestamptz end
    from ${rowsOf(vacancies.map(withoutTexts), columns)} where vacancy.number = given.number`.execute(tx);
}

const withoutTexts = ({ texts: _, ...row }: PreparedVacancy) => row;

export const textColumns = {
  vacancy_id: 'bigint',
  audience: 'text',
  ...(Object.fromEntries(searchFields.map((field) => [field, 'text'])) as Record<SearchField, 'text'>),
} as const satisfies Columns;

export interface TextsOfVacancy {
  readonly id: string;
  readonly texts: PreparedVacancy['texts'];
}

/** For vacancies that have none yet. */
export async function insertTexts(tx: Tx, vacancies: readonly TextsOfVacancy[]): Promise<void> {
  const rows = vacancies.flatMap(({ id, texts }) => texts.map((text) => ({ vacancy_id: id, ...text })));
  await sql`insert into vacancy_texts (${named(textColumns)})
    select ${named(textColumns)} from ${rowsOf(rows, textColumns)}`.execute(tx);
}

export async function replaceTexts(tx: Tx, vacancies: readonly TextsOfVacancy[]): Promise<void> {
  const ids = vacancies.map(({ id }) => id);
  await sql`delete from vacancy_texts where vacancy_id = any(${sql.val(ids)}::bigint[])`.execute(tx);
  await insertTexts(tx, vacancies);
}

const changeColumns: Columns = {
  vacancy_id: 'bigint',
  revision: 'integer',
  item: 'text',
  from_value: 'jsonb',
  to_value: 'jsonb',
};

export interface ItemChange {
  readonly vacancy_id: string;
  readonly revision: number;
  readonly item: string;
  readonly from_value: unknown;
  readonly to_value: unknown;
}

export async function insertChanges(
  tx: Tx,
  changes: readonly ItemChange[],
  day: Temporal.PlainDate,
): Promise<void> {
  await sql`insert into vacancy_changes (${named(changeColumns)}, on_day)
    select ${named(changeColumns)}, ${day.toString()}::date from ${rowsOf(changes, changeColumns)}`.execute(
    tx,
  );
}
