import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Portal } from '#composition/compose.ts';
import { addVacancyCommands } from '#composition/vacancy-commands.ts';
import { settleVacancies } from '#features/vacancies/index.ts';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';

let cloned: ClonedDatabase;
const folder = mkdtempSync(join(tmpdir(), 'musubi-commands-'));
beforeAll(async () => {
  cloned = await cloneDatabase();
});
afterAll(() => cloned.drop());

async function musubi(...line: readonly string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const portal = { parts: partsOn(cloned.database, testClock('2026-11-21T10:00')) };
  const program = new Command('musubi').exitOverride().configureOutput({ writeErr: () => undefined });
  addVacancyCommands(program, {
    write: (words) => said.push(words),
    fail: (words) => complained.push(words),
    settings: () => ({ ok: false, fault: [] }),
    withPortal: (work) => work(portal as Portal),
  });
  await program.parseAsync(['vacancies', ...line], { from: 'user' });
  return { said, complained };
}

/** What stands in the tables, whatever the ids. */
async function everything(): Promise<string> {
  const { rows } = await cloned.database.pool.query<{ sum: string }>(
    'select md5(string_agg(number || answers::text || tags::text || alike, chr(10) order by number)) as sum from vacancies',
  );
  return rows[0]?.sum ?? '';
}

it('makes up the same vacancies for the same seed, and nothing new the second time', async () => {
  const first = await musubi('generate', '120', '--seed', '5');
  expect(first.said.at(-1)).toMatch(/^120件を作りました。新しいもの 120件/u);
  const before = await everything();
  const again = await musubi('generate', '120', '--seed', '5', '--on', '2026-11-21');
  expect(again.said.at(-1)).toMatch(/新しいもの 0件/u);
  expect(await everything()).toBe(before);
});

it('adds to what was made when more are asked for, and changes none of it', async () => {
  const { rows: before } = await cloned.database.pool.query(
    'select number, revision from vacancies order by number',
  );
  const more = await musubi('generate', '150', '--seed', '5');
  expect(more.said.at(-1)).toMatch(/新しいもの 30件/u);
  const { rows: after } = await cloned.database.pool.query('select number, revision from vacancies');
  expect(after).toEqual(expect.arrayContaining(before));
});

it('fills a town to be tried out', async () => {
  await settleVacancies(partsOn(cloned.database, testClock('2026-11-21T10:00')), 200, 9);
  const { rows } = await cloned.database.pool.query('select count(*) as count from vacancies');
  expect(rows).toEqual([{ count: 350 }]);
});

it.each([['abc'], ['-1'], ['1.5'], ['10000001']])('does not take %s for a count', async (count) => {
  await expect(musubi('generate', count)).rejects.toThrow();
});

it.each([['100'], ['-1'], ['x']])('does not take %s for a seed: numbers of two would meet', async (seed) => {
  await expect(musubi('generate', '1', '--seed', seed)).rejects.toThrow();
});

const header =
  '求人番号,事業所.事業所番号,事業所.事業所名,事業所.所在地（郵便番号）,事業所.所在地,求人区分,就業形態,公開範囲,職種,職業分類,雇用形態,就業場所（郵便番号）,就業場所,賃金形態等,基本給（ａ）下限,基本給（ａ）上限';
const row = (number: string, low: string) =>
  `${number},1399-123456-7,白樺商店,1120004,東京都文京区後楽1-2-3,一般,フルタイム,1,販売員,045,正社員,1120004,東京都文京区後楽1-2-3,月給,${low},25万`;

it('brings in the good rows, tells of the others, writes them into a report and fails', async () => {
  const [path, report] = [join(folder, 'vacancies.csv'), join(folder, 'report.csv')];
  writeFileSync(
    path,
    [header, row('13990-1', '20万'), row('13990-2', '三十'), row('13990-3', '21万')].join('\n'),
  );
  const { said, complained } = await musubi('import', path, '--report', report);
  expect(said).toEqual([
    '3件を読みました。追加 2件、変更 0件、変わりなし 0件、取り込めなかった行 1件',
    `理由の一覧: ${report}`,
  ]);
  expect(complained).toEqual(['3行目 13990-2: 「基本給（ａ）下限」は、数字で入れてください。（値: 三十）']);
  expect(readFileSync(report, 'utf8')).toBe(
    '\uFEFF行,求人番号,列,列の名前,理由\r\n3,13990-2,base-low,基本給（ａ）下限,「基本給（ａ）下限」は、数字で入れてください。（値: 三十）\r\n',
  );
});

it('says in words why a file cannot be read', async () => {
  const path = join(folder, 'shift-jis.csv');
  writeFileSync(path, Uint8Array.from([0x8b, 0x81, 0x90, 0x6c, 0x0a]));
  expect((await musubi('import', path)).complained[0]).toContain('Shift_JIS');
  expect((await musubi('import', join(folder, 'none.csv'))).complained[0]).toContain('ファイルを開けません');
});
