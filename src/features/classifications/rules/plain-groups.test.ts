import { describe, expect, it } from 'vitest';
import { findOccupation, occupationGroups } from './occupations.ts';
import { findPlainItem, plainGroups } from './plain-groups.ts';

const items = plainGroups.flatMap((group) => group.items);

describe('work in plain words', () => {
  it('has fourteen groups', () => {
    expect(plainGroups.map(({ code }) => Number(code))).toEqual(
      Array.from({ length: 14 }, (_, index) => index + 1),
    );
    expect(plainGroups.every((group) => group.items.length >= 8)).toBe(true);
  });

  it('has at least a hundred and sixty-five items, each with its own code', () => {
    expect(items.length).toBeGreaterThanOrEqual(165);
    expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
    expect(items.every(({ code, groupCode }) => code.startsWith(`${groupCode}-`))).toBe(true);
  });

  it('names nothing twice in one group', () => {
    for (const group of plainGroups) {
      expect(new Set(group.items.map(({ name }) => name)).size).toBe(group.items.length);
    }
  });

  it('means at least one occupation by each item, and none twice', () => {
    for (const { code, name, occupations } of items) {
      expect(occupations.length, code).toBeGreaterThan(0);
      expect(new Set(occupations).size, code).toBe(occupations.length);
      expect(occupations.map((one) => findOccupation(one.code))).toEqual(occupations);
      expect(name, code).toMatch(/^[^（）]*(（[^（）]+）[^（）]*)*$/u);
    }
  });

  it('leads to every occupation but that of the clergy', () => {
    const reached = new Set(items.flatMap(({ occupations }) => occupations.map(({ code }) => code)));
    const missed = occupationGroups
      .flatMap(({ occupations }) => occupations)
      .filter(({ code }) => !reached.has(code));
    expect(missed.map(({ name }) => name)).toEqual(['宗教家']);
  });

  it.each([
    ['看護助手', ['028']],
    ['レジ係', ['045']],
    ['ホテル・旅館のフロント、接客、客室係', ['056']],
    ['通訳、翻訳', ['020', '015']],
    ['機械設備運転（クレーン、ボイラー、発電等）', ['089']],
    ['植木職、造園師', ['064']],
  ])('means by 「%s」 the occupations %s', (name, codes) => {
    const item = items.find((one) => one.name === name);
    expect(item?.occupations.map(({ code }) => code)).toEqual(codes);
    expect(findPlainItem(item?.code ?? '')).toBe(item);
  });

  it.each(['', '00-00', '15-01', '1-1'])('knows no item %s', (code) => {
    expect(findPlainItem(code)).toBeUndefined();
  });
});
