import type { VNode } from 'preact';
import type { Searcher, SearchQuery, VacancyRecord } from '#features/vacancies/index.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { shownTitle } from '../../rules/shown-title.ts';
import { favouritesAmong, isFavourite } from '../../store/favourites.store.ts';
import { noteSeen, seenAmong } from '../../store/seen-vacancies.store.ts';
import type { SearchFace } from '../search-face.ts';
import { FavouriteButton } from './favourite-button.tsx';

/** What the pages of the search show besides in My Page: what the person keeps. */
export interface OwnSide {
  /** At the start of the search. */
  readonly savedSearches: VNode | null;
  /** Beside the chosen conditions. */
  readonly save: VNode | null;
  isSeen(record: VacancyRecord): boolean;
  actionsOf(record: VacancyRecord): VNode | null;
}

interface Shown {
  readonly records: readonly VacancyRecord[];
  readonly query: SearchQuery;
  readonly searcher: Searcher;
  readonly isStart: boolean;
}

/** Undefined at the other doors. */
export async function ownSide(
  parts: Parts,
  { face }: SearchFace,
  request: PageRequest,
  { records }: Shown,
): Promise<OwnSide | undefined> {
  const { owner, now, url, formToken } = request;
  if (face !== 'mypage' || owner === undefined) return undefined;
  const { reading } = parts.database;
  const ids = records.map(({ vacancy }) => vacancy.id);
  const favourites = await favouritesAmong(reading, owner.id, ids);
  const seen = await seenAmong(reading, owner.id, ids, now);
  return {
    savedSearches: null,
    save: null,
    isSeen: ({ vacancy }) => seen.has(vacancy.id),
    actionsOf: (record) => (
      <FavouriteButton
        number={record.vacancy.number}
        title={shownTitle(record, 'registered')}
        isFavourite={favourites.has(record.vacancy.id)}
        back={url}
        formToken={formToken}
      />
    ),
  };
}

/** Somebody opens a vacancy in My Page: that is noted; answers what they can do with it. */
export async function ownVisit(
  parts: Parts,
  { face }: SearchFace,
  request: PageRequest,
  record: VacancyRecord,
): Promise<VNode | null> {
  const { owner, now, url, formToken } = request;
  if (face !== 'mypage' || owner === undefined) return null;
  const { id, number } = record.vacancy;
  await parts.database.transaction((tx) => noteSeen(tx, owner.id, id, now));
  const kept = await isFavourite(parts.database.reading, owner.id, id);
  return (
    <FavouriteButton
      number={number}
      title={shownTitle(record, 'registered')}
      isFavourite={kept}
      back={url}
      formToken={formToken}
    />
  );
}
