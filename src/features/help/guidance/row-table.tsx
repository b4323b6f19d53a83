import type { VNode } from 'preact';

export interface RowTableProps {
  readonly caption: string;
  readonly columns: readonly [string, ...string[]];
  /** The first cell of each row names the row. */
  readonly rows: readonly (readonly [string, ...string[]])[];
}

/** A table of plain texts whose rows turn into blocks on a phone. */
export function RowTable({ caption, columns, rows }: RowTableProps): VNode {
  const [, ...others] = columns;
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={cell} data-label={others[index]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
