import type { CountedGroup } from '#features/vacancies/index.ts';
import type { Asked, Condition } from './asked.ts';
import { countsOf, listColumns, singleColumns } from './counted.ts';
import type { Answer } from './engine.ts';

/** Pairs of characters as whole numbers, and each character alone: what a text must hold to hold a word. */
export function gramsOf(text: string): readonly number[] {
  const grams = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    grams.add(unit);
    if (at > 0) grams.add((text.charCodeAt(at - 1) << 16) | unit);
  }
  return [...grams];
}

const pairsOf = (word: string): readonly number[] =>
  word.length === 1 ? gramsOf(word) : gramsOf(word).filter((gram) => gram < 0 || gram > 0xffff);

/** Conditions and the values they name. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly asksForWords: boolean;
}

function opened(): { readonly values: unknown[]; add(value: unknown): string } {
  const values: unknown[] = [];
  return { values, add: (value) => `$${values.push(value)}` };
}

function written(condition: Condition, add: (value: unknown) => string): string {
  switch (condition.is) {
    case 'one-of':
      return `${condition.column} = any(${add(condition.values)}::text[])`;
    case 'has':
      return `${condition.column} @> array[${add(condition.value)}::text]`;
    case 'at-least':
      return `${condition.column} >= ${add(condition.figure)}::int`;
    case 'at-most':
      return `${condition.column} <= ${add(condition.figure)}::int`;
    case 'holds': {
      const { field, word } = condition;
      return `(grams @> ${add(pairsOf(word))}::int[] and strpos(${field}, ${add(word)}) > 0)`;
    }
    case 'any':
      return `(${condition.of.map((one) => written(one, add)).join(' or ')})`;
    case 'not':
      return condition.of.is === 'holds'
        ? `strpos(${condition.of.field}, ${add(condition.of.word)}) = 0`
        : `not ${written(condition.of, add)}`;
  }
}

const isOfWords = (condition: Condition): boolean =>
  condition.is === 'holds' || (condition.is === 'any' && condition.of.some(isOfWords));

const sorts: Readonly<Partial<Record<Asked['sort'], (unit: Asked['unit']) => string>>> = {
  new: () => 'received_on desc, id desc',
  'wage-low': (unit) => `${unit}_low desc, received_on desc, id desc`,
  'wage-high': (unit) => `${unit}_high desc, received_on desc, id desc`,
  deadline: () => 'valid_through, received_on desc, id desc',
  holidays: () => 'yearly_holidays desc, received_on desc, id desc',
};

/** One statement that answers all: the hits once, all single values counted in one pass, lists in one each. */
export function statementOf({ conditions, unit, sort, from, size }: Asked): Statement {
  const { values, add } = opened();
  const where = conditions.map((condition) => written(condition, add));
  const scalars = Object.values(singleColumns(unit));
  const carried = [
    ...new Set([
      ...['id', 'number', 'received_on', 'valid_through', 'yearly_holidays', `${unit}_low`, `${unit}_high`],
      ...[...scalars, ...Object.values(listColumns)],
    ]),
  ];
  const counted = [
    `select ${Object.keys(singleColumns(unit))
      .map((group, at) => `when grouping(${scalars[at]}) = 0 then '${group}'`)
      .reduce((all, one) => `${all} ${one}`, 'case')} end as counted_group,
       coalesce(${scalars.map((column) => `${column}::text`).join(', ')}) as value, count(*) as total
       from hit group by grouping sets (${scalars.map((column) => `(${column})`).join(', ')})`,
    ...Object.entries(listColumns).map(
      ([group, column]) => `select '${group}', one, count(*) from hit, unnest(${column}) as one group by one`,
    ),
  ];
  return {
    text: `with hit as materialized (
        select ${carried.join(', ')} from bench_vacancies ${where.length === 0 ? '' : `where ${where.join(' and ')}`}
      ), page as (select number from hit order by ${sorts[sort]?.(unit)} limit ${size} offset ${from})
      select (select count(*)::int from hit) as total, (select json_agg(number) from page) as numbers,
        (select json_agg(json_build_array(counted_group, value, total)) from (${counted.join(' union all ')}) as counted) as counts`,
    values,
    asksForWords: conditions.some(isOfWords),
  };
}

export interface StatementRow {
  readonly total: number;
  readonly numbers: readonly string[] | null;
  readonly counts: readonly (readonly [CountedGroup, string, number])[] | null;
}

export function answerOfRow(
  { total, numbers, counts }: StatementRow,
  unit: Asked['unit'],
  today: number,
): Answer {
  const rows = (group: CountedGroup) =>
    (counts ?? []).filter(([one]) => one === group).map(([, value, count]) => [value, count] as const);
  return { total, numbers: numbers ?? [], counts: countsOf(rows, unit, today) };
}
