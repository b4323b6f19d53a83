import { fail, ok, type Result } from '#kernel/result.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import { standingOf } from '#platform/journeys/draft.ts';
import { deleteDraft, findDraft, lockDraft } from '#platform/journeys/drafts.store.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { findingsOf } from '../rules/checks/checks.ts';
import type { Finding } from '../rules/checks/finding.ts';
import { addEvent } from '../store/events.store.ts';
import { deleteOrder, findOrderOfDraft, lockOrder, updateOrder } from '../store/orders.store.ts';
import type { OrderRow } from '../store/tables.ts';
import { beginDraft } from './order-draft.ts';
import { type MoveFault, moved } from './order-faults.ts';
import { allAnswers } from './order-journey.ts';
import { draftOwnerOf, type OrderParts } from './order-parts.ts';

interface Visit {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
}

interface Own {
  readonly orderId: string;
  readonly establishmentNumber: string;
}

const noteOf = (order: OrderRow, action: string, { actor, now }: Visit) => ({
  at: now,
  actor,
  action: `vacancy-order.${action}`,
  result: 'done',
  subject: { kind: 'establishment' as const, id: order.establishment_number },
  detail: { order: order.id, kind: order.kind },
});

export type SendFault =
  | MoveFault
  | { readonly key: 'order.open' }
  | { readonly key: 'order.findings'; readonly findings: readonly Finding[] };

/** EMP-1: what was typed goes to the office, judged once more as it is now. */
export function sendOrder(
  parts: OrderParts,
  { draftId, establishmentNumber }: { readonly draftId: string; readonly establishmentNumber: string },
  visit: Visit,
): Promise<Result<OrderRow, SendFault>> {
  const { actor, now } = visit;
  return parts.database.transaction(async (tx) => {
    const minimumWages = await parts.readWages(tx);
    const found = await findOrderOfDraft(tx, draftId);
    const held = found === undefined ? undefined : await lockOrder(tx, found.id);
    const order = moved(held, 'send', { side: 'employer', theirs: establishmentNumber });
    if (!order.ok) return order;
    const sought = { id: draftId, owner: draftOwnerOf(establishmentNumber) };
    const draft = await lockDraft(tx, parts.journey, sought, now);
    if (draft === undefined || order.value.draft_id !== draftId) return fail({ key: 'order.open' } as const);
    const standing = standingOf(parts.journey, draft, now);
    if (standing.open !== undefined) return fail({ key: 'order.open' } as const);
    const answers = allAnswers(standing.answers);
    const red = findingsOf(answers, { today: japanDay(now), minimumWages }).filter(
      ({ level }) => level === 'red',
    );
    if (red.length > 0) return fail({ key: 'order.findings', findings: red } as const);
    const { id, state, compared } = order.value;
    const again = state === 'sent-back';
    await updateOrder(
      tx,
      id,
      {
        state: 'sent',
        answers,
        compared: again ? order.value.answers : compared,
        remarks: [],
        sent_at: now,
        draft_id: null,
      },
      now,
    );
    await deleteDraft(tx, draftId);
    await addEvent(tx, { orderId: id, kind: again ? 'send-again' : 'send' }, actor, now);
    await record(tx, noteOf(order.value, 'send', visit));
    return ok(order.value);
  });
}

/** What was begun and never sent: nothing is left of it. */
export function discardOrder(
  parts: OrderParts,
  { orderId, establishmentNumber }: Own,
  visit: Visit,
): Promise<Result<true, MoveFault>> {
  return parts.database.transaction(async (tx) => {
    const order = moved(await lockOrder(tx, orderId), 'discard', {
      side: 'employer',
      theirs: establishmentNumber,
    });
    if (!order.ok) return order;
    if (order.value.draft_id !== null) await deleteDraft(tx, order.value.draft_id);
    await deleteOrder(tx, orderId);
    await record(tx, noteOf(order.value, 'discard', visit));
    return ok(true);
  });
}

/** The employer takes back what waits for the office, or for the employer's own answer. */
export function takeBackOrder(
  parts: OrderParts,
  { orderId, establishmentNumber }: Own,
  visit: Visit,
): Promise<Result<OrderRow, MoveFault>> {
  const { actor, now } = visit;
  return parts.database.transaction(async (tx) => {
    const order = moved(await lockOrder(tx, orderId), 'take-back', {
      side: 'employer',
      theirs: establishmentNumber,
    });
    if (!order.ok) return order;
    if (order.value.draft_id !== null) await deleteDraft(tx, order.value.draft_id);
    await updateOrder(tx, orderId, { state: 'taken-back', draft_id: null }, now);
    await addEvent(tx, { orderId, kind: 'take-back' }, actor, now);
    await record(tx, noteOf(order.value, 'take-back', visit));
    return ok(order.value);
  });
}

/** The draft in which an order is typed on, made anew where it is not there any more; answers its id. */
export function openOrderDraft(
  parts: OrderParts,
  { orderId, establishmentNumber }: Own,
  now: Temporal.Instant,
): Promise<Result<string, MoveFault>> {
  return parts.database.transaction(async (tx) => {
    const held = await lockOrder(tx, orderId);
    const order = moved(held, 'send', { side: 'employer', theirs: establishmentNumber });
    if (!order.ok) return order;
    const { draft_id: known, answers, remarks, state } = order.value;
    const sought = { id: known ?? '', owner: draftOwnerOf(establishmentNumber) };
    if (known !== null && (await findDraft(tx, parts.journey, sought, now)) !== undefined) return ok(known);
    const isNew = state === 'draft' && order.value.compared === null;
    const draftId = await beginDraft(tx, parts, { establishmentNumber, answers, isNew, remarks }, now);
    await updateOrder(tx, orderId, { draft_id: draftId }, now);
    return ok(draftId);
  });
}
