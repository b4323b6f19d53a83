import { type RawBuilder, sql } from 'kysely';
import type { SearchQuery } from '../rules/search-query.ts';
import { searchWords } from '../rules/search-words.ts';
import { type SearchField, searchFields } from '../rules/vacancy-texts.ts';
import type { Searcher } from './searcher.ts';

export type Condition = RawBuilder<boolean>;

export const either = (conditions: readonly Condition[]): Condition =>
  sql<boolean>`(${sql.join([...conditions], sql` or `)})`;

const column = (field: SearchField) => sql.ref(`text.${field}`);

/** A word is found where any of the fields to look in holds it. */
const holds = (word: string, fields: readonly SearchField[]): Condition =>
  either(fields.map((field) => sql<boolean>`strpos(${column(field)}, ${word}) > 0`));

const literally = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

/** Any of several words: each field is read once for all of them. */
const holdsAny = (words: readonly string[], fields: readonly SearchField[]): Condition => {
  const pattern = words.map(literally).join('|');
  return either(fields.map((field) => sql<boolean>`${column(field)} ~ ${pattern}`));
};

/** The texts that this viewer may search; each vacancy has exactly one of them. */
export function audience({ viewer }: Searcher): Condition {
  if (viewer === 'staff') return sql<boolean>`text.audience in ('everybody', 'named')`;
  const named = viewer === 'registered' ? sql`vacancy.disclosure = 2` : sql`false`;
  return sql<boolean>`(text.audience = 'everybody' or text.audience = case when ${named} then 'named' else 'nameless' end)`;
}

function wanted({ words, match }: SearchQuery, fields: readonly SearchField[]): readonly Condition[] {
  const sought = searchWords(words);
  if (match === 'any' && sought.length > 1) return [holdsAny(sought, fields)];
  return sought.map((word) => holds(word, fields));
}

/** Whether the texts have to be read at all: they are most of what is stored. */
export const asksForWords = (query: SearchQuery): boolean =>
  [query.words, query.without, query['without-employer']].some((typed) => searchWords(typed).length > 0);

/** What the words ask for, dearer by far than all other conditions. */
export function wordConditions(query: SearchQuery, searcher: Searcher): readonly Condition[] {
  if (!asksForWords(query)) return [];
  const fields = query.in.length === 0 ? searchFields : query.in;
  return [
    audience(searcher),
    ...wanted(query, fields),
    ...searchWords(query.without).map((word) => sql<boolean>`not ${holds(word, fields)}`),
    ...searchWords(query['without-employer']).map((word) => sql<boolean>`not ${holds(word, ['employer'])}`),
  ];
}
