import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import type { Parts } from '#platform/parts.ts';
import { csvCell } from '../import/csv.ts';
import { checkText, UnreadableFile } from '../import/read-file.ts';
import { findVacancy } from '../store/list-vacancies.query.ts';
import { listVacancyChanges } from '../store/vacancies.store.ts';
import { importVacancies, type RefusedRow } from './import-vacancies.ts';

let cloned: ClonedDatabase;
let parts: Parts;
const clock = testClock('2026-11-02T10:00');
const folder = mkdtempSync(join(tmpdir(), 'musubi-import-'));
beforeAll(async () => {
  cloned = await cloneDatabase();
  parts = partsOn(cloned.database, clock);
});
afterAll(() => cloned.drop());

const good: Readonly<Record<string, string>> = {
  求人番号: '１３０１０－００１２３４５',
  '事業所.事業所番号': '1301-123456-7',
  '事業所.事業所名': '株式会社みどり野工業',
  '事業所.所在地（郵便番号）': '〒112-0004'.replace('〒', ''),
  '事業所.所在地': '東京都文京区後楽1-2-3',
  '事業所.従業員数（企業全体）': '１２０人',
  受付年月日: '令和8年11月1日',
  求人区分: '一般',
  就業形態: 'フルタイム',
  公開範囲: '2',
  職種: '溶接工（見習い可）',
  職業分類: '071',
  仕事の内容: '部品を作ります。\n図面を見ます。',
  雇用形態: '正社員',
  '就業場所（郵便番号）': '1120004',
  就業場所: '東京都文京区後楽1-2-3',
  賃金形態等: '月給',
  '基本給（ａ）下限': '20万',
  '基本給（ａ）上限': '250,000円',
  '就業時間1.始まり': '午前8時半',
  '就業時間1.終わり': '17:30',
  休日等: '土、日',
  特徴: '書類審査なし、Uターン歓迎、経験不問',
};

let files = 0;
function file(rows: readonly Readonly<Record<string, string>>[], start = ''): string {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => headers.map((header) => csvCell(row[header] ?? '')).join(','));
  return text(`${start}${[headers.map(csvCell).join(','), ...lines].join('\r\n')}\r\n`);
}
function text(content: string | Uint8Array, ending = 'csv'): string {
  files += 1;
  const path = join(folder, `${files}.${ending}`);
  writeFileSync(path, content);
  return path;
}

async function bring(path: string) {
  const refused: RefusedRow[] = [];
  const onRefused = (row: RefusedRow) => refused.push(row);
  const count = await importVacancies(parts, path, { onRefused, onProgress: () => undefined });
  return { count, refused };
}

it('reads a row as a person would have typed it, in any width, era and old word', async () => {
  const { count, refused } = await bring(file([good], '\uFEFF'));
  expect(refused).toEqual([]);
  expect(count).toMatchObject({ rows: 1, added: 1 });
  const found = await findVacancy(parts.database.reading, '13010-12345');
  expect(found?.vacancy).toMatchObject({
    disclosure: 2,
    municipality: '13105',
    monthly_low: 200_000,
    people: 120,
  });
  expect(found?.vacancy.valid_through.toString()).toBe('2027-01-31');
  expect(found?.vacancy.tags).toEqual(
    expect.arrayContaining(['no-documents', 'return-home', 'no-experience']),
  );
  expect(found?.vacancy.shifts).toEqual([510, 1050]);
  expect(found?.vacancy.answers.contents).toBe('部品を作ります。\n図面を見ます。');
  const { rows } = await sql<{ audience: string; employer: string }>`
    select audience, employer from vacancy_texts order by audience`.execute(parts.database.reading);
  expect(rows.map(({ audience }) => audience)).toEqual(['named', 'nameless']);
  expect(rows[1]?.employer).toBe('');
});

it('changes nothing when the same file comes again', async () => {
  expect((await bring(file([good]))).count).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
  expect((await findVacancy(parts.database.reading, '13010-12345'))?.vacancy.revision).toBe(1);
});

it('notes what changed of pay, hours and place with its day, and nothing else', async () => {
  clock.set('2026-11-20T09:00');
  const dearer = { ...good, '基本給（ａ）上限': '26万', 仕事の内容: 'ほかの言葉' };
  expect((await bring(file([dearer]))).count).toMatchObject({ changed: 1 });
  const found = await findVacancy(parts.database.reading, '13010-12345');
  const changes = await listVacancyChanges(parts.database.reading, found?.vacancy.id ?? 0);
  expect(changes.map(({ item, from_value, to_value }) => [item, from_value, to_value])).toEqual([
    ['base-high', 250_000, 260_000],
  ]);
  expect(changes[0]?.on_day.toString()).toBe('2026-11-20');
});

it('brings a new name of an employer into the words of all its vacancies', async () => {
  const renamed = { ...good, '事業所.事業所名': '株式会社白樺製作所', 求人番号: '13010-777' };
  await bring(file([renamed]));
  const { rows } = await sql`select 1 from vacancy_texts where employer like '%白樺製作所%'`.execute(
    parts.database.reading,
  );
  expect(rows).toHaveLength(2);
});

it('lets the good rows in and tells of the bad ones by line, column and reason', async () => {
  const rows = [
    { ...good, 求人番号: '13010-1' },
    { ...good, 求人番号: 'abc', '基本給（ａ）下限': '30万', 就業形態: 'ときどき' },
    {
      ...good,
      求人番号: '13010-2',
      '事業所.事業所番号': '9999-000000-1',
      '事業所.事業所名': '',
      '事業所.所在地': '',
      '事業所.所在地（郵便番号）': '',
      '事業所.従業員数（企業全体）': '',
    },
    { ...good, 求人番号: '13010-3', 特徴: '賞与あり、毎日が祝日' },
  ];
  const { count, refused } = await bring(file(rows));
  expect(count).toMatchObject({ rows: 4, added: 1, refused: 3 });
  const told = refused.map(({ line, faults }) => [line, faults.map(({ label }) => label).sort()]);
  expect(told).toEqual([
    [4, ['基本給（ａ）上限', '就業形態', '求人番号']],
    [6, ['事業所.事業所名']],
    [8, ['特徴']],
  ]);
});

it('reads the same from JSON lines', async () => {
  const line = {
    ...good,
    求人番号: '13010-55',
    '就業時間1.始まり': null,
    '就業時間1.終わり': null,
    shifts: [
      { from: '9:00', to: '18:00' },
      { from: '22:00', to: '7:00' },
    ],
    休日等: ['土', '日'],
  };
  const { count, refused } = await bring(text(`${JSON.stringify(line)}\n{not json}\n`, 'jsonl'));
  expect(count).toMatchObject({ rows: 2, added: 1, refused: 1 });
  expect(refused[0]).toMatchObject({ line: 2 });
  expect((await findVacancy(parts.database.reading, '13010-55'))?.vacancy.shifts).toEqual([
    540, 1080, 1320, 1860,
  ]);
});

it('refuses Shift_JIS with words, and takes in nothing', async () => {
  const shiftJis = Uint8Array.from([0x8b, 0x81, 0x90, 0x6c, 0x94, 0xd4, 0x8d, 0x86, 0x0a]);
  await expect(checkText(text(shiftJis))).rejects.toThrow(UnreadableFile);
});

it('takes in nothing of a file with a column that nobody knows or without one that is needed', async () => {
  const misspelt = bring(file([{ ...good, 休日とう: '土' }]));
  await expect(misspelt).rejects.toThrow('知らない列です: 「休日とう」');
  const { 公開範囲: _, ...without } = good;
  await expect(bring(file([without]))).rejects.toThrow('必要な列がありません: 「公開範囲」');
});
