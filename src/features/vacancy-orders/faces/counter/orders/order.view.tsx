import type { VNode } from 'preact';
import type { Establishment } from '#features/employers/index.ts';
import { shownVacancyNumber } from '#features/vacancies/index.ts';
import { japaneseDate, japaneseDateTime, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form } from '#ui/form.tsx';
import { Lines } from '#ui/items/lines.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import type { Finding } from '../../../rules/checks/finding.ts';
import type { Difference } from '../../../rules/differences.ts';
import { orderPaths } from '../../../rules/order-paths.ts';
import { findingSentence, orderStateWords } from '../../../rules/order-words.ts';
import { isRefusalGround, refusalGrounds } from '../../../rules/refusal-grounds.ts';
import { remarkLabel } from '../../../rules/remarks.ts';
import type { EventRow, OrderRow } from '../../../store/tables.ts';
import { OrderAnswersShown } from '../../order-answers.view.tsx';
import { OrderTimeline } from '../../order-timeline.view.tsx';

interface CounterOrderProps {
  readonly title: string;
  readonly order: OrderRow;
  readonly establishment: Establishment | undefined;
  readonly differences: readonly Difference[];
  readonly findings: readonly Finding[];
  readonly events: readonly EventRow[];
  /** What would become of it: the day received, the last day. */
  readonly receiving: { readonly on: Temporal.PlainDate; readonly through: Temporal.PlainDate };
  readonly fault: string | undefined;
  /** It has just been received. */
  readonly done: boolean;
  readonly formToken: string;
}

const levelWords = { red: '直さないと受理できません', orange: '確かめてください' } as const;

/** An order as staff check it: what the machine found, what differs, everything, and the three ways on [STAFF-1]. */
export function CounterOrder(props: CounterOrderProps): VNode {
  const { title, order, establishment, fault, done, events } = props;
  const number = order.vacancy_number ?? order.about_number;
  return (
    <>
      <PageHeading note={establishment?.name}>{title}</PageHeading>
      {fault === undefined ? null : <Banner kind="warning" heading={fault} autofocus />}
      {done ? (
        <Banner kind="done" heading="受理しました" autofocus>
          <p>求人者に、メールで知らせます。</p>
        </Banner>
      ) : null}
      <DefinitionList
        rows={[
          { term: '状態', value: orderStateWords[order.state] },
          { term: '事業所番号', value: order.establishment_number },
          ...(order.sent_at === null
            ? []
            : [{ term: '送られた日時', value: japaneseDateTime(order.sent_at) }]),
          ...(number === null ? [] : [{ term: '求人番号', value: <NumberLink number={number} /> }]),
        ]}
      />
      <Findings {...props} />
      <Ways {...props} />
      <Said order={order} />
      <Differences {...props} />
      <OrderAnswersShown answers={order.answers} />
      <Section heading="これまでの記録">
        <OrderTimeline events={events} />
      </Section>
    </>
  );
}

const NumberLink = ({ number }: { number: string }): VNode => (
  <>
    <a href={`/counter/jobs/${number}`}>{shownVacancyNumber(number)}</a>（
    <a href={`/counter/jobs/${number}/paper`}>求人票</a>）
  </>
);

function Findings({ findings, order }: CounterOrderProps): VNode | null {
  if (order.state !== 'sent') return null;
  return (
    <Section heading="自動の確認">
      {findings.length === 0 ? <p>気になるところは見つかりませんでした。</p> : null}
      <ul class="link-list">
        {findings.map((finding) => (
          <li key={`${finding.key} ${finding.items[0]}`}>
            <strong>{levelWords[finding.level]}</strong>：{findingSentence(finding)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Ways({ order, establishment, receiving, formToken }: CounterOrderProps): VNode | null {
  if (order.state !== 'sent') return null;
  const isConfirmed = establishment?.standing === 'confirmed';
  return (
    <Section heading="受理">
      {isConfirmed ? null : <p>事業所がまだ仮登録です。事業所を確認してから、受理してください。</p>}
      <DefinitionList
        rows={[
          { term: '受付年月日', value: japaneseDate(receiving.on) },
          { term: '有効期間の最後の日', value: japaneseDate(receiving.through) },
        ]}
      />
      <Form action={orderPaths.counterAction(order.id, 'receive')} formToken={formToken}>
        <input type="hidden" name="revision" value={String(order.revision)} />
        <ButtonRow>
          {isConfirmed ? <Button>受理する</Button> : null}
          <LinkButton href={orderPaths.counterAction(order.id, 'send-back')}>修正を依頼する</LinkButton>
          <LinkButton kind="plain" href={orderPaths.counterAction(order.id, 'refuse')}>
            受理できないとする
          </LinkButton>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function Said({ order }: { order: OrderRow }): VNode | null {
  if (order.state === 'sent-back') {
    return (
      <Section heading="修正の依頼">
        <ul>
          {order.remarks.map((remark) => (
            <li key={remark.item}>
              {remarkLabel(remark)}：{remark.words}
            </li>
          ))}
        </ul>
      </Section>
    );
  }
  const ground = order.refusal_ground ?? '';
  return isRefusalGround(ground) ? (
    <Section heading="受理できない理由">
      <p>{refusalGrounds[ground]}</p>
      <p>{order.reason}</p>
    </Section>
  ) : null;
}

function Differences({ order, differences }: CounterOrderProps): VNode | null {
  if (order.compared === null || order.kind === 'extension') return null;
  return (
    <Section heading="前の内容と違うところ">
      <Table
        caption="前の内容と違うところ"
        captionHidden
        columns={['項目', '前', '今'].map((label) => ({ label }))}
        rows={differences.map(({ label, before, after }) => [
          label,
          <Lines lines={before.length === 0 ? ['（入力なし）'] : before} />,
          <Lines lines={after.length === 0 ? ['（入力なし）'] : after} />,
        ])}
        empty={<p>前の内容と同じです。</p>}
      />
    </Section>
  );
}
