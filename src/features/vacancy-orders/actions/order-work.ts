import type { WorkSource } from '#features/counter/index.ts';
import { type EmployerWorkSource, findEstablishment } from '#features/employers/index.ts';
import { dueOf } from '../rules/due.ts';
import { orderKindWords, orderTitle } from '../rules/order-kinds.ts';
import { orderPaths } from '../rules/order-paths.ts';
import { listOrdersOf, listSentTo } from '../store/orders.store.ts';

/** Orders that wait for the office's check [STAFF-1]. */
export const orderWork: WorkSource = async (tx, officeNumber) => {
  const orders = await listSentTo(tx, officeNumber);
  return Promise.all(
    orders.map(async (order) => {
      const name = (await findEstablishment(tx, order.establishment_number))?.name ?? '';
      const title = typeof order.answers['title'] === 'string' ? order.answers['title'] : '';
      return {
        kind: 'order' as const,
        about: `${name}　${title}（${orderKindWords[order.kind]}）`,
        href: orderPaths.atCounter(order.id),
        since: order.sent_at ?? order.changed_at,
        due: dueOf(order),
      };
    }),
  );
};

/** Orders the office sent back, which wait for the establishment [EMP-1]. */
export const ordersSentBack: EmployerWorkSource = async (tx, establishmentNumber) => {
  const orders = await listOrdersOf(tx, establishmentNumber);
  return orders
    .filter(({ state }) => state === 'sent-back')
    .map((order) => ({
      kind: '求人の申込みを直して、もう一度送る',
      about: orderTitle(order),
      href: orderPaths.order(order.id),
      since: order.changed_at,
      due: dueOf(order),
    }));
};
