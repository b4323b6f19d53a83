import { type Occupation, occupationInTable } from './occupations.ts';
import { rowGroupsOf } from './rows.ts';
import { plainRows } from './tables/plain-groups.ts';

/** A kind of work in plain words. */
export interface PlainItem {
  /** The group's two digits, a hyphen, two digits: '07-11'. */
  readonly code: string;
  readonly name: string;
  readonly groupCode: string;
  /** What it means in the classification; the most usual first, never empty. */
  readonly occupations: readonly Occupation[];
}

/** One of the 14 groups of plain words. */
export interface PlainGroup {
  /** Two digits, '01' to '14'. */
  readonly code: string;
  readonly name: string;
  readonly items: readonly PlainItem[];
}

export const plainGroups: readonly PlainGroup[] = rowGroupsOf(plainRows).map((group) => ({
  code: group.code,
  name: group.name,
  items: group.rows.map(([code = '', name = '', ...occupationCodes]) => ({
    code,
    name,
    groupCode: group.code,
    occupations: occupationCodes.map(occupationInTable),
  })),
}));

const items = new Map(plainGroups.flatMap((group) => group.items.map((item) => [item.code, item])));

export const findPlainItem = (code: string): PlainItem | undefined => items.get(code);
