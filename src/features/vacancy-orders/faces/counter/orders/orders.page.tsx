import { findEstablishment } from '#features/employers/index.ts';
import { mayRegisterJobSeekers } from '#features/staff/index.ts';
import { japanDay } from '#kernel/time.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { OrderParts } from '../../../actions/order-parts.ts';
import { dueOf } from '../../../rules/due.ts';
import { isOutdated, minimumWageOn } from '../../../rules/minimum-wage.ts';
import { orderPaths } from '../../../rules/order-paths.ts';
import { findOrder, listDecidedBy, listSentTo } from '../../../store/orders.store.ts';
import type { OrderRow } from '../../../store/tables.ts';
import { CounterOrderList, listTitle } from './list.view.tsx';
import { receive, showOrder } from './order.page.tsx';
import { refuse, showRefuse } from './refuse.page.tsx';
import { sendBack, showSendBack } from './send-back.page.tsx';

type Request = SignedInRequest;

/** /counter/orders: what waits, an order, and what the office does with it [STAFF-1]. */
export function counterOrderRoutes(parts: OrderParts): readonly Route[] {
  const route = (
    name: string,
    method: 'GET' | 'POST',
    path: string,
    handle: (request: Request) => Promise<Answer>,
  ): Route => ({
    name,
    method,
    path,
    face: 'counter',
    may: 'signed-in',
    right: mayRegisterJobSeekers,
    handle,
  });
  const at = (action: string) => orderPaths.counterAction(':order', action);
  const withOwn =
    (go: (request: Request, order: OrderRow) => Promise<Answer>) =>
    async (request: Request): Promise<Answer> => {
      const order = await findOrder(parts.database.reading, request.params['order'] ?? '');
      const isOurs = order?.office_number === request.owner.officeNumber && order?.state !== 'draft';
      return order === undefined || !isOurs ? problem('not-found') : go(request, order);
    };
  const name = 'vacancy-orders.counter';
  return [
    route(name, 'GET', orderPaths.counter, (request) => showList(parts, request)),
    route(
      `${name}.order`,
      'GET',
      orderPaths.atCounter(':order'),
      withOwn((request, order) => showOrder(parts, request, order)),
    ),
    route(
      `${name}.receive`,
      'GET',
      at('receive'),
      withOwn(async (_, order) => goTo(orderPaths.atCounter(order.id))),
    ),
    route(
      `${name}.receive.submit`,
      'POST',
      at('receive'),
      withOwn((request, order) => receive(parts, request, order)),
    ),
    route(
      `${name}.send-back`,
      'GET',
      at('send-back'),
      withOwn((request, order) => showSendBack(parts, request, order, [])),
    ),
    route(
      `${name}.send-back.submit`,
      'POST',
      at('send-back'),
      withOwn((request, order) => sendBack(parts, request, order)),
    ),
    route(
      `${name}.refuse`,
      'GET',
      at('refuse'),
      withOwn((request, order) => showRefuse(parts, request, order, [])),
    ),
    route(
      `${name}.refuse.submit`,
      'POST',
      at('refuse'),
      withOwn((request, order) => refuse(parts, request, order)),
    ),
  ];
}

const mostDecided = 30;

const doneWords: Readonly<Record<string, string>> = {
  'sent-back': '修正を依頼しました。',
  refused: '受理できないことを、求人者に伝えました。',
};

async function showList(parts: OrderParts, { owner, query, now }: Request): Promise<Answer> {
  const { reading } = parts.database;
  const officeNumber = owner.officeNumber ?? '';
  const [sent, decided, wages] = await Promise.all([
    listSentTo(reading, officeNumber),
    listDecidedBy(reading, officeNumber, mostDecided),
    parts.readWages(reading),
  ]);
  const listed = (orders: readonly OrderRow[]) =>
    Promise.all(
      orders.map(async (order) => ({
        order,
        establishmentName: (await findEstablishment(reading, order.establishment_number))?.name ?? '',
        due: dueOf(order),
      })),
    );
  const today = japanDay(now);
  const wage = minimumWageOn(wages, officeNumber.slice(0, 2), today);
  const body = (
    <CounterOrderList
      waiting={await listed(sent)}
      decided={await listed(decided)}
      done={doneWords[query['done'] ?? '']}
      wagesAreOld={wage !== undefined && isOutdated(wage, today)}
    />
  );
  return showPage({ title: listTitle, crumbs: [{ label: listTitle }], wide: true, body });
}
