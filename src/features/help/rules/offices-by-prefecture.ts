import { searchKey } from '#kernel/text-input.ts';
import type { OfficeOnPublicList } from './office-on-public-list.ts';

export interface PrefectureOffices {
  readonly prefecture: string;
  /** Of the prefecture; part of addresses within the page. */
  readonly code: string;
  readonly offices: readonly OfficeOnPublicList[];
}

const wordsOf = ({ name, prefecture, address, municipalities }: OfficeOnPublicList): readonly string[] =>
  [name, prefecture, address, ...municipalities.map((one) => one.name)].map(searchKey);

/** Offices whose name, address or municipalities hold what was typed; all of them when nothing was. */
export function findOffices(
  offices: readonly OfficeOnPublicList[],
  typed: string,
): readonly OfficeOnPublicList[] {
  const wanted = searchKey(typed);
  return wanted === ''
    ? offices
    : offices.filter((office) => wordsOf(office).some((word) => word.includes(wanted)));
}

/** From north to south, as the numbers of prefectures go; within one by number. */
export function officesByPrefecture(offices: readonly OfficeOnPublicList[]): readonly PrefectureOffices[] {
  const sorted = offices.toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const groups = Map.groupBy(sorted, (office) => office.prefecture);
  return [...groups].map(([prefecture, members]) => ({
    prefecture,
    code: members[0]?.number.slice(0, 2) ?? '',
    offices: members,
  }));
}
