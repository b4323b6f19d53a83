import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { SearchQuery } from '../rules/search-query.ts';
import { groupConditions, plainConditions } from './search-conditions.ts';
import type { Searcher } from './searcher.ts';
import { audience, type Condition, wordConditions } from './word-conditions.ts';

/** Conditions that are the same in several searches stand here once, under a name. */
interface Flags {
  /** The names of a search's conditions. */
  add(conditions: readonly Condition[]): ReadonlySet<string>;
  /** Each condition with its name, to be worked out once for a row. */
  readonly all: ReadonlyMap<string, Condition>;
}

function openFlags(start: string): Flags {
  const names = new Map<string, string>();
  const all = new Map<string, Condition>();
  const nameOf = (condition: Condition): string => {
    const written = JSON.stringify(condition.toOperationNode());
    const known = names.get(written);
    if (known !== undefined) return known;
    const name = `${start}_${names.size}`;
    names.set(written, name);
    all.set(name, condition);
    return name;
  };
  return { add: (conditions) => new Set(conditions.map(nameOf)), all };
}

const together = (conditions: readonly RawBuilder<unknown>[]): Condition =>
  conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join([...conditions], sql` and `)})`;

const held = (names: Iterable<string>): Condition => together([...names].map((name) => sql.ref(name)));

const listOf = ({ all }: Flags): RawBuilder<unknown> =>
  all.size === 0
    ? sql`true as nothing`
    : sql.join([...all].map(([name, condition]) => sql`coalesce(${condition}, false) as ${sql.ref(name)}`));

/** Names of the conditions that one search asks for. */
interface Sought {
  readonly plain: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** Some search may still find the vacancy, as far as these words are known to be held. */
const possible = (all: readonly Sought[], known: readonly string[]): Condition => {
  const each = all.map(({ plain, words }) => held([...plain, ...known.filter((name) => words.has(name))]));
  return sql<boolean>`(${sql.join(each, sql` or `)})`;
};

/** One word after the other, each looked for only while some search may still find the vacancy. */
function looks(all: readonly Sought[], words: Flags, searcher: Searcher): RawBuilder<unknown> {
  const names = [...words.all.keys()];
  const each = [...words.all].map(
    ([name, condition], index) => sql`cross join lateral (
      select coalesce(${condition}, false) as ${sql.ref(name)} where ${possible(all, names.slice(0, index))} offset 0
    ) as ${sql.ref(`of_${name}`)}`,
  );
  // For whoever searches, a vacancy has one text.
  return sql`join vacancy_texts as text on text.vacancy_id = vacancy.id and ${audience(searcher)} ${sql.join(each, sql` `)}`;
}

/**
 * How many vacancies each of these searches finds, in one pass: what they have in common is looked at once, and words
 * only in vacancies that at least one of them could find.
 */
export async function countEach(
  tx: Tx,
  queries: readonly SearchQuery[],
  searcher: Searcher,
): Promise<readonly number[]> {
  if (queries.length === 0) return [];
  const [plain, words] = [openFlags('is'), openFlags('has')];
  const sought = queries.map((query) => ({
    plain: plain.add([
      ...plainConditions(query, searcher),
      ...Object.values(groupConditions(query, searcher)).filter((one) => one !== undefined),
    ]),
    words: words.add(wordConditions(query, searcher)),
  }));
  const common = [...plain.all].filter(([name]) => sought.every((one) => one.plain.has(name)));
  const totals = sought.map((one) => sql`count(*) filter (where ${held([...one.plain, ...one.words])})`);
  const { rows } = await sql<{ totals: readonly string[] }>`
    with flagged as (select vacancy.id, vacancy.disclosure, ${listOf(plain)} from vacancies as vacancy
        where ${together(common.map(([, condition]) => condition))}),
      vacancy as materialized (select * from flagged where ${possible(sought, [])})
    select array[${sql.join(totals)}]::text[] as totals
      from vacancy ${words.all.size === 0 ? sql`` : looks(sought, words, searcher)}`.execute(tx);
  return (rows[0]?.totals ?? []).map(Number);
}
