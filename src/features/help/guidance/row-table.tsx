import type { VNode } from 'preact';
import { Table } from '#ui/table.tsx';

export interface RowTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table of plain texts; it always has rows, so nothing stands in for an empty one. */
export function RowTable({ caption, columns, rows }: RowTableProps): VNode {
  return <Table caption={caption} columns={columns.map((label) => ({ label }))} rows={rows} empty={<p />} />;
}
