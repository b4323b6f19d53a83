import type { VNode } from 'preact';
import type { Searcher, SearchQuery, ShownCard, VacancyRecord } from '#features/vacancies/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { LinkButton } from '#ui/buttons.tsx';
import { asksTheSame, conditionsOf } from '../../rules/saved-search.ts';
import { shownTitle, untitled } from '../../rules/shown-title.ts';
import { favouritesAmong, isFavourite } from '../../store/favourites.store.ts';
import { listSavedSearches, updateSavedSearch } from '../../store/saved-searches.store.ts';
import { noteSeen, seenAmong } from '../../store/seen-vacancies.store.ts';
import type { SearchFace } from '../search-face.ts';
import type { SearchParts } from '../search-parts.ts';
import { Applied, Applying } from './applying.view.tsx';
import { FavouriteButton } from './favourite-button.tsx';
import { saveAddress } from './own-paths.ts';
import { countedSearches } from './saved/counted-searches.ts';
import { StartPanel } from './saved/start-panel.view.tsx';

/** What the pages of the search show besides in My Page: what the person keeps. */
export interface OwnSide {
  /** At the start of the search. */
  readonly savedSearches: VNode | null;
  /** Beside the chosen conditions. */
  readonly save: VNode | null;
  isSeen(card: ShownCard): boolean;
  actionsOf(card: ShownCard): VNode | null;
}

interface Shown {
  readonly cards: readonly ShownCard[];
  readonly query: SearchQuery;
  readonly searcher: Searcher;
  /** The youngest vacancy there was when these were found. */
  readonly newest: number;
  readonly isStart: boolean;
}

/** Undefined at the other doors. */
export async function ownSide(
  parts: SearchParts,
  { face }: SearchFace,
  request: PageRequest,
  { cards, query, searcher, newest, isStart }: Shown,
): Promise<OwnSide | undefined> {
  const { owner, now, url, formToken } = request;
  if (face !== 'mypage' || owner === undefined) return undefined;
  const { reading } = parts.database;
  const ids = cards.map(({ id }) => id);
  const favourites = await favouritesAmong(reading, owner.id, ids);
  const seen = await seenAmong(reading, owner.id, ids, now);
  const applied = await parts.appliedAmong(reading, owner.id, ids);
  if (!isStart) await noteLook(parts, owner.id, { query, newest }, now);
  return {
    savedSearches: isStart ? (
      <StartPanel searches={await countedSearches(parts, owner.id, searcher)} />
    ) : null,
    save: isStart ? null : <LinkButton href={saveAddress(conditionsOf(query))}>条件を保存</LinkButton>,
    isSeen: ({ id }) => seen.has(id),
    actionsOf: ({ id, number, facts: { title = untitled } }) => (
      <>
        <Applied title={title} applicationId={applied.get(id)} />
        <FavouriteButton
          number={number}
          title={title}
          isFavourite={favourites.has(id)}
          back={url}
          formToken={formToken}
        />
      </>
    ),
  };
}

/** Whoever runs a saved search has looked at it: only what came in after its result was found is new. */
async function noteLook(
  parts: Parts,
  accountId: string,
  { query, newest }: Pick<Shown, 'query' | 'newest'>,
  now: Temporal.Instant,
): Promise<void> {
  const { reading } = parts.database;
  const conditions = conditionsOf(query);
  const saved = (await listSavedSearches(reading, accountId)).filter((one) =>
    asksTheSame(one.conditions, conditions),
  );
  if (saved.length === 0) return;
  for (const { id } of saved) {
    await updateSavedSearch(reading, id, { looked_at: now, looked_vacancy_id: newest });
  }
}

/** Somebody opens a vacancy in My Page: that is noted; answers what they can do with it. */
export async function ownVisit(
  parts: SearchParts,
  { face }: SearchFace,
  request: PageRequest,
  record: VacancyRecord,
): Promise<VNode | null> {
  const { owner, now, url, formToken } = request;
  if (face !== 'mypage' || owner === undefined) return null;
  const { id, number } = record.vacancy;
  await parts.database.transaction((tx) => noteSeen(tx, owner.id, id, now));
  const kept = await isFavourite(parts.database.reading, owner.id, id);
  const applied = await parts.appliedAmong(parts.database.reading, owner.id, [id]);
  const title = shownTitle(record, 'registered');
  return (
    <>
      <Applying record={record} title={title} applicationId={applied.get(id)} />
      <FavouriteButton number={number} title={title} isFavourite={kept} back={url} formToken={formToken} />
    </>
  );
}
