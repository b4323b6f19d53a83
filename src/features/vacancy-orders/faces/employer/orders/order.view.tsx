import type { VNode } from 'preact';
import { shownVacancyNumber } from '#features/vacancies/index.ts';
import { japaneseDateWithWeekday, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { orderTitle } from '../../../rules/order-kinds.ts';
import { turnOf } from '../../../rules/order-moves.ts';
import { orderPaths } from '../../../rules/order-paths.ts';
import { orderStateWords } from '../../../rules/order-words.ts';
import { isRefusalGround, refusalGrounds } from '../../../rules/refusal-grounds.ts';
import { remarkLabel } from '../../../rules/remarks.ts';
import type { EventRow, OrderRow } from '../../../store/tables.ts';
import { OrderAnswersShown } from '../../order-answers.view.tsx';
import { OrderTimeline } from '../../order-timeline.view.tsx';

interface OrderProps {
  readonly order: OrderRow;
  readonly events: readonly EventRow[];
  readonly due: Temporal.PlainDate | undefined;
  readonly done: string | undefined;
  readonly isConfirmed: boolean;
  readonly formToken: string;
}

function Turn({ order, due, isConfirmed }: OrderProps): VNode {
  const side = turnOf(order.state);
  const until = due === undefined ? '' : `${japaneseDateWithWeekday(due)}までに、`;
  if (side === 'employer') return <p>{until}内容を直して、もう一度送ってください。</p>;
  if (side === undefined) return <p>この申込みの手続きは終わりました。</p>;
  return (
    <>
      <p>{until}ハローワークが内容を確かめます。今は待つだけです。</p>
      {isConfirmed ? null : <p>事業所が仮登録の間は、受理されません。事業所の確認が先になります。</p>}
    </>
  );
}

/** An order for the employer: how far it is, what the office said, what can be done [EMP-1]. */
export function EmployerOrder(props: OrderProps): VNode {
  const { order, events, done, formToken } = props;
  const number = order.vacancy_number ?? order.about_number;
  return (
    <>
      <PageHeading>{orderTitle(order)}</PageHeading>
      {done === undefined ? null : <Banner kind="done" heading={done} autofocus />}
      <DefinitionList
        rows={[
          { term: '状態', value: orderStateWords[order.state] },
          ...(number === null
            ? []
            : [
                {
                  term: '求人番号',
                  value: <a href={orderPaths.vacancy(number)}>{shownVacancyNumber(number)}</a>,
                },
              ]),
        ]}
      />
      <Turn {...props} />
      <OfficeSaid order={order} />
      {order.state === 'draft' || order.state === 'sent-back' ? (
        <Form action={orderPaths.orderAction(order.id, 'mend')} formToken={formToken}>
          <Button>{order.state === 'draft' ? '入力を続ける' : '内容を直す'}</Button>
        </Form>
      ) : null}
      <ButtonRow>
        {order.state === 'sent' || order.state === 'sent-back' ? (
          <LinkButton href={orderPaths.orderAction(order.id, 'take-back')}>申込みを取り下げる</LinkButton>
        ) : null}
        <LinkButton kind="plain" href={orderPaths.vacancies}>
          求人の一覧へ
        </LinkButton>
      </ButtonRow>
      <Section heading="これまでの記録">
        <OrderTimeline events={events} />
      </Section>
      {order.state === 'draft' ? null : <OrderAnswersShown answers={order.answers} />}
    </>
  );
}

/** Remarks lead to their fields by 「内容を直す」; a refusal bears its ground. */
function OfficeSaid({ order }: { order: OrderRow }): VNode | null {
  if (order.state === 'refused') {
    const ground = order.refusal_ground ?? '';
    return (
      <Banner kind="warning" heading="受理できない理由">
        <p>{isRefusalGround(ground) ? refusalGrounds[ground] : ''}</p>
        <p>{order.reason}</p>
      </Banner>
    );
  }
  if (order.state !== 'sent-back') return null;
  return (
    <Banner kind="warning" heading="ハローワークから、直してほしいところがあります">
      <ul>
        {order.remarks.map((remark) => (
          <li key={remark.item}>
            {remarkLabel(remark)}：{remark.words}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
