import type { VNode } from 'preact';
import type { Searcher, VacancyRecord } from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { LinkButton } from '#ui/buttons.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { shownTitle } from '../../../rules/shown-title.ts';
import { ownFace } from '../../search-face.ts';
import { FavouriteButton } from '../favourite-button.tsx';
import { KeptVacancy } from '../kept-vacancy.view.tsx';
import { ownPaths, ownSearchBase, ownSearchTitles } from '../own-paths.ts';

/** What somebody wanted to keep when the session had ended. */
export interface Waiting {
  readonly number: string;
  readonly title: string;
  readonly back: string;
}

interface FavouritesProps {
  readonly records: readonly VacancyRecord[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly searcher: Searcher;
  readonly now: Temporal.Instant;
  readonly formToken: string;
  readonly isFull: boolean;
  readonly waiting: Waiting | undefined;
}

const { most } = policy.favourites;

const pageAddress = (page: number): string =>
  page === 1 ? ownPaths.favourites : `${ownPaths.favourites}?page=${page}`;

export function FavouritesView(props: FavouritesProps): VNode {
  const { records, total, page, pages, searcher, now, formToken, isFull, waiting } = props;
  const back = pageAddress(page);
  return (
    <>
      <PageHeading note={`${total}件（${most}件まで）`}>{ownSearchTitles.favourites}</PageHeading>
      {isFull ? (
        <Banner kind="error" heading="保存できませんでした" autofocus>
          <p>{most}件あります。1件消すと保存できます。</p>
        </Banner>
      ) : null}
      {waiting === undefined ? null : (
        <Banner kind="info" heading="まだ保存していません">
          <p>「{waiting.title}」を、お気に入りに保存しますか。</p>
          <FavouriteButton {...waiting} isFavourite={false} formToken={formToken} />
        </Banner>
      )}
      {total === 0 ? (
        <EmptyState>
          <p>「お気に入り」を押した求人が、ここに並びます。</p>
          <p>
            <LinkButton href={ownSearchBase}>求人をさがす</LinkButton>
          </p>
        </EmptyState>
      ) : null}
      {records.map((record) => (
        <KeptVacancy
          key={record.vacancy.number}
          record={record}
          face={ownFace}
          searcher={searcher}
          now={now}
          actions={
            <FavouriteButton
              number={record.vacancy.number}
              title={shownTitle(record, searcher.viewer)}
              isFavourite
              isList
              back={back}
              formToken={formToken}
            />
          }
        />
      ))}
      <Pagination page={page} pages={pages} hrefOf={pageAddress} />
    </>
  );
}
