import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addMinimumWageCommands } from '#composition/minimum-wage-commands.ts';
import { runCommand, type Said } from '#kit/commands.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

async function run(text: string): Promise<Said> {
  const file = join(await mkdtemp(join(tmpdir(), 'wages-')), 'wages.csv');
  await writeFile(file, text);
  return runCommand(portal, addMinimumWageCommands, 'minimum-wages', 'import', file);
}

it('brings in what the operator has, and again what was corrected [EMP-1]', async () => {
  const first = await run('pref_code,pref_name,hourly_yen,effective_date\n13,東京都,1280,2026-10-01\n');
  expect(first).toEqual({ written: ['1件を取り込みました。(1 rows)'], failed: [] });
  await run('都道府県コード,時間額,発効日\n13,1285,2026/10/01\n');
  const { rows } = await portal.parts.database.pool.query('select prefecture, hourly_yen from minimum_wages');
  expect(rows).toEqual([{ prefecture: '13', hourly_yen: 1285 }]);
});

it('takes nothing of a file with a wrong line, and says which [EMP-1]', async () => {
  const { written, failed } = await run(
    'pref_code,hourly_yen,effective_date\n13,1300,2027-10-01\n48,1,2027-10-01\n',
  );
  expect(written).toEqual([]);
  expect(failed[0]).toBe('3行目: 都道府県コードは、01から47までの数字です。');
});
