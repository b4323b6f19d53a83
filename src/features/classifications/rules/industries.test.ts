import { describe, expect, it } from 'vitest';
import { findIndustry, industryGroups, searchIndustries } from './industries.ts';

describe('the industries of the 日本標準産業分類', () => {
  it('are 20 groups with 99 industries, each code once', () => {
    expect(industryGroups).toHaveLength(20);
    const codes = industryGroups.flatMap(({ industries }) => industries.map(({ code }) => code));
    expect(codes).toHaveLength(99);
    expect(codes).toEqual(Array.from({ length: 99 }, (_, index) => String(index + 1).padStart(2, '0')));
  });

  it('are found by code and by a part of the name', () => {
    expect(findIndustry('85')?.name).toBe('社会保険・社会福祉・介護事業');
    expect(searchIndustries('介護').map(({ code }) => code)).toContain('85');
  });
});
