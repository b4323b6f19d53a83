import { type EmployerRequest, employerRoutes } from '#features/employers/index.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import { beginOrder } from '../../../actions/begin-order.ts';
import { discardOrder, openOrderDraft, takeBackOrder } from '../../../actions/employer-moves.ts';
import type { OrderParts } from '../../../actions/order-parts.ts';
import { dueOf } from '../../../rules/due.ts';
import { orderTitle } from '../../../rules/order-kinds.ts';
import { afterMove } from '../../../rules/order-moves.ts';
import { orderPaths } from '../../../rules/order-paths.ts';
import { beginFaultWords } from '../../../rules/order-words.ts';
import { listEventsOfOrder } from '../../../store/events.store.ts';
import { findOrder, listOrdersOf } from '../../../store/orders.store.ts';
import type { OrderRow } from '../../../store/tables.ts';
import { ActionView } from '../vacancies/action.view.tsx';
import { listTitle } from '../vacancies/list.view.tsx';
import { BeginView, beginTitle } from './begin.view.tsx';
import { EmployerOrder } from './order.view.tsx';

const action = orderPaths.orderAction(':order', ':action');

/** Where an order begins, its page, and what is done with it but typing [EMP-1]. */
export const employerOrderRoutes = (parts: OrderParts): readonly Route[] =>
  employerRoutes(parts, [
    {
      name: 'vacancy-orders.begin',
      method: 'GET',
      path: orderPaths.drafts,
      handle: (request) => showBeginning(parts, request, undefined),
    },
    {
      name: 'vacancy-orders.begin.submit',
      method: 'POST',
      path: orderPaths.drafts,
      handle: (request) => begin(parts, request),
    },
    {
      name: 'vacancy-orders.order',
      method: 'GET',
      path: orderPaths.order(':order'),
      handle: (request) => showOrder(parts, request),
    },
    {
      name: 'vacancy-orders.order-action',
      method: 'GET',
      path: action,
      handle: (request) => ask(parts, request),
    },
    {
      name: 'vacancy-orders.order-action.submit',
      method: 'POST',
      path: action,
      handle: (request) => submit(parts, request),
    },
  ]);

const crumbs = (label: string) => [{ label: listTitle, href: orderPaths.vacancies }, { label }];

async function showBeginning(
  parts: OrderParts,
  request: EmployerRequest,
  fault: string | undefined,
): Promise<Answer> {
  const { establishment, formToken, query } = request;
  const orders = await listOrdersOf(parts.database.reading, establishment.number);
  const drafts = orders.filter(({ state }) => state === 'draft');
  const lost = query['lost'] !== undefined;
  const body = <BeginView {...{ drafts, lost, fault, formToken, standing: establishment.standing }} />;
  return showPage({ title: beginTitle, crumbs: crumbs(beginTitle), body });
}

async function begin(parts: OrderParts, request: EmployerRequest): Promise<Answer> {
  const establishmentNumber = request.establishment.number;
  const begun = await beginOrder(parts, { kind: 'new', establishmentNumber }, request);
  return begun.ok
    ? goTo(orderPaths.draft(begun.value.draftId ?? ''))
    : showBeginning(parts, request, beginFaultWords[begun.fault]);
}

/** The order of the address, if it is this establishment's. */
async function ownOrder(
  parts: OrderParts,
  { params, establishment }: EmployerRequest,
): Promise<OrderRow | undefined> {
  const order = await findOrder(parts.database.reading, params['order'] ?? '');
  return order?.establishment_number === establishment.number ? order : undefined;
}

const doneWords: Readonly<Record<string, string>> = {
  sent: 'ハローワークに送りました',
  'taken-back': '申込みを取り下げました',
};

async function showOrder(parts: OrderParts, request: EmployerRequest): Promise<Answer> {
  const order = await ownOrder(parts, request);
  if (order === undefined) return problem('not-found');
  const events = await listEventsOfOrder(parts.database.reading, order.id);
  const title = orderTitle(order);
  const body = (
    <EmployerOrder
      order={order}
      events={events}
      due={dueOf(order)}
      done={doneWords[request.query['done'] ?? '']}
      isConfirmed={request.establishment.standing === 'confirmed'}
      formToken={request.formToken}
    />
  );
  return showPage({ title, crumbs: crumbs(title), body });
}

const asked = {
  'take-back': {
    title: '申込みを取り下げる',
    about: ['ハローワークの確認をやめて、申込みを取り下げます。同じ内容で、また申し込めます。'],
    button: '取り下げる',
  },
  discard: {
    title: '入力を消す',
    about: ['入力した内容が消えます。元にはもどせません。'],
    button: '入力を消す',
  },
} as const;

type Asked = keyof typeof asked;
const isAsked = (typed: string): typed is Asked => Object.hasOwn(asked, typed);

async function ask(parts: OrderParts, request: EmployerRequest): Promise<Answer> {
  const order = await ownOrder(parts, request);
  const move = request.params['action'] ?? '';
  if (order === undefined) return problem('not-found');
  if (!isAsked(move)) return move === 'mend' ? goTo(orderPaths.order(order.id)) : problem('not-found');
  if (afterMove(order.state, move, 'employer') === undefined) return goTo(orderPaths.order(order.id));
  const { title, about, button } = asked[move];
  const body = (
    <ActionView
      {...{ title, about, button }}
      note={orderTitle(order)}
      danger
      asksReason={false}
      reason=""
      errors={[]}
      fault={undefined}
      action={orderPaths.orderAction(order.id, move)}
      back={orderPaths.order(order.id)}
      formToken={request.formToken}
    />
  );
  return showPage({ title, crumbs: crumbs(title), body });
}

async function submit(parts: OrderParts, request: EmployerRequest): Promise<Answer> {
  const orderId = request.params['order'] ?? '';
  const own = { orderId, establishmentNumber: request.establishment.number };
  switch (request.params['action']) {
    case 'mend': {
      const draft = await openOrderDraft(parts, own, request.now);
      if (draft.ok) return goTo(orderPaths.draft(draft.value));
      return draft.fault.key === 'order.unknown' ? problem('not-found') : goTo(orderPaths.order(orderId));
    }
    case 'take-back': {
      const taken = await takeBackOrder(parts, own, request);
      if (!taken.ok && taken.fault.key === 'order.unknown') return problem('not-found');
      return goTo(`${orderPaths.order(orderId)}${taken.ok ? '?done=taken-back' : ''}`);
    }
    case 'discard': {
      const gone = await discardOrder(parts, own, request);
      return goTo(
        gone.ok || gone.fault.key === 'order.unknown' ? orderPaths.vacancies : orderPaths.order(orderId),
      );
    }
    default:
      return problem('not-found');
  }
}
