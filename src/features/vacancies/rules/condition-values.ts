import { findPlainItem, industryGroups, occupationGroups } from '#features/classifications/index.ts';
import type { SearchQuery } from './search-query.ts';

/** From the least on. */
export const schoolings: readonly string[] = [
  'junior-high',
  'high',
  'vocational-school',
  'technical-college',
  'junior-college',
  'university',
  'graduate-school',
];

/** The occupations that classes, single ones and plain groups stand for. */
export const occupationsOf = ({
  occupation,
  plain,
}: Pick<SearchQuery, 'occupation' | 'plain'>): readonly string[] => [
  ...occupation.flatMap((code) =>
    code.length === 2
      ? (occupationGroups.find((group) => group.code === code)?.occupations ?? []).map((one) => one.code)
      : [code],
  ),
  ...plain.flatMap((code) => (findPlainItem(code)?.occupations ?? []).map((one) => one.code)),
];

export const industriesOf = (codes: readonly string[]): readonly string[] =>
  codes.flatMap(
    (code) =>
      industryGroups.find((group) => group.code === code)?.industries.map((one) => one.code) ?? [code],
  );

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Minutes of the day in which a shift must lie, past midnight too; undefined where nothing is asked for. */
export function hoursWindow({
  from,
  to,
}: Pick<SearchQuery, 'from' | 'to'>): { readonly first: number; readonly until: number } | undefined {
  if (from === undefined && to === undefined) return undefined;
  const [first, last] = [minutesOf(from ?? '00:00'), minutesOf(to ?? '24:00')];
  return { first, until: last > first ? last : last + 24 * 60 };
}
