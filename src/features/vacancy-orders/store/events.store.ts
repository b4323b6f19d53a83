import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Actor } from '#platform/recording/audit.ts';
import type { OrderSide } from '../rules/order-moves.ts';
import { type EventRow, on } from './tables.ts';

export interface NewEvent {
  readonly orderId?: string | undefined;
  readonly vacancyNumber?: string | undefined;
  readonly kind: string;
  readonly detail?: Readonly<Record<string, string | number>>;
}

const sideOf = ({ kind }: Actor): OrderSide | 'system' =>
  kind === 'staff' ? 'office' : kind === 'employer' ? 'employer' : 'system';

export async function addEvent(tx: Tx, event: NewEvent, actor: Actor, now: Temporal.Instant): Promise<void> {
  await on(tx)
    .insertInto('vacancy_order_events')
    .values({
      order_id: event.orderId ?? null,
      vacancy_number: event.vacancyNumber ?? null,
      at: now,
      side: sideOf(actor),
      actor_id: actor.id ?? null,
      kind: event.kind,
      detail: JSON.stringify(event.detail ?? {}),
    })
    .execute();
}

const events = (tx: Tx) => on(tx).selectFrom('vacancy_order_events').selectAll().orderBy('id', 'desc');

// jsonb arrives parsed; ids come from the database.
const rowsOf = (rows: readonly unknown[]): readonly EventRow[] => rows as readonly EventRow[];

/** Of one order, the newest first. */
export const listEventsOfOrder = async (tx: Tx, orderId: string): Promise<readonly EventRow[]> =>
  rowsOf(await events(tx).where('order_id', '=', orderId).execute());

/** Of one vacancy, the newest first. */
export const listEventsOfVacancy = async (tx: Tx, number: string): Promise<readonly EventRow[]> =>
  rowsOf(await events(tx).where('vacancy_number', '=', number).execute());
