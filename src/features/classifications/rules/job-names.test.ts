import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jobNames, jobNamesOf, searchJobNames } from './job-names.ts';
import { nameKey } from './name-search.ts';
import { occupationGroups } from './occupations.ts';

const foundFor = (typed: string): readonly string[] =>
  searchJobNames(typed).map(({ name, occupation }) => `${name} ${occupation.code}`);

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
const hiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x60));

describe('the list of job names', () => {
  it('has at least a thousand, none twice', () => {
    expect(jobNames.length).toBeGreaterThanOrEqual(1000);
    expect(new Set(jobNames.map(({ name }) => nameKey(name))).size).toBe(jobNames.length);
  });

  it('has no empty name and no other name that says nothing new', () => {
    for (const { name, otherNames } of jobNames) {
      const keys = [name, ...otherNames].map(nameKey);
      expect(keys, name).not.toContain('');
      expect(new Set(keys).size, name).toBe(keys.length);
    }
  });

  it('has examples of every occupation', () => {
    const occupations = occupationGroups.flatMap((group) => group.occupations);
    expect(occupations.filter(({ code }) => jobNamesOf(code).length < 3)).toEqual([]);
    expect(jobNamesOf('023')[0]?.name).toBe('看護師');
  });
});

describe('a person types a job', () => {
  it.each([
    ['看護師', '看護師 023'],
    ['かんごし', '看護師 023'],
    ['ﾅｰｽ', '看護師 023'],
    ['介護福祉士', '介護福祉士 050'],
    ['ホームヘルパー', '訪問介護員 051'],
    ['ヘルパー', '訪問介護員 051'],
    ['ケアマネ', '介護支援専門員 049'],
    ['レジ', 'レジ係 045'],
    ['れじ', 'レジ係 045'],
    ['コンビニ', 'コンビニ店員 045'],
    ['トラック', 'トラック運転手 083'],
    ['ドライバー', 'トラック運転手 083'],
    ['トラック　運転手', 'トラック運転手 083'],
    ['タクシー', 'タクシー運転手 085'],
    ['プログラマ', 'プログラマー 009'],
    ['ｓｅ', 'システムエンジニア（開発） 009'],
    ['データー入力', 'データ入力 043'],
    ['事務', '一般事務 034'],
    ['経理', '経理事務 038'],
    ['営業', '営業 048'],
    ['品出し', '品出し 099'],
    ['ぴっきんぐ', 'ピッキング作業員 098'],
    ['掃除', '清掃員 096'],
    ['警備', '警備員 059'],
    ['ガードマン', '警備員 059'],
    ['フォークリフト', 'フォークリフト運転手 088'],
    ['キャド', 'CADオペレーター 080'],
    ['溶接', '溶接工 071'],
    ['とび', 'とび工 090'],
    ['大工', '大工 091'],
    ['電工', '電気工事士 094'],
    ['植木屋', '庭師 064'],
    ['介護 夜勤', '夜勤専従介護員 050'],
  ])('「%s」 and sees first %s', (typed, expected) => {
    expect(foundFor(typed)[0]).toBe(expected);
  });

  it.each(['', ' 　', '・', 'ありえない仕事の名前'])('「%s」 and sees nothing', (typed) => {
    expect(foundFor(typed)).toEqual([]);
  });

  it('sees names that begin so before names that contain it, and never more than twenty', () => {
    const names = searchJobNames('調理').map(({ name }) => name);
    expect(names).toHaveLength(20);
    expect(names.indexOf('調理補助')).toBeLessThan(names.indexOf('給食調理員'));
    expect(foundFor('員')).toHaveLength(20);
  });

  it('finds every job by its whole name, at the first place', () => {
    expect(jobNames.filter((job) => searchJobNames(job.name)[0] !== job)).toEqual([]);
  });

  it('finds the same in any width and either kana', () => {
    fc.assert(
      fc.property(fc.constantFrom(...jobNames), ({ name }) => {
        const found = foundFor(name);
        expect(foundFor(fullWidth(name))).toEqual(found);
        expect(foundFor(name.normalize('NFKC').toUpperCase())).toEqual(found);
        expect(foundFor(` ${hiragana(name)}　`)).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });
});
