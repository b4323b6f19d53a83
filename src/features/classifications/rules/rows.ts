/** The rows of a table kept as text: one a line, cells parted by commas. */
export const rowsOf = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(','));

export interface RowGroup {
  readonly code: string;
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const isHeading = (row: readonly string[]): boolean => /^\d{2}$/u.test(row[0] ?? '');

/** Groups of rows: each begins with a row of a code of two digits and a name. */
export function rowGroupsOf(table: string): readonly RowGroup[] {
  const rows = rowsOf(table);
  const starts = rows.flatMap((row, index) => (isHeading(row) ? [index] : []));
  return starts.map((start, index) => {
    const [code = '', name = ''] = rows[start] ?? [];
    return { code, name, rows: rows.slice(start + 1, starts[index + 1]) };
  });
}
