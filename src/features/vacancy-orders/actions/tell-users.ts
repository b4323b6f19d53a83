import { listUsersToTell } from '#features/employers/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { requestMail } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { type OrderNews, orderNewsMail } from '../mails/order-news.mail.ts';
import type { OrderRow } from '../store/tables.ts';

/** Tells every user of the establishment, from the transaction in which it happened. */
export async function tellUsers(
  tx: Tx,
  parts: Parts,
  { order, news }: { readonly order: OrderRow; readonly news: OrderNews },
  now: Temporal.Instant,
): Promise<void> {
  const mail = orderNewsMail(parts);
  for (const { address } of await listUsersToTell(tx, order.establishment_number)) {
    await requestMail(tx, mail, address, { orderId: order.id, news }, now);
  }
}
