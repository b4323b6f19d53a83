import { searchable, searchByName } from './name-search.ts';
import { rowsOf } from './rows.ts';
import { industryRows } from './tables/industries.ts';

/** One of the 99 中分類 of the 日本標準産業分類. */
export interface Industry {
  /** Two digits, '01' to '99'. */
  readonly code: string;
  readonly name: string;
  /** The letter of its 大分類. */
  readonly groupCode: string;
}

/** One of the 20 大分類. */
export interface IndustryGroup {
  /** A letter, 'A' to 'T'. */
  readonly code: string;
  readonly name: string;
  readonly industries: readonly Industry[];
}

const rows = rowsOf(industryRows);
const isGroup = ([code = '']: readonly string[]): boolean => /^[A-T]$/u.test(code);

const industriesBelow = (start: number, groupCode: string): readonly Industry[] => {
  const end = rows.findIndex((row, index) => index > start && isGroup(row));
  return rows
    .slice(start + 1, end < 0 ? undefined : end)
    .map(([code = '', name = '']) => ({ code, name, groupCode }));
};

export const industryGroups: readonly IndustryGroup[] = rows.flatMap((row, index) => {
  const [code = '', name = ''] = row;
  return isGroup(row) ? [{ code, name, industries: industriesBelow(index, code) }] : [];
});

const byCode = new Map(industryGroups.flatMap(({ industries }) => industries.map((one) => [one.code, one])));

export const findIndustry = (code: string): Industry | undefined => byCode.get(code);

const entries = [...byCode.values()].map((industry) => searchable(industry, [industry.name]));

/** Industries by name, the best first. */
export const searchIndustries = (typed: string): readonly Industry[] => searchByName(entries, typed);
