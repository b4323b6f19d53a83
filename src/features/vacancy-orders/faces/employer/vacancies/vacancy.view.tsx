import type { VNode } from 'preact';
import { shownVacancyNumber, type VacancyRecord, vacancyItems } from '#features/vacancies/index.ts';
import { japaneseDate, japaneseDeadline, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Details } from '#ui/details.tsx';
import { Whole } from '#ui/figures.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { linesOf } from '../../../rules/differences.ts';
import { orderKindWords, renewableFrom } from '../../../rules/order-kinds.ts';
import { orderPaths } from '../../../rules/order-paths.ts';
import { orderStateWords } from '../../../rules/order-words.ts';
import type { EventRow, OrderRow } from '../../../store/tables.ts';
import { OrderTimeline } from '../../order-timeline.view.tsx';
import { VacancyPaper } from '../../vacancy-paper.view.tsx';
import { actionWords, type VacancyAction } from './actions-of-vacancy.ts';
import { standingWords } from './vacancy-words.ts';

export interface ChangeRow {
  readonly item: string;
  readonly from_value: unknown;
  readonly to_value: unknown;
  readonly on_day: Temporal.PlainDate;
}

/** A link that another slice adds to a vacancy's page: 「応募者 3人」. */
export interface VacancyLink {
  readonly label: string;
  readonly href: string;
}

interface VacancyProps {
  readonly record: VacancyRecord;
  readonly actions: readonly VacancyAction[];
  readonly orders: readonly OrderRow[];
  readonly events: readonly EventRow[];
  readonly changes: readonly ChangeRow[];
  readonly links: readonly VacancyLink[];
  readonly done: string | undefined;
  readonly now: Temporal.Instant;
}

/** A vacancy for its employer: how it stands, what can be done, and what others read of it [EMP-1]. */
export function EmployerVacancy(props: VacancyProps): VNode {
  const { record, actions, links, done, now } = props;
  const { vacancy } = record;
  return (
    <>
      <PageHeading note={shownVacancyNumber(vacancy.number)}>{vacancy.answers.title ?? '求人'}</PageHeading>
      {done === undefined ? null : <Banner kind="done" heading={done} autofocus />}
      <DefinitionList
        rows={[
          { term: '状態', value: standingWords(vacancy, now) },
          { term: '求人番号', value: <Whole>{shownVacancyNumber(vacancy.number)}</Whole> },
          { term: '受付年月日', value: japaneseDate(vacancy.received_on) },
          { term: '応募期限日', value: japaneseDeadline(vacancy.valid_through) },
          { term: '更新できる日', value: `${japaneseDate(renewableFrom(vacancy))}から` },
          ...links.map(({ label, href }) => ({ term: '応募', value: <a href={href}>{label}</a> })),
        ]}
      />
      <ButtonRow>
        {actions.map((action) => (
          <LinkButton key={action} href={orderPaths.vacancyAction(vacancy.number, action)}>
            {actionWords[action].title}
          </LinkButton>
        ))}
      </ButtonRow>
      <History {...props} />
      <Section heading="ほかの人に見える内容">
        {standingWords(vacancy, now) === '公開中' && vacancy.disclosure !== 4 ? (
          <p>
            <a href={`/jobs/${vacancy.number}`}>求人検索で見る</a>
          </p>
        ) : null}
        <p>ログインしていない人が読む内容です。</p>
        <Details summary="求人票の内容を開く">
          <VacancyPaper record={record} viewer="anybody" />
        </Details>
      </Section>
    </>
  );
}

const History = ({ orders, events, changes }: VacancyProps): VNode => (
  <>
    <Section heading="申込み">
      {orders.length === 0 ? <p>このページからの申込みはありません。</p> : null}
      <ul class="link-list">
        {orders.map((order) => (
          <li key={order.id}>
            <a href={orderPaths.order(order.id)}>
              {orderKindWords[order.kind]}（{orderStateWords[order.state]}）
            </a>
          </li>
        ))}
      </ul>
    </Section>
    <Section heading="これまでの記録">
      <OrderTimeline events={events} />
      {changes.length === 0 ? null : (
        <ul class="link-list">
          {changes.map(({ on_day, item, from_value, to_value }) => (
            <li key={`${on_day} ${item}`}>
              {japaneseDate(on_day)}　{vacancyItems[item]?.label ?? item}：{shown(item, from_value)} →{' '}
              {shown(item, to_value)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  </>
);

const shown = (item: string, value: unknown): string =>
  linesOf(vacancyItems[item], value).join('、') || '記載なし';
