import { describe, expect, it } from 'vitest';
import {
  findMunicipality,
  findPrefecture,
  municipalitiesOf,
  placesOfPostalCode,
  prefectures,
} from './places.ts';

describe('places', () => {
  it('knows the forty-seven prefectures from north to south', () => {
    expect(prefectures).toHaveLength(47);
    expect(prefectures[0]).toEqual({ code: '01', name: '北海道', kana: 'ホッカイドウ' });
    expect(prefectures[46]).toEqual({ code: '47', name: '沖縄県', kana: 'オキナワケン' });
  });

  it('finds a prefecture by its two digits only', () => {
    expect(findPrefecture('13')?.name).toBe('東京都');
    expect(findPrefecture('48')).toBeUndefined();
    expect(findPrefecture('1')).toBeUndefined();
  });

  it('lists the municipalities of a prefecture, wards of large cities one by one', () => {
    expect(municipalitiesOf('13').map(({ name }) => name)).toContain('千代田区');
    expect(municipalitiesOf('14').map(({ name }) => name)).toContain('横浜市鶴見区');
    expect(municipalitiesOf('48')).toEqual([]);
    expect(municipalitiesOf('')).toEqual([]);
  });

  it('lists them in JIS order, and knows each by its code', () => {
    for (const prefecture of prefectures) {
      const codes = municipalitiesOf(prefecture.code).map(({ code }) => code);
      expect(codes.length).toBeGreaterThan(10);
      expect(codes).toEqual([...codes].sort());
      expect(codes.every((code) => code.startsWith(prefecture.code))).toBe(true);
      expect(codes.map((code) => findMunicipality(code)?.code)).toEqual(codes);
    }
  });

  it('writes kana in full width', () => {
    expect(findMunicipality('14104')).toEqual({
      code: '14104',
      name: '横浜市中区',
      kana: 'ヨコハマシナカク',
      prefecture: { code: '14', name: '神奈川県', kana: 'カナガワケン' },
    });
  });

  it.each([
    ['13102', '中央区'],
    ['99999', undefined],
    ['1310', undefined],
    ['', undefined],
  ])('finds the municipality of code %s', (code, name) => {
    expect(findMunicipality(code)?.name).toBe(name);
  });

  it.each([
    ['1040061', ['中央区 銀座']],
    ['１０４－００６１', ['中央区 銀座']],
    ['104-0061', ['中央区 銀座']],
    ['498-0000', ['弥富市 ', '桑名郡木曽岬町 ']],
    ['9999999', []],
    ['104', []],
  ])('finds the places of postal code %s', (typed, expected) => {
    expect(placesOfPostalCode(typed).map(({ municipality, town }) => `${municipality.name} ${town}`)).toEqual(
      expected,
    );
  });
});
