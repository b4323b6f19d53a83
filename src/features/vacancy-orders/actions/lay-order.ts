import { findEstablishments } from '#features/vacancies/index.ts';
import type { Temporal } from '#kernel/time.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { newId } from '#platform/security/secrets.ts';
import { establishmentPart, type OrderAnswers } from '../items/order-table.ts';
import { addEvent } from '../store/events.store.ts';
import { insertOrder } from '../store/orders.store.ts';
import { beginDraft } from './order-draft.ts';
import type { OrderParts } from './order-parts.ts';

export interface LaidOrder {
  readonly orderId: string;
  readonly draftId: string;
}

/** A new order whose screens are all filled in already, before it is sent: of who types elsewhere than here. */
export function layOrder(
  parts: OrderParts,
  laying: {
    readonly establishmentNumber: string;
    readonly officeNumber: string;
    readonly answers: OrderAnswers;
  },
  { actor, now }: { readonly actor: Actor; readonly now: Temporal.Instant },
): Promise<LaidOrder> {
  const { establishmentNumber, officeNumber } = laying;
  return parts.database.transaction(async (tx) => {
    const known = (await findEstablishments(tx, [establishmentNumber])).get(establishmentNumber) ?? {};
    const answers = { ...establishmentPart(known), ...laying.answers };
    const draft = { establishmentNumber, answers, isNew: false, remarks: [] };
    const draftId = await beginDraft(tx, parts, draft, now);
    const orderId = newId();
    const order = {
      ...({ id: orderId, kind: 'new', state: 'draft', about_number: null, compared: null } as const),
      ...{ establishment_number: establishmentNumber, office_number: officeNumber },
      ...{ draft_id: draftId, answers },
    };
    await insertOrder(tx, order, now);
    await addEvent(tx, { orderId, kind: 'begin' }, actor, now);
    const subject = { kind: 'establishment' as const, id: establishmentNumber };
    await record(tx, { at: now, actor, action: 'vacancy-order.begin', result: 'done', subject });
    return { orderId, draftId };
  });
}
