import type { Asked, Condition } from './asked.ts';
import { countsOf, listColumns, singleColumns } from './counted.ts';
import type { Answer } from './engine.ts';

const quoted = (text: string): string => `"${text.replace(/["\\]/gu, '\\$&')}"`;

/** A condition in the script syntax of Groonga's `filter`. */
function written(condition: Condition): string {
  switch (condition.is) {
    case 'one-of': {
      const { column, values } = condition;
      return values.length === 1
        ? `${column} == ${quoted(values[0] ?? '')}`
        : `in_values(${column}, ${values.map(quoted).join(', ')})`;
    }
    case 'has':
      return `${condition.column} @ ${quoted(condition.value)}`;
    case 'at-least':
      return `${condition.column} >= ${condition.figure}`;
    case 'at-most':
      return `${condition.column} <= ${condition.figure}`;
    case 'holds':
      return `${condition.field} @ ${quoted(condition.word)}`;
    case 'any':
      return `(${condition.of.map(written).join(' || ')})`;
    case 'not':
      return written(condition.of);
  }
}

function filterOf(conditions: readonly Condition[]): string {
  const wanted = conditions.filter(({ is }) => is !== 'not').map(written);
  const unwanted = conditions.filter(({ is }) => is === 'not').map(written);
  const first = wanted.length === 0 ? 'all_records()' : wanted.join(' && ');
  return conditions.length === 0 ? '' : [first, ...unwanted].join(' &! ');
}

const sorts: Readonly<Record<Asked['sort'], (unit: Asked['unit']) => string>> = {
  new: () => '-received_on,-_id',
  'wage-low': (unit) => `-${unit}_low,-received_on,-_id`,
  'wage-high': (unit) => `-${unit}_high,-received_on,-_id`,
  deadline: () => 'valid_through,-received_on,-_id',
  holidays: () => '-yearly_holidays,-received_on,-_id',
  fit: () => {
    throw new Error('Groonga is not asked for what fits best');
  },
};

/** The parameters of Groonga's `select`: total, a page of numbers, and every count inside the result; never from its cache. */
export function selectOf({ conditions, unit, sort, from, size }: Asked): URLSearchParams {
  const columns = { ...singleColumns(unit), ...listColumns };
  const filter = filterOf(conditions);
  return new URLSearchParams({
    table: 'Vacancies',
    ...(filter === '' ? {} : { filter }),
    sort_keys: sorts[sort](unit),
    offset: String(from),
    limit: String(size),
    output_columns: '_key',
    cache: 'no',
    ...Object.fromEntries(
      Object.entries(columns).flatMap(([group, column]) => [
        [`drilldowns[${group}].keys`, column],
        [`drilldowns[${group}].limit`, '-1'],
        [`drilldowns[${group}].output_columns`, '_key,_nsubrecs'],
      ]),
    ),
  });
}

type Drilled = readonly [unknown, unknown, ...(readonly [string | number, number])[]];
type Selected = readonly [
  readonly [readonly [number], unknown, ...(readonly [string])[]],
  Readonly<Record<string, Drilled>>,
];

const rowsOf = (drilled: Drilled | undefined): readonly (readonly [string | number, number])[] =>
  (drilled ?? []).slice(2) as (readonly [string | number, number])[];

export function answerOf(body: Buffer, unit: Asked['unit'], today: number): Answer {
  const [header, selected] = JSON.parse(body.toString()) as [readonly [number, ...unknown[]], Selected];
  if (header[0] !== 0) throw new Error(`Groonga says ${JSON.stringify(header)}`);
  const [found, drilled] = selected;
  const [[total], , ...numbers] = found;
  return {
    total,
    numbers: numbers.map(([number]) => number),
    counts: countsOf((group) => rowsOf(drilled[group]), unit, today),
  };
}
