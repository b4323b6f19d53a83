import type { Generated } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { OrderAnswers } from '../items/order-table.ts';
import type { OrderKind } from '../rules/order-kinds.ts';
import type { OrderSide, OrderState } from '../rules/order-moves.ts';
import type { Remark } from '../rules/remarks.ts';

export type OrderRow = {
  id: string;
  kind: OrderKind;
  state: OrderState;
  establishment_number: string;
  office_number: string;
  /** Which vacancy is changed, extended or said again. */
  about_number: string | null;
  vacancy_number: string | null;
  draft_id: string | null;
  answers: OrderAnswers;
  /** What the office saw last. */
  compared: OrderAnswers | null;
  remarks: readonly Remark[];
  refusal_ground: string | null;
  reason: string | null;
  begun_at: Temporal.Instant;
  sent_at: Temporal.Instant | null;
  changed_at: Temporal.Instant;
  revision: number;
};

export type EventRow = {
  id: number;
  order_id: string | null;
  vacancy_number: string | null;
  at: Temporal.Instant;
  side: OrderSide | 'system';
  actor_id: string | null;
  kind: string;
  detail: Readonly<Record<string, string | number>>;
};

type Tables = {
  vacancy_orders: Omit<OrderRow, 'answers' | 'compared' | 'remarks'> & {
    answers: string;
    compared: string | null;
    remarks: string;
  };
  vacancy_order_events: Omit<EventRow, 'id' | 'detail'> & { id: Generated<number>; detail: string };
  vacancy_serials: { office_number: string; next_serial: number };
  vacancy_notices: {
    vacancy_number: string;
    kind: string;
    about: Temporal.PlainDate;
    told_at: Temporal.Instant;
  };
  minimum_wages: {
    prefecture: string;
    valid_from: Temporal.PlainDate;
    hourly_yen: number;
    loaded_at: Temporal.Instant;
  };
};

/** The tables of this slice. */
export const on = (tx: Tx) => tx.withTables<Tables>();
