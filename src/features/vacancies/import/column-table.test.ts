import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { searchKey } from '#kernel/text-input.ts';
import { columnTable } from './column-table.ts';
import { importColumns } from './columns.ts';

const path = join(import.meta.dirname, '../../../../docs/vacancies-import.md');
const table = /(<!-- columns: .*? -->\n\n)[\s\S]*?(\n\n<!-- end of columns -->)/u;

/** `UPDATE_TABLES=1 npx vitest run column-table` writes the table anew. */
it('documents every column of a file of vacancies as it is', () => {
  const document = readFileSync(path, 'utf8');
  const current = document.replace(table, (_, start: string, end: string) => start + columnTable() + end);
  if (process.env['UPDATE_TABLES'] === '1') writeFileSync(path, current);
  else expect(document).toBe(current);
});

it('calls no two columns by the same name', () => {
  const names = importColumns.flatMap(({ key, label }) => [searchKey(key), searchKey(label)]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
