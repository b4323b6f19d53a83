import { rowGroupsOf } from './rows.ts';
import { occupationRows } from './tables/occupations.ts';

/** One of the 99 中分類 of the 厚生労働省編職業分類, revision of 令和4年. */
export interface Occupation {
  /** Three digits, '001' to '099'. */
  readonly code: string;
  readonly name: string;
  readonly groupCode: string;
}

/** One of the 15 大分類. */
export interface OccupationGroup {
  /** Two digits, '01' to '15'. */
  readonly code: string;
  readonly name: string;
  readonly occupations: readonly Occupation[];
}

export const occupationGroups: readonly OccupationGroup[] = rowGroupsOf(occupationRows).map((group) => ({
  code: group.code,
  name: group.name,
  occupations: group.rows.map(([code = '', ...name]) => ({
    code,
    name: name.join(','),
    groupCode: group.code,
  })),
}));

const occupations = new Map(
  occupationGroups.flatMap((group) => group.occupations.map((occupation) => [occupation.code, occupation])),
);

export const findOccupation = (code: string): Occupation | undefined => occupations.get(code);

export const findOccupationGroup = (code: string): OccupationGroup | undefined =>
  occupationGroups.find((group) => group.code === code);

/** For the tables of this slice: an unknown code in them is a mistake in the table. */
export function occupationInTable(code: string): Occupation {
  const occupation = findOccupation(code);
  if (occupation === undefined) throw new Error(`No occupation has the code ${code}.`);
  return occupation;
}
