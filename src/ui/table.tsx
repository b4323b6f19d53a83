// biome-ignore-all lint/a11y/noRedundantRoles: rows shown as blocks on phones lose their native roles.
import type { VNode } from 'preact';
import type { Content } from './content.ts';
import { isFigure } from './figures.tsx';

type TableProps = {
  caption: string;
  columns: readonly { label: string; numeric?: boolean | undefined }[];
  rows: readonly (readonly Content[])[];
  /** Stands in place of a table without rows. */
  empty: VNode;
  /** The caption is for ears only, because a heading says the same. */
  captionHidden?: boolean | undefined;
};

export function Table({ caption, columns, rows, empty, captionHidden }: TableProps): VNode {
  if (rows.length === 0) return empty;
  return (
    <table class="table" role="table">
      <caption class={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ label, numeric }) => (
            <th key={label} scope="col" role="columnheader" class={numeric ? 'numeric' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((cells, index) => (
          <tr role="row" key={index}>
            {cells.map((cell, column) => (
              <td
                key={columns[column]?.label}
                role="cell"
                data-label={columns[column]?.label}
                class={columns[column]?.numeric ? 'numeric' : undefined}
              >
                <span class={isFigure(cell) ? 'cell figure' : 'cell'}>{cell}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
