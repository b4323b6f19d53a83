import { expect, it } from 'vitest';
import type { OfficeOnPublicList } from './office-on-public-list.ts';
import { findOffices, officesByPrefecture } from './offices-by-prefecture.ts';

const office = (number: string, prefecture: string, town: string): OfficeOnPublicList => ({
  number,
  name: `ハローワーク${town}`,
  prefecture,
  postalCode: '1000001',
  address: `${town}1-1`,
  telephone: '03-0000-0000',
  openingHours: '平日 08時30分～17時15分',
  municipalities: [{ name: `${town}区` }],
});

const offices = [
  office('27020', '大阪府', '梅田'),
  office('13020', '東京都', '上野'),
  office('27010', '大阪府', '東'),
];

it('goes from north to south, within a prefecture by number [TOP-6]', () => {
  expect(
    officesByPrefecture(offices).map(({ prefecture, code, offices: here }) => [
      prefecture,
      code,
      here.map(({ number }) => number),
    ]),
  ).toEqual([
    ['東京都', '13', ['13020']],
    ['大阪府', '27', ['27010', '27020']],
  ]);
});

it.each([
  ['', 3],
  ['　', 3],
  ['上野', 1],
  ['梅 田 区', 1],
  ['ﾊﾛｰﾜｰｸ', 3],
  ['大阪', 2],
  ['札幌', 0],
])('finds for 「%s」 %i', (typed, count) => {
  expect(findOffices(offices, typed)).toHaveLength(count);
});
