import { describe, expect, it } from 'vitest';
import { findOccupation, findOccupationGroup, occupationGroups, occupationInTable } from './occupations.ts';

const all = occupationGroups.flatMap(({ occupations }) => occupations);

describe('the classification of occupations', () => {
  it('has fifteen groups, numbered through', () => {
    expect(occupationGroups.map(({ code }) => Number(code))).toEqual(
      Array.from({ length: 15 }, (_, index) => index + 1),
    );
    expect(new Set(occupationGroups.map(({ name }) => name)).size).toBe(15);
  });

  it('has ninety-nine occupations, numbered through, each in one group', () => {
    expect(all.map(({ code }) => Number(code))).toEqual(Array.from({ length: 99 }, (_, index) => index + 1));
    expect(all.every(({ code }) => /^0\d\d$/u.test(code))).toBe(true);
    expect(new Set(all.map(({ name }) => name)).size).toBe(99);
  });

  it.each([
    ['001', '法人・団体役員', '管理的職業'],
    ['009', '情報処理・通信技術者（ソフトウェア開発）', '研究・技術の職業'],
    ['015', '著述家、記者、編集者', '法務・経営・文化芸術等の専門的職業'],
    ['023', '看護師、准看護師', '医療・看護・保健の職業'],
    ['032', '習い事指導等教育関連の職業', '保育・教育の職業'],
    ['043', 'コンピュータ等事務用機器操作の職業', '事務的職業'],
    ['048', '営業の職業', '販売・営業の職業'],
    ['051', '訪問介護の職業', '福祉・介護の職業'],
    ['058', 'その他のサービスの職業', 'サービスの職業'],
    ['063', 'その他の保安の職業', '警備・保安の職業'],
    ['064', '農業の職業（養畜・動物飼育・植木・造園を含む）', '農林漁業の職業'],
    ['081', '生産類似の職業', '製造・修理・塗装・製図等の職業'],
    ['089', '施設機械設備操作・建設機械運転の職業', '配送・輸送・機械運転の職業'],
    ['094', '電気・通信工事の職業', '建設・土木・電気工事の職業'],
    ['099', 'その他の運搬・清掃・包装・選別等の職業', '運搬・清掃・包装・選別等の職業'],
  ])('knows %s as 「%s」 in 「%s」', (code, name, group) => {
    const occupation = findOccupation(code);
    expect(occupation?.name).toBe(name);
    expect(findOccupationGroup(occupation?.groupCode ?? '')?.name).toBe(group);
  });

  it.each(['000', '100', '23', '', '０２３'])('knows no occupation %s', (code) => {
    expect(findOccupation(code)).toBeUndefined();
    expect(findOccupationGroup(code)).toBeUndefined();
  });

  it('takes an unknown code in a table for a mistake', () => {
    expect(() => occupationInTable('100')).toThrow('100');
  });
});
