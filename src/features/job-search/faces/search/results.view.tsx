import type { VNode } from 'preact';
import type { FoundPage, Searcher, SearchQuery, ShownCard } from '#features/vacancies/index.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pagination } from '#ui/pagination.tsx';
import type { ChoiceGroup } from '../../rules/choice-groups.ts';
import { type ChosenCondition, withoutConditions } from '../../rules/chosen-conditions.ts';
import { type NamedChoices, unclearNames } from '../../rules/named-choices.ts';
import { conditionsOf } from '../../rules/saved-search.ts';
import { saveAddress } from '../mypage/own-paths.ts';
import type { OwnSide } from '../mypage/own-side.tsx';
import type { SearchFace } from '../search-face.ts';
import { feedPath, searchPath } from '../search-paths.ts';
import { VacancyCard } from './card.view.tsx';
import { ChosenConditions } from './chosen-conditions.view.tsx';
import { ConditionsInWords, type CountedCondition } from './conditions-in-words.view.tsx';
import { FilterPanel } from './filter-panel.view.tsx';
import { NamedChoicesView } from './named-choices.view.tsx';
import { QuickSearch } from './quick-search.view.tsx';
import { SortForm } from './sort-form.view.tsx';

/** What to drop when nothing is found, and how many that would give. */
export interface WayOut {
  readonly condition: ChosenCondition;
  readonly total: number;
}

export interface ResultsProps {
  readonly face: SearchFace;
  readonly searcher: Searcher;
  readonly query: SearchQuery;
  readonly found: FoundPage;
  readonly cards: readonly ShownCard[];
  readonly groups: readonly ChoiceGroup[];
  readonly chosen: readonly ChosenCondition[];
  readonly waysOut: readonly WayOut[];
  readonly named: readonly NamedChoices[];
  readonly inWords: readonly CountedCondition[];
  /** In My Page: what the person keeps. */
  readonly own: OwnSide | undefined;
}

const figure = new Intl.NumberFormat('ja-JP');

export const searchTitle = '求人検索';
export const feedTitle = 'この条件の新しい求人（Atom）';

const pagesOf = ({ cards }: FoundPage, { size }: SearchQuery): number => Math.ceil(cards / size);

/** 1,284件 1～30件目; no figure parts from its unit. */
function Place({
  found: { total, cards },
  query: { page, size },
}: Pick<ResultsProps, 'found' | 'query'>): VNode {
  const [first, last] = [(page - 1) * size + 1, Math.min(page * size, cards)];
  return (
    <>
      <span class="nowrap">{figure.format(total)}件</span>{' '}
      {cards === total ? null : (
        <>
          （よく似た求人をまとめて<span class="nowrap">{figure.format(cards)}件）</span>{' '}
        </>
      )}
      {first > last ? null : (
        <span class="nowrap">
          {figure.format(first)}～{figure.format(last)}件目
        </span>
      )}
    </>
  );
}

/** The search with its result: the exact number, what is chosen, what can be chosen, and the cards. */
export function ResultsView(props: ResultsProps): VNode {
  const { face, query, found, groups, chosen } = props;
  const isStart = chosen.length === 0;
  const unclear = unclearNames(props.named);
  const cleared = searchPath(face.base, withoutConditions(query));
  return (
    <>
      <PageHeading note={<Place found={found} query={query} />}>
        {isStart ? searchTitle : '求人検索結果'}
      </PageHeading>
      <NamedChoicesView base={face.base} query={query} named={props.named} />
      {isStart ? <QuickSearch base={face.base} unclear={unclear} /> : null}
      {isStart ? (props.own?.savedSearches ?? null) : null}
      <ChosenConditions base={face.base} chosen={chosen} cleared={cleared} />
      <ConditionsInWords base={face.base} conditions={props.inWords} />
      <div class="search-acts">
        <button type="button" class="button button-secondary filter-opener" popovertarget="filters">
          絞り込み（{chosen.length}）
        </button>
        {isStart ? null : (props.own?.save ?? null)}
      </div>
      {face.face === 'public' && !isStart ? (
        <p>
          <a href={saveAddress(conditionsOf(query))}>マイページにログインして、この条件を保存する</a>
        </p>
      ) : null}
      <div class="search-columns">
        <aside id="filters" popover="auto" class="filter-panel" aria-label="絞り込み">
          <button type="button" class="button button-secondary filter-closer" popovertarget="filters">
            閉じる
          </button>
          <FilterPanel
            base={face.base}
            query={query}
            groups={groups}
            cleared={cleared}
            wordsElsewhere={isStart}
            unclear={unclear}
          />
        </aside>
        <div class="search-results">
          <SortForm base={face.base} query={query} />
          <Cards {...props} />
          <Pagination
            page={query.page}
            pages={pagesOf(found, query)}
            hrefOf={(page) => searchPath(face.base, { ...query, page })}
          />
          {face.face === 'public' ? (
            <p>
              <a href={feedPath(query)}>{feedTitle}</a>
            </p>
          ) : null}
        </div>
      </div>
    </>
  );
}

function Cards({ cards, face, searcher, found, waysOut, query, own }: ResultsProps): VNode {
  if (cards.length > 0) {
    return (
      <>
        {cards.map((card) => (
          <VacancyCard
            key={card.number}
            card={card}
            face={face}
            searcher={searcher}
            isShort={query.view === 'short'}
            isSeen={own?.isSeen(card) === true}
            actions={own?.actionsOf(card) ?? null}
          />
        ))}
      </>
    );
  }
  if (found.total > 0) {
    return (
      <EmptyState>
        <p>このページに求人はありません。</p>
        <p>
          <a href={searchPath(face.base, { ...query, page: 1 })}>1ページ目へ</a>
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState>
      <p>この条件の求人は0件です。</p>
      <ul class="link-list">
        {waysOut.map(({ condition, total }) => (
          <li key={condition.label}>
            <a href={searchPath(face.base, condition.without)}>
              「{condition.label}」を外すと{figure.format(total)}件あります。
            </a>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
