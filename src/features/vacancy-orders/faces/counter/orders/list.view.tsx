import type { VNode } from 'preact';
import { japaneseDateTime, japaneseDateWithWeekday, type Temporal } from '#kernel/time.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import { orderKindWords } from '../../../rules/order-kinds.ts';
import { orderPaths } from '../../../rules/order-paths.ts';
import { orderStateWords } from '../../../rules/order-words.ts';
import type { OrderRow } from '../../../store/tables.ts';

export const listTitle = '求人の申込み';

export interface ListedOrder {
  readonly order: OrderRow;
  readonly establishmentName: string;
  readonly due: Temporal.PlainDate | undefined;
}

interface ListProps {
  readonly waiting: readonly ListedOrder[];
  readonly decided: readonly ListedOrder[];
  readonly done: string | undefined;
  /** The minimum wage of the office's own prefecture is surely replaced. */
  readonly wagesAreOld: boolean;
}

const titleOf = ({ answers }: OrderRow): string =>
  typeof answers['title'] === 'string' ? answers['title'] : '（職種なし）';

const linked = ({ order }: ListedOrder): VNode => (
  <a href={orderPaths.atCounter(order.id)}>{titleOf(order)}</a>
);

/** What waits for the office, the longest first; then what was decided last [STAFF-1]. */
export const CounterOrderList = ({ waiting, decided, done, wagesAreOld }: ListProps): VNode => (
  <>
    <PageHeading>{listTitle}</PageHeading>
    {done === undefined ? null : <p role="status">{done}</p>}
    {wagesAreOld ? (
      <p>最低賃金の表が1年より古くなっています。新しい表の取込みを、運用の担当者に頼んでください。</p>
    ) : null}
    <Section heading={`確認を待っている申込み（${waiting.length}件）`}>
      <Table
        caption="確認を待っている申込み"
        captionHidden
        columns={['職種', '事業所', '申込み', '送られた日時', '期限'].map((label) => ({ label }))}
        rows={waiting.map((one) => [
          linked(one),
          one.establishmentName,
          orderKindWords[one.order.kind],
          one.order.sent_at === null ? '' : japaneseDateTime(one.order.sent_at),
          one.due === undefined ? '' : japaneseDateWithWeekday(one.due),
        ])}
        empty={
          <EmptyState>
            <p>確認を待っている申込みはありません。</p>
          </EmptyState>
        }
      />
    </Section>
    <Section heading="最近の申込み">
      <Table
        caption="最近の申込み"
        captionHidden
        columns={['職種', '事業所', '申込み', '状態', '日時'].map((label) => ({ label }))}
        rows={decided.map((one) => [
          linked(one),
          one.establishmentName,
          orderKindWords[one.order.kind],
          orderStateWords[one.order.state],
          japaneseDateTime(one.order.changed_at),
        ])}
        empty={
          <EmptyState>
            <p>まだありません。</p>
          </EmptyState>
        }
      />
    </Section>
  </>
);
