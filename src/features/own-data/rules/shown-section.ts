/** What of their data a person reads on the page: facts, or lists of what happened. */
export type ShownPart =
  | {
      readonly kind: 'facts';
      readonly heading?: string;
      readonly rows: readonly { readonly term: string; readonly lines: readonly string[] }[];
    }
  | {
      readonly kind: 'list';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export interface ShownSection {
  readonly key: string;
  readonly heading: string;
  /** What it is kept for, in one sentence. */
  readonly purpose: string;
  readonly parts: readonly ShownPart[];
  /** Shown where all parts are empty. */
  readonly empty: string;
}

export const facts = (
  rows: readonly (readonly [term: string, line: string | null | undefined])[],
  heading?: string,
): ShownPart => ({
  kind: 'facts',
  ...(heading === undefined ? {} : { heading }),
  rows: rows.flatMap(([term, line]) =>
    line === null || line === undefined ? [] : [{ term, lines: [line] }],
  ),
});

export const list = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): ShownPart => ({ kind: 'list', caption, columns, rows });

export const isEmpty = ({ rows }: ShownPart): boolean => rows.length === 0;
