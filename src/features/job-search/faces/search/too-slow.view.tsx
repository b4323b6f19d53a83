import type { VNode } from 'preact';
import type { SearchQuery } from '#features/vacancies/index.ts';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { type ChosenCondition, withoutConditions } from '../../rules/chosen-conditions.ts';
import { searchPath } from '../search-paths.ts';
import { ChosenConditions } from './chosen-conditions.view.tsx';

interface TooSlowProps {
  readonly base: string;
  readonly query: SearchQuery;
  readonly chosen: readonly ChosenCondition[];
}

export const tooSlowTitle = '検索に時間がかかっています';

/** In the place of a result that did not come in time: what was asked for stays, and can be changed. */
export const TooSlowView = ({ base, query, chosen }: TooSlowProps): VNode => (
  <>
    <PageHeading>{tooSlowTitle}</PageHeading>
    <p>今回は、時間内に結果を出せませんでした。</p>
    <p>少し待ってから、もう一度検索してください。</p>
    {chosen.length === 0 ? null : (
      <p>条件は下に残っています。言葉の条件を減らすと、早く出ることがあります。</p>
    )}
    <ChosenConditions base={base} chosen={chosen} cleared={searchPath(base, withoutConditions(query))} />
    <ButtonRow>
      <LinkButton href={searchPath(base, query)}>もう一度検索する</LinkButton>
    </ButtonRow>
  </>
);
