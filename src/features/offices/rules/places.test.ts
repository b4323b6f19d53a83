import { describe, expect, it } from 'vitest';
import { findMunicipality, listPrefectures, municipalitiesOf, placesOfPostalCode } from './places.ts';

describe('places', () => {
  it('knows the forty-seven prefectures from north to south', () => {
    const prefectures = listPrefectures();
    expect(prefectures).toHaveLength(47);
    expect(prefectures[0]).toEqual({ code: '01', name: '北海道' });
    expect(prefectures[46]).toEqual({ code: '47', name: '沖縄県' });
  });

  it('lists the municipalities of a prefecture, wards of large cities one by one', () => {
    expect(municipalitiesOf('13').map(({ name }) => name)).toContain('千代田区');
    expect(municipalitiesOf('14').map(({ name }) => name)).toContain('横浜市鶴見区');
    expect(municipalitiesOf('48')).toEqual([]);
    expect(municipalitiesOf('')).toEqual([]);
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
