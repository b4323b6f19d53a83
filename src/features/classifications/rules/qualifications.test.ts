import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from './name-search.ts';
import {
  drivingLicences,
  findQualification,
  qualificationGroups,
  searchQualifications,
} from './qualifications.ts';

const all = qualificationGroups.flatMap(({ qualifications }) => qualifications);
const foundFor = (typed: string): readonly string[] => searchQualifications(typed).map(({ name }) => name);

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));

describe('the list of qualifications', () => {
  it('has at least three hundred and thirty, no code or name twice', () => {
    expect(all.length).toBeGreaterThanOrEqual(330);
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    expect(new Set(all.map(({ name }) => nameKey(name))).size).toBe(all.length);
  });

  it('writes every code as Q, the group and two digits', () => {
    for (const { code, groupCode, name } of all) {
      expect(code, name).toMatch(/^Q\d{4}$/u);
      expect(code.slice(1, 3), name).toBe(groupCode);
      expect(findQualification(code)?.name).toBe(name);
    }
  });

  it('numbers its groups through', () => {
    expect(qualificationGroups.map(({ code }) => Number(code))).toEqual(
      qualificationGroups.map((_, index) => index + 1),
    );
  });

  it('begins with the driving licences', () => {
    expect(drivingLicences[0]?.name).toBe('普通自動車免許');
    expect(drivingLicences.every(({ groupCode }) => groupCode === '01')).toBe(true);
    expect(drivingLicences).toHaveLength(19);
  });

  it.each([
    ['Q0101', '普通自動車免許'],
    ['Q0401', '介護福祉士'],
    ['Q0901', 'フォークリフト運転技能講習'],
    ['Q1402', '日商簿記検定2級'],
    ['Q2108', '緑の雇用研修（フォレストワーカー）'],
  ])('keeps the code %s for %s, because records hold it', (code, name) => {
    expect(findQualification(code)?.name).toBe(name);
  });

  it.each(['', 'Q0000', '0101', 'q0101'])('knows no qualification %s', (code) => {
    expect(findQualification(code)).toBeUndefined();
  });
});

describe('a person types a qualification', () => {
  it.each([
    ['普通自動車', '普通自動車免許'],
    ['普通免許', '普通自動車免許'],
    ['オートマ限定', '普通自動車免許（AT限定）'],
    ['大型免許', '大型自動車免許'],
    ['原付', '原動機付自転車免許'],
    ['かんごし', '看護師'],
    ['ヘルパー２級', 'ホームヘルパー2級（訪問介護員養成研修2級）'],
    ['初任者研修', '介護職員初任者研修'],
    ['宅建', '宅地建物取引士'],
    ['簿記2級', '日商簿記検定2級'],
    ['日商簿記２級', '日商簿記検定2級'],
    ['英検2級', '実用英語技能検定2級'],
    ['乙4', '危険物取扱者（乙種第4類）'],
    ['1級建築士', '一級建築士'],
    ['第2種電気工事士', '第二種電気工事士'],
    ['二級土木施工', '2級土木施工管理技士'],
    ['玉掛', '玉掛け技能講習'],
    ['フォークリフト', 'フォークリフト運転技能講習'],
    ['MOS エクセル', 'マイクロソフトオフィススペシャリスト（Excel）'],
    ['社労士', '社会保険労務士'],
  ])('「%s」 and sees %s first', (typed, expected) => {
    expect(foundFor(typed)[0]).toBe(expected);
  });

  it.each(['', '　', 'ない資格'])('「%s」 and sees nothing', (typed) => {
    expect(foundFor(typed)).toEqual([]);
  });

  it('never sees more than twenty', () => {
    expect(foundFor('技能')).toHaveLength(20);
  });

  it('finds every qualification by its whole name, at the first place, in any width', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), ({ name }) => {
        expect(foundFor(name)[0]).toBe(name);
        expect(foundFor(fullWidth(name))).toEqual(foundFor(name));
      }),
      { numRuns: 100 },
    );
  });
});
