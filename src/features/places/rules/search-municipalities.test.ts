import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { municipalitiesOf, prefectures } from './places.ts';
import { searchMunicipalities } from './search-municipalities.ts';

const all = prefectures.flatMap(({ code }) => municipalitiesOf(code));
const foundFor = (typed: string): readonly string[] =>
  searchMunicipalities(typed).map(({ name, prefecture }) => `${prefecture.name}${name}`);

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));

describe('a person seeks a municipality', () => {
  it.each([
    ['a name', '千代田区', '東京都千代田区'],
    ['a name without its kind', '津', '三重県津市'],
    ['a name with the prefecture', '東京都中央区', '東京都中央区'],
    ['a prefecture without its kind and a blank between', '東京　中央区', '東京都中央区'],
    ['a ward with its city', '横浜市中区', '神奈川県横浜市中区'],
    ['a ward with its prefecture only', '神奈川県中区', '神奈川県横浜市中区'],
    ['a town without its county', '関ケ原町', '岐阜県不破郡関ケ原町'],
    ['the other way to write ケ', '関ヶ原町', '岐阜県不破郡関ケ原町'],
    ['hiragana', 'よこすかし', '神奈川県横須賀市'],
    ['hiragana without the kind', 'よこすか', '神奈川県横須賀市'],
    ['half-width kana', 'ﾖｺｽｶ', '神奈川県横須賀市'],
    ['a city with a city in its name', '四日市', '三重県四日市市'],
    ['a prefecture and a town in kana', 'おおさかふさかいしにしく', '大阪府堺市西区'],
  ])('types %s and sees it first', (_what, typed, expected) => {
    expect(foundFor(typed)[0]).toBe(expected);
  });

  it('finds the wards of large cities by the ward alone, in JIS order', () => {
    expect(foundFor('中区')).toEqual(
      expect.arrayContaining(['神奈川県横浜市中区', '愛知県名古屋市中区', '広島県広島市中区']),
    );
    expect(foundFor('なかく')).toContain('神奈川県横浜市中区');
  });

  it('sees all wards of a city, and all of a county', () => {
    expect(foundFor('横浜市')).toHaveLength(18);
    expect(foundFor('余市郡')).toEqual(['北海道余市郡仁木町', '北海道余市郡余市町', '北海道余市郡赤井川村']);
  });

  it.each(['', '　', 'ない名前', '999'])('finds nothing for 「%s」', (typed) => {
    expect(foundFor(typed)).toEqual([]);
  });

  it('never shows more than twenty', () => {
    expect(foundFor('市')).toHaveLength(20);
  });

  it('finds every municipality by its whole name', () => {
    const missed = all.filter(
      ({ code, name, prefecture }) =>
        searchMunicipalities(`${prefecture.name}${name}`).find((found) => found.code === code) === undefined,
    );
    expect(missed).toEqual([]);
  });

  it('finds the same in any width', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), ({ kana }) => {
        expect(foundFor(kana.normalize('NFKC'))).toEqual(foundFor(fullWidth(` ${kana} `)));
      }),
      { numRuns: 50 },
    );
  });
});
