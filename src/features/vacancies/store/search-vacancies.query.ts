import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { NamedCounts } from '#platform/search-index/index.ts';
import { emptyQuery, type SearchQuery, type SearchSort } from '../rules/search-query.ts';
import { limitSteps, type SteppedGroup } from '../rules/search-steps.ts';
import { searchWords } from '../rules/search-words.ts';
import { alwaysConditions, type CountedGroup, countedGroups, groupConditions } from './search-conditions.ts';
import type { Searcher } from './searcher.ts';
import { asksForWords, type Condition } from './word-conditions.ts';

/** One card: a vacancy, or near-equal ones of one employer, the first as the sort has it. */
export interface FoundCard {
  readonly ids: readonly number[];
}

export interface FoundPage {
  /** Vacancies in all. */
  readonly total: number;
  /** Cards in all: pages are counted by them. */
  readonly cards: number;
  /** The youngest vacancy there was, whoever may see it: whatever comes in behind it is not among these. */
  readonly newest: number;
  readonly page: readonly FoundCard[];
}

const and = (conditions: readonly Condition[]): Condition =>
  sql<boolean>`${sql.join([...conditions], sql` and `)}`;

const everyCondition = (query: SearchQuery, searcher: Searcher): Condition =>
  and([
    ...alwaysConditions(query, searcher),
    ...Object.values(groupConditions(query, searcher)).filter((one) => one !== undefined),
  ]);

const from = (query: SearchQuery) =>
  asksForWords(query)
    ? sql`vacancies as vacancy join vacancy_texts as text on text.vacancy_id = vacancy.id`
    : sql`vacancies as vacancy`;

const wageOf = (query: SearchQuery, end: 'low' | 'high') => sql`vacancy.${sql.ref(`${query.unit}_${end}`)}`;

/** 0 where the title holds all words, 1 where the contents do, 2 elsewhere. */
function fitOf({ words }: SearchQuery): RawBuilder<number> {
  if (searchWords(words).length === 0) return sql<number>`0`;
  const sought = searchWords(words).map((word) => `%${word.replace(/[\\%_]/gu, '\\$&')}%`);
  return sql<number>`case when text.title like all(${sql.val(sought)}) then 0
    when text.contents like all(${sql.val(sought)}) then 1 else 2 end`;
}

/** What comes first; higher is better. Ties: the newest, then the youngest number. */
function keyOf(query: SearchQuery): RawBuilder<number> {
  const keys: Readonly<Record<SearchSort, RawBuilder<unknown>>> = {
    new: sql`0`,
    'wage-low': sql`coalesce(${wageOf(query, 'low')}, -1)`,
    'wage-high': sql`coalesce(${wageOf(query, 'high')}, -1)`,
    deadline: sql`-(vacancy.valid_through - date '2000-01-01')`,
    holidays: sql`coalesce(vacancy.yearly_holidays, -1)`,
    fit: sql`-(${fitOf(query)})`,
  };
  return keys[query.sort] as RawBuilder<number>;
}

/** The vacancies of a page in their cards, and how many there are in all. */
export async function searchVacancies(tx: Tx, query: SearchQuery, searcher: Searcher): Promise<FoundPage> {
  // Never together with one whose employer is shown to more people: the fold itself would tell who it is.
  const together = query.apart ? sql`vacancy.id::text` : sql`vacancy.disclosure || '|' || vacancy.alike`;
  const { rows } = await sql<{ page: number[][]; total: string; cards: string; newest: string }>`
    with hit as materialized (
      select vacancy.id, vacancy.received_on, ${together} as card, ${keyOf(query)} as key
        from ${from(query)} where ${everyCondition(query, searcher)}
    ), card as materialized (
      select json_agg(id order by key desc, received_on desc, id desc) as ids,
             max((key, received_on, id)) as best
        from hit group by card
    ), page as (
      select ids, best from card order by best desc
       limit ${query.size} offset ${(query.page - 1) * query.size}
    )
    select coalesce((select json_agg(ids order by best desc) from page), '[]') as page,
           (select count(*) from hit) as total, (select count(*) from card) as cards,
           (select coalesce(max(id), 0) from vacancies) as newest`.execute(tx);
  const [{ page, total, cards, newest } = { page: [], total: 0, cards: 0, newest: 0 }] = rows;
  return {
    total: Number(total),
    cards: Number(cards),
    newest: Number(newest),
    page: page.map((ids) => ({ ids })),
  };
}

export async function countVacancies(tx: Tx, query: SearchQuery, searcher: Searcher): Promise<number> {
  const { rows } = await sql<{ total: string }>`
    select count(*) as total from ${from(query)} where ${everyCondition(query, searcher)}`.execute(tx);
  return Number(rows[0]?.total ?? 0);
}

/**
 * The youngest vacancy there is, whoever may see it; 0 where there is none. Vacancies come in one transaction after the
 * other (`writeVacancies`), so that none with a lower id can still be on its way.
 */
export async function newestVacancyId(tx: Tx): Promise<number> {
  const { rows } = await sql<{ newest: string }>`
    select coalesce(max(id), 0) as newest from vacancies`.execute(tx);
  return Number(rows[0]?.newest ?? 0);
}

/** Every vacancy that a search finds, the newest first. */
export async function findVacancyIds(
  tx: Tx,
  query: SearchQuery,
  searcher: Searcher,
): Promise<readonly number[]> {
  const { rows } = await sql<{ id: string }>`
    select vacancy.id from ${from(query)} where ${everyCondition(query, searcher)}
     order by vacancy.received_on desc, vacancy.id desc`.execute(tx);
  return rows.map(({ id }) => Number(id));
}

/** By group, by value: how many vacancies choosing it would give. */
export type FoundCounts = Readonly<Record<CountedGroup, ReadonlyMap<string, number>>>;

/** What a search finds, by its 求人番号: those of all cards of a page, in order. */
export interface FoundNumbers extends Pick<FoundPage, 'total' | 'cards'> {
  readonly numbers: readonly string[];
  readonly counts: Readonly<Record<CountedGroup, NamedCounts>>;
}

const countedColumn: Readonly<Record<CountedGroup, string>> = {
  kind: 'kind',
  hours: 'hours',
  employment: 'employment',
  occupation: 'occupation',
  place: 'municipality',
  industry: 'industry',
  tag: 'tags',
  'day-off': 'days_off',
  insurance: 'insurance',
  'two-days-off': 'two_days_off',
  wage: 'monthly_high',
  holidays: 'yearly_holidays',
  overtime: 'overtime_hours',
  people: 'people',
  new: 'received_on',
  ends: 'valid_through',
};

const countedColumns = [...new Set([...Object.values(countedColumn), 'hourly_high'])];

const listed = new Set<CountedGroup>(['tag', 'day-off', 'insurance']);

const inGroup = (group: CountedGroup) => sql.ref(`in_${group}`);

/** A group that narrows counts within its own choice; one that widens leaves it out. */
function others(group: CountedGroup, chosen: readonly CountedGroup[]): Condition {
  const counted = chosen.filter((one) => one !== group || listed.has(group));
  return counted.length === 0 ? sql<boolean>`true` : and(counted.map((one) => sql<boolean>`${inGroup(one)}`));
}

/**
 * The exact number beside every choice, in one pass over what the words and other conditions leave: rows that fail more
 * than one group count nowhere.
 */
export async function countChoices(tx: Tx, query: SearchQuery, searcher: Searcher): Promise<FoundCounts> {
  const conditions = groupConditions(query, searcher);
  const chosen = countedGroups.filter((group) => conditions[group] !== undefined);
  const flags = chosen.map((group) => sql`coalesce(${conditions[group]}, false) as ${inGroup(group)}`);
  // Of a row only what is counted: its whole 求人票 would be carried along.
  const columns = countedColumns.map((column) => sql`vacancy.${sql.ref(column)}`);
  const base = sql`select ${sql.join([...columns, ...flags])} from ${from(query)} where ${and(alwaysConditions(query, searcher))}`;
  const parts = countedGroups.map((group) =>
    partOf(group, others(group, chosen), stepsOf(group, query, searcher)),
  );
  const failed = chosen.map((group) => sql`(not ${inGroup(group)})::int`);
  const near = failed.length === 0 ? sql`true` : sql`${sql.join(failed, sql` + `)} <= 1`;
  const { rows } = await sql<{ choice_group: CountedGroup; value: string; total: string }>`
    with all_rows as (${base}), vacancy as materialized (select * from all_rows where ${near})
    ${sql.join(parts, sql` union all `)}`.execute(tx);
  const counts = Object.fromEntries(countedGroups.map((group) => [group, new Map<string, number>()]));
  for (const { choice_group, value, total } of rows) counts[choice_group]?.set(value, Number(total));
  return counts as unknown as FoundCounts;
}

interface Step {
  readonly value: string;
  readonly condition: Condition;
}

/** Figures are counted at their steps, everything else by its value. */
function stepsOf(group: CountedGroup, query: SearchQuery, searcher: Searcher): readonly Step[] | undefined {
  const values: readonly number[] | undefined = limitSteps(query)[group as SteppedGroup];
  return values?.map((value) => ({
    value: String(value),
    condition:
      groupConditions({ ...emptyQuery, unit: query.unit, [group]: value }, searcher)[group] ??
      sql<boolean>`true`,
  }));
}

function partOf(
  group: CountedGroup,
  where: Condition,
  steps: readonly Step[] | undefined,
): RawBuilder<unknown> {
  const column = sql.ref(`vacancy.${countedColumn[group]}`);
  if (steps !== undefined) {
    // All steps in one pass; then a row for each.
    const totals = steps.map(({ condition }) => sql`count(*) filter (where ${condition})`);
    return sql`select ${group} as choice_group, step.value, step.total
      from (select array[${sql.join(totals)}] as totals from vacancy where ${where}) as counted,
        unnest(${sql.val(steps.map(({ value }) => value))}::text[], counted.totals) as step(value, total)`;
  }
  if (listed.has(group)) {
    return sql`select ${group} as choice_group, one as value, count(*) as total
      from vacancy, unnest(${column}) as one where ${where} group by one`;
  }
  return sql`select ${group} as choice_group, ${column}::text as value, count(*) as total
    from vacancy where ${where} and ${column} is not null group by ${column}`;
}
