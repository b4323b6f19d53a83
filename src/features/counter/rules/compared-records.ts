import { type JobSeekerRow, registeredItems } from '#features/job-seekers/index.ts';

/** One item of two records side by side. */
export interface ComparedItem {
  readonly key: string;
  readonly label: string;
  /** None: not answered, or hidden until asked for. */
  readonly first: readonly string[];
  readonly second: readonly string[];
  /** There is an answer that is not shown here. */
  readonly firstHides: boolean;
  readonly secondHides: boolean;
  readonly differs: boolean;
}

type Answered = Pick<JobSeekerRow, 'answers'>;

/** Every item that one of the two has answered, in the order of the table. */
export function comparedRecords(first: Answered, second: Answered): readonly ComparedItem[] {
  return Object.entries(registeredItems()).flatMap(([key, item]) => {
    const values = [first, second].map(({ answers }) => (answers as Record<string, unknown>)[key]);
    if (values.every((value) => value === undefined)) return [];
    const linesOf = (value: unknown, sensitive: boolean): readonly string[] =>
      value === undefined ? [] : item.show(value, { sensitive });
    const shownOf = (value: unknown): readonly string[] =>
      item.sensitive === true ? [] : linesOf(value, false);
    const [a, b] = values;
    return [
      {
        key,
        label: item.label,
        first: shownOf(a),
        second: shownOf(b),
        firstHides: item.sensitive === true && a !== undefined,
        secondHides: item.sensitive === true && b !== undefined,
        differs: linesOf(a, true).join('\n') !== linesOf(b, true).join('\n'),
      },
    ];
  });
}
