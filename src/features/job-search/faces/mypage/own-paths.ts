import { vacancyPath } from '../search-paths.ts';

/** The search in My Page. */
export const ownSearchBase = '/mypage/jobs';

export const ownPaths = {
  favourites: `${ownSearchBase}/favourites`,
  seen: `${ownSearchBase}/seen`,
  saved: `${ownSearchBase}/saved`,
  save: `${ownSearchBase}/saved/new`,
} as const;

export const ownSearchTitles = {
  favourites: 'お気に入り',
  seen: '最近見た求人',
  saved: '保存した条件',
  save: '条件を保存',
} as const;

export const savedSearchPath = (id: string): string => `${ownPaths.saved}/${id}`;
export const deleteSavedSearchPath = (id: string): string => `${savedSearchPath(id)}/delete`;
/** Runs a saved search. */
export const savedSearchAddress = (conditions: string): string => `${ownSearchBase}?${conditions}`;
export const saveAddress = (conditions: string): string =>
  `${ownPaths.save}?${new URLSearchParams({ conditions })}`;
export const ownVacancyPath = (number: string): string => vacancyPath(ownSearchBase, number);
