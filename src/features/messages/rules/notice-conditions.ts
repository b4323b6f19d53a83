import { findOccupationGroup } from '#features/classifications/index.ts';
import type { MatchingQuery } from '#features/job-seekers/index.ts';
import { findPrefecture } from '#features/places/index.ts';

/** As the form has them; empty: not asked for. */
export interface NoticeConditions {
  readonly kind: string;
  readonly employment: string;
  /** A 大分類, two digits. */
  readonly occupation: string;
  /** A prefecture, two digits. */
  readonly place: string;
}

export const kindOptions = [
  { value: 'counter', label: 'ハローワーク利用登録者' },
  { value: 'online', label: 'オンライン登録者' },
] as const;

export const employmentOptions = [
  { value: 'full-time', label: 'フルタイム' },
  { value: 'part-time', label: 'パート' },
  { value: 'seasonal', label: '季節' },
  { value: 'migrant', label: '出稼ぎ' },
] as const;

const known = <Value extends string>(
  options: readonly { readonly value: Value }[],
  typed: string,
): Value | undefined => options.find(({ value }) => value === typed)?.value;

/** What is known of what was chosen; the rest is left out. */
export function readConditions(typed: (name: string) => string): NoticeConditions {
  const [occupation, place] = [typed('occupation'), typed('place')];
  return {
    kind: known(kindOptions, typed('kind')) ?? '',
    employment: known(employmentOptions, typed('employment')) ?? '',
    occupation: findOccupationGroup(occupation) === undefined ? '' : occupation,
    place: findPrefecture(place) === undefined ? '' : place,
  };
}

/** Whom a notice goes to. */
export function matchingOf(conditions: NoticeConditions, officeNumber: string): MatchingQuery {
  const kind = known(kindOptions, conditions.kind);
  const employment = known(employmentOptions, conditions.employment);
  const group = findOccupationGroup(conditions.occupation);
  return {
    officeNumber,
    ...(kind === undefined ? {} : { kind }),
    ...(employment === undefined ? {} : { employment }),
    ...(group === undefined ? {} : { occupations: group.occupations.map(({ code }) => code) }),
    ...(conditions.place === '' ? {} : { prefecture: conditions.place }),
  };
}

/** 「フルタイム」「東京都」…, as the check page names them. */
export function conditionsInWords(conditions: NoticeConditions): string {
  const words = [
    kindOptions.find(({ value }) => value === conditions.kind)?.label,
    employmentOptions.find(({ value }) => value === conditions.employment)?.label,
    findOccupationGroup(conditions.occupation)?.name,
    findPrefecture(conditions.place)?.name,
  ].filter((one) => one !== undefined);
  return words.length === 0 ? '登録が有効な人すべて' : words.join('、');
}
