import type { VNode } from 'preact';
import { LinkButton } from '#ui/buttons.tsx';
import { Card } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Lines } from '#ui/items/lines.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { employerApplicationPaths } from '../../../rules/employer-paths.ts';
import { type ChosenWish, emptyPeopleQuery, type PeopleQuery } from '../../../rules/people-query.ts';
import { cardFacts } from '../../../rules/published-person.ts';
import type { NamedWish } from './named-wishes.ts';
import { peopleTitle, type ShownPerson } from './people.tsx';
import { WishPanel } from './wish-panel.view.tsx';

interface JobSeekersProps {
  readonly query: PeopleQuery;
  readonly named: readonly NamedWish[];
  readonly total: number;
  readonly people: readonly ShownPerson[];
  readonly chosen: readonly ChosenWish[];
  readonly pathOf: (query: PeopleQuery) => string;
}

const figure = new Intl.NumberFormat('ja-JP');

const placeOf = ({ total, people, query: { page, size } }: JobSeekersProps): string =>
  people.length === 0
    ? `${figure.format(total)}人`
    : `${figure.format(total)}人 ${figure.format((page - 1) * size + 1)}～${figure.format((page - 1) * size + people.length)}人目`;

/** People who show employers what they look for: never who they are. */
export function JobSeekersView(props: JobSeekersProps): VNode {
  const { query, named, total, chosen, pathOf } = props;
  const cleared = pathOf({ ...emptyPeopleQuery, size: query.size });
  return (
    <>
      <PageHeading note={placeOf(props)}>{peopleTitle}</PageHeading>
      <p>求職情報を公開している方です。名前と連絡先は、応募があるまで分かりません。</p>
      {named.map((one) => (
        <Named key={one.label} named={one} pathOf={pathOf} />
      ))}
      <Chosen chosen={chosen} cleared={cleared} pathOf={pathOf} />
      <button type="button" class="button button-secondary filter-opener" popovertarget="filters">
        絞り込み（{chosen.length}）
      </button>
      <div class="search-columns">
        <aside id="filters" popover="auto" class="filter-panel" aria-label="絞り込み">
          <button type="button" class="button button-secondary filter-closer" popovertarget="filters">
            閉じる
          </button>
          <WishPanel query={query} cleared={cleared} />
        </aside>
        <div class="search-results">
          <People {...props} />
          <Pagination
            page={query.page}
            pages={Math.ceil(total / query.size)}
            hrefOf={(page) => pathOf({ ...query, page })}
          />
        </div>
      </div>
    </>
  );
}

function Named({ named, pathOf }: { named: NamedWish; pathOf: JobSeekersProps['pathOf'] }): VNode {
  const { label, typed, options } = named;
  if (options.length === 0) {
    return (
      <p role="status">
        {label}「{typed}」は見つかりませんでした。別の言い方で入れてください。
      </p>
    );
  }
  return (
    <nav class="chosen" aria-label={`${label}の候補`}>
      <p>
        {label}「{typed}」は、どれですか。
      </p>
      <ul>
        {options.map(({ label: words, query }) => (
          <li key={words}>
            <a class="chosen-condition" href={pathOf(query)}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Chosen(props: Pick<JobSeekersProps, 'chosen' | 'pathOf'> & { cleared: string }): VNode | null {
  const { chosen, cleared, pathOf } = props;
  if (chosen.length === 0) return null;
  return (
    <nav class="chosen" aria-label="選んだ条件">
      <ul>
        {chosen.map(({ label, without }) => (
          <li key={label}>
            <a class="chosen-condition" href={pathOf(without)}>
              {label}{' '}
              <span aria-hidden="true" class="taken-away">
                ×
              </span>
              <span class="visually-hidden">を外す</span>
            </a>
          </li>
        ))}
        {chosen.length < 2 ? null : (
          <li>
            <a class="chosen-condition" href={cleared}>
              すべて外す
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function People({ people, total, query, pathOf }: JobSeekersProps): VNode {
  if (people.length > 0) {
    return (
      <>
        {people.map((person) => (
          <PersonCard key={person.key} person={person} />
        ))}
      </>
    );
  }
  return (
    <EmptyState>
      {total === 0 ? (
        <p>この条件の方は0人です。条件を1つ外して、さがしてください。</p>
      ) : (
        <>
          <p>このページに表示する方はいません。</p>
          <p>
            <a href={pathOf({ ...query, page: 1 })}>1ページ目へ</a>
          </p>
        </>
      )}
    </EmptyState>
  );
}

function PersonCard({ person: { key, title, facts } }: { person: ShownPerson }): VNode {
  const href = employerApplicationPaths.jobSeeker(key);
  return (
    <Card
      heading={
        <a class="user-text" href={href}>
          {title}
        </a>
      }
    >
      <DefinitionList
        rows={cardFacts(facts).map(({ label, lines }) => ({ term: label, value: <Lines lines={lines} /> }))}
      />
      <p>
        <LinkButton href={href} hidden={`${title}の`}>
          公開している内容を見る
        </LinkButton>
      </p>
    </Card>
  );
}
