import type { VNode } from 'preact';
import { shownVacancyNumber, type VacancyRow } from '#features/vacancies/index.ts';
import { japaneseDate, japaneseDateWithWeekday, type Temporal } from '#kernel/time.ts';
import { LinkButton } from '#ui/buttons.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Whole } from '#ui/figures.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import { orderKindWords } from '../../../rules/order-kinds.ts';
import { turnOf } from '../../../rules/order-moves.ts';
import { orderPaths } from '../../../rules/order-paths.ts';
import { orderStateWords, sideWords } from '../../../rules/order-words.ts';
import type { OrderRow } from '../../../store/tables.ts';
import { standingWords } from './vacancy-words.ts';

export const listTitle = '求人';

interface ListProps {
  readonly vacancies: readonly VacancyRow[];
  readonly orders: readonly (OrderRow & { readonly due: Temporal.PlainDate | undefined })[];
  readonly now: Temporal.Instant;
}

const titleOf = ({ answers }: OrderRow): string =>
  typeof answers['title'] === 'string' ? answers['title'] : '（職種はまだありません）';

/** Where a row of the list leads on. */
const hrefOf = (order: OrderRow): string =>
  order.state === 'draft' && order.draft_id !== null
    ? orderPaths.draft(order.draft_id)
    : orderPaths.order(order.id);

function whose(order: OrderRow): string {
  const side = turnOf(order.state);
  return side === undefined ? '' : side === 'employer' ? 'あなた（求人者）' : sideWords[side];
}

/** What is under way and whose turn it is; then every vacancy with its state and last day [EMP-1]. */
export function VacancyList({ vacancies, orders, now }: ListProps): VNode {
  return (
    <>
      <PageHeading>{listTitle}</PageHeading>
      <p>
        <LinkButton kind="primary" href={orderPaths.drafts}>
          求人を申し込む
        </LinkButton>
      </p>
      <Section heading="手続き中の申込み">
        <Table
          caption="手続き中の申込み"
          captionHidden
          columns={['職種', '申込み', '状態', '次に動く人', '期限'].map((label) => ({ label }))}
          rows={orders.map((order) => [
            <a href={hrefOf(order)}>{titleOf(order)}</a>,
            orderKindWords[order.kind],
            orderStateWords[order.state],
            whose(order),
            order.due === undefined ? 'なし' : `${japaneseDateWithWeekday(order.due)}まで`,
          ])}
          empty={
            <EmptyState>
              <p>手続き中の申込みはありません。</p>
            </EmptyState>
          }
        />
      </Section>
      <Section heading="受理された求人">
        <Table
          caption="受理された求人"
          captionHidden
          columns={['職種', '求人番号', '状態', '応募期限日'].map((label) => ({ label }))}
          rows={vacancies.map((vacancy) => [
            <a href={orderPaths.vacancy(vacancy.number)}>{vacancy.answers.title ?? '求人'}</a>,
            <Whole>{shownVacancyNumber(vacancy.number)}</Whole>,
            standingWords(vacancy, now),
            japaneseDate(vacancy.valid_through),
          ])}
          empty={
            <EmptyState>
              <p>受理された求人は、まだありません。申し込むと、ハローワークが内容を確かめます。</p>
            </EmptyState>
          }
        />
      </Section>
    </>
  );
}
