import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { isId } from '#platform/security/secrets.ts';
import { type OrderRow, on } from './tables.ts';

// jsonb arrives parsed.
const rowsOf = (rows: readonly unknown[]): readonly OrderRow[] => rows as readonly OrderRow[];

const orders = (tx: Tx) => on(tx).selectFrom('vacancy_orders').selectAll();

export async function findOrder(tx: Tx, id: string): Promise<OrderRow | undefined> {
  if (!isId(id)) return undefined;
  return rowsOf(await orders(tx).where('id', '=', id).execute())[0];
}

/** The same, held until the transaction ends: two that act at once follow one another. */
export async function lockOrder(tx: Tx, id: string): Promise<OrderRow | undefined> {
  if (!isId(id)) return undefined;
  return rowsOf(await orders(tx).where('id', '=', id).forUpdate().execute())[0];
}

/** The order that is typed in this draft. */
export async function findOrderOfDraft(tx: Tx, draftId: string): Promise<OrderRow | undefined> {
  if (!isId(draftId)) return undefined;
  return rowsOf(await orders(tx).where('draft_id', '=', draftId).execute())[0];
}

/** Of an establishment, the last changed first. */
export async function listOrdersOf(tx: Tx, establishmentNumber: string): Promise<readonly OrderRow[]> {
  return rowsOf(
    await orders(tx)
      .where('establishment_number', '=', establishmentNumber)
      .orderBy('changed_at', 'desc')
      .orderBy('id')
      .execute(),
  );
}

/** What led to a vacancy or was asked for it, the newest first. */
export async function listOrdersAbout(tx: Tx, vacancyNumber: string): Promise<readonly OrderRow[]> {
  return rowsOf(
    await orders(tx)
      .where((one) =>
        one.or([one('vacancy_number', '=', vacancyNumber), one('about_number', '=', vacancyNumber)]),
      )
      .orderBy('changed_at', 'desc')
      .orderBy('id')
      .execute(),
  );
}

/** What waits for an office, the longest first. */
export async function listSentTo(tx: Tx, officeNumber: string): Promise<readonly OrderRow[]> {
  return rowsOf(
    await orders(tx)
      .where('office_number', '=', officeNumber)
      .where('state', '=', 'sent')
      .orderBy('sent_at')
      .orderBy('id')
      .execute(),
  );
}

/** What an office decided last. */
export async function listDecidedBy(
  tx: Tx,
  officeNumber: string,
  most: number,
): Promise<readonly OrderRow[]> {
  return rowsOf(
    await orders(tx)
      .where('office_number', '=', officeNumber)
      .where('state', 'in', ['sent-back', 'received', 'refused', 'taken-back'])
      .where('sent_at', 'is not', null)
      .orderBy('changed_at', 'desc')
      .orderBy('id')
      .limit(most)
      .execute(),
  );
}

type NewOrder = Pick<
  OrderRow,
  | 'id'
  | 'kind'
  | 'state'
  | 'establishment_number'
  | 'office_number'
  | 'about_number'
  | 'draft_id'
  | 'answers'
  | 'compared'
>;

export async function insertOrder(tx: Tx, order: NewOrder, now: Temporal.Instant): Promise<void> {
  await on(tx)
    .insertInto('vacancy_orders')
    .values({
      ...order,
      answers: JSON.stringify(order.answers),
      compared: order.compared === null ? null : JSON.stringify(order.compared),
      vacancy_number: null,
      remarks: '[]',
      refusal_ground: null,
      reason: null,
      begun_at: now,
      sent_at: order.state === 'sent' ? now : null,
      changed_at: now,
      revision: 1,
    })
    .execute();
}

type Changes = Partial<Omit<OrderRow, 'id' | 'kind' | 'begun_at' | 'changed_at' | 'revision'>>;

export async function updateOrder(
  tx: Tx,
  id: string,
  changes: Changes,
  now: Temporal.Instant,
): Promise<void> {
  const { answers, compared, remarks, ...others } = changes;
  await on(tx)
    .updateTable('vacancy_orders')
    .set((column) => ({
      ...others,
      ...(answers === undefined ? {} : { answers: JSON.stringify(answers) }),
      ...(compared === undefined ? {} : { compared: compared === null ? null : JSON.stringify(compared) }),
      ...(remarks === undefined ? {} : { remarks: JSON.stringify(remarks) }),
      changed_at: now,
      revision: column('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

export async function deleteOrder(tx: Tx, id: string): Promise<void> {
  await on(tx).deleteFrom('vacancy_orders').where('id', '=', id).execute();
}

/** Whether something is under way that only one at a time may be. */
export async function hasUnderWay(tx: Tx, aboutNumber: string): Promise<boolean> {
  const found = await on(tx)
    .selectFrom('vacancy_orders')
    .select('id')
    .where('about_number', '=', aboutNumber)
    .where('kind', 'in', ['change', 'extension'])
    .where('state', 'in', ['draft', 'sent', 'sent-back'])
    .executeTakeFirst();
  return found !== undefined;
}

/** Extended once already. */
export async function wasExtended(tx: Tx, aboutNumber: string): Promise<boolean> {
  const found = await on(tx)
    .selectFrom('vacancy_orders')
    .select('id')
    .where('about_number', '=', aboutNumber)
    .where('kind', '=', 'extension')
    .where('state', '=', 'received')
    .executeTakeFirst();
  return found !== undefined;
}

/** Begun orders whose draft waited too long: nothing is left of them. */
export async function forgetLeftOrders(tx: Tx): Promise<void> {
  await sql`delete from vacancy_orders where state = 'draft'
    and not exists (select from journey_drafts where journey_drafts.id = draft_id)`.execute(tx);
}
