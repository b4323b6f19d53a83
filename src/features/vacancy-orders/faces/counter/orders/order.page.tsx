import { findEstablishment } from '#features/employers/index.ts';
import { findVacancy, usualValidThrough } from '#features/vacancies/index.ts';
import { japanDay } from '#kernel/time.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type SignedInRequest } from '#platform/http/route.ts';
import type { OrderParts } from '../../../actions/order-parts.ts';
import { receiveOrder } from '../../../actions/receive-order.ts';
import { findingsOf } from '../../../rules/checks/checks.ts';
import { differencesOf } from '../../../rules/differences.ts';
import { extendedThrough, orderTitle } from '../../../rules/order-kinds.ts';
import { orderPaths } from '../../../rules/order-paths.ts';
import { orderStateWords } from '../../../rules/order-words.ts';
import { listEventsOfOrder } from '../../../store/events.store.ts';
import { findOrder } from '../../../store/orders.store.ts';
import type { OrderRow } from '../../../store/tables.ts';
import { listTitle } from './list.view.tsx';
import { CounterOrder } from './order.view.tsx';

type Request = SignedInRequest;

export const crumbsOf = (order: OrderRow, label: string) => [
  { label: listTitle, href: orderPaths.counter },
  { label: String(order.answers['title'] ?? '申込み'), href: orderPaths.atCounter(order.id) },
  { label },
];

async function lastDayOf(parts: OrderParts, order: OrderRow, now: Request['now']) {
  const on = japanDay(now);
  const about =
    order.about_number === null ? undefined : await findVacancy(parts.database.reading, order.about_number);
  const vacancy = about?.vacancy;
  if (vacancy === undefined || order.kind === 'renewal') return { on, through: usualValidThrough(on) };
  const { valid_through, received_on } = vacancy;
  return {
    on: received_on,
    through: order.kind === 'extension' ? extendedThrough(valid_through) : valid_through,
  };
}

/** An order as staff check it [STAFF-1]. */
export async function showOrder(
  parts: OrderParts,
  request: Request,
  order: OrderRow,
  fault?: string,
): Promise<Answer> {
  const { reading } = parts.database;
  const { now, formToken } = request;
  const minimumWages = await parts.readWages(reading);
  const title = orderTitle(order);
  const body = (
    <CounterOrder
      title={title}
      order={order}
      establishment={await findEstablishment(reading, order.establishment_number)}
      differences={differencesOf(order.compared ?? {}, order.answers)}
      findings={findingsOf(order.answers, { today: japanDay(now), minimumWages })}
      events={await listEventsOfOrder(reading, order.id)}
      receiving={await lastDayOf(parts, order, now)}
      fault={fault}
      done={request.query['done'] === 'received' && order.state === 'received'}
      formToken={formToken}
    />
  );
  const crumbs = [{ label: listTitle, href: orderPaths.counter }, { label: title }];
  return showPage({ title, crumbs, wide: true, body }, fault === undefined ? {} : { status: 409 });
}

const faultWords: Readonly<Record<string, string>> = {
  'order.changed-meanwhile': '見ている間に、申込みが変わりました。今の内容を確かめてください。',
  'order.establishment-not-confirmed': '事業所が仮登録のままです。先に事業所を確認してください。',
  'order.vacancy-over': 'もとの求人が終わったので、受理できません。',
  'order.findings': '直さないと受理できないところがあります。修正を依頼してください。',
};

/** The page as it is now, and why nothing was done. */
export async function showLate(
  parts: OrderParts,
  request: Request,
  orderId: string,
  fault: { readonly key: string; readonly state?: OrderRow['state'] },
): Promise<Answer> {
  const order = await findOrder(parts.database.reading, orderId);
  if (order === undefined) return problem('not-found');
  const late =
    fault.state === undefined
      ? undefined
      : `先にほかの人が動いて、この申込みは「${orderStateWords[fault.state]}」になりました。`;
  return showOrder(parts, request, order, late ?? faultWords[fault.key] ?? 'もう一度確かめてください。');
}

export const atOffice = ({ owner, form }: Request, { id }: OrderRow) => ({
  orderId: id,
  officeNumber: owner.officeNumber ?? '',
  seen: Number(fieldOf(form, 'revision')) || 0,
});

/** 「惣菜の調理 株式会社ひかり食品」 */
export const noteOf = async (parts: OrderParts, order: OrderRow): Promise<string> => {
  const name = (await findEstablishment(parts.database.reading, order.establishment_number))?.name ?? '';
  return `${String(order.answers['title'] ?? '')} ${name}`;
};

export async function receive(parts: OrderParts, request: Request, order: OrderRow): Promise<Answer> {
  const received = await receiveOrder(parts, atOffice(request, order), request);
  if (!received.ok) return showLate(parts, request, order.id, received.fault);
  return goTo(`${orderPaths.atCounter(order.id)}?done=received`);
}
